import pytest

from policy_nlp.intake.pdf.lines import Line, body_of, line_of, margins_of
from policy_nlp.intake.pdf.marks import Run
from policy_nlp.intake.pdf.rows import Row
from policy_nlp.intake.pdf.tags import Tag


def row(text: str, baseline: float = 100.0, left: float = 50.0, size: float = 10.0, **more: object) -> Row:
    starts, at = [], left
    for character in text:
        starts.append(at)
        at += size if character > "\u2e80" else size / 2
    return Row([Run(text, starts, at, baseline, size, **more)])


def line(text: str, **more: object) -> Line:
    return line_of(row(text, **more), 0, (50.0, 550.0), opens=False)


@pytest.mark.parametrize(
    ("text", "bullet", "numbered", "rest"),
    [
        ("• your name", True, False, "your name"),
        ("●设备型号", True, False, "设备型号"),
        ("1. your name", False, True, "1. your name"),
        ("一、我们收集的信息", False, True, "一、我们收集的信息"),
        ("your name", False, False, "your name"),
    ],
)
def test_bullets_go_and_numbers_stay(text: str, bullet: bool, numbered: bool, rest: str) -> None:
    found = line(text)
    assert (found.bullet, found.numbered, found.text) == (bullet, numbered, rest)
    assert found.text_left > 50 or not found.starts_item


def test_symbols_of_a_symbol_font_are_bullets() -> None:
    runs = [*row("l", symbol=True).runs, *row("your name", left=70).runs]
    found = line_of(Row(runs), 0, (50, 550), opens=False)
    assert (found.bullet, found.text, found.text_left) == (True, "your name", 70)


def test_headings_are_larger_than_the_body() -> None:
    lines = [line("Policy", size=20), line("Data", size=14), *[line("We collect your name. " * 3)] * 9]
    body = body_of(lines)
    assert body.size == 10
    assert [body.level_of(size) for size in (20, 14, 10, 8)] == [1, 2, 0, 0]


def test_leading_is_that_of_wrapped_lines() -> None:
    text = "我们收集您的个人信息以便" * 4 + "向您"
    lines = [line(text, baseline=100 + 18 * n) for n in range(6)]
    assert body_of(lines).leading == pytest.approx(1.8)
    assert body_of([]).leading > 1


def test_tags_are_believed_unless_they_tear_lines_apart() -> None:
    text = "我们收集您的个人信息以便" * 4 + "向您"

    def tagged(step: int) -> bool:
        return body_of([line(text, baseline=100 + 18 * n, tag=Tag(block=n * step)) for n in range(6)]).tagged

    assert tagged(0)
    assert not tagged(1)
    assert not body_of([line(text)] * 4).tagged


def test_one_line_beyond_the_margin_does_not_move_it() -> None:
    rows = [row("a" * 80)] * 60 + [row("a" * 200)]
    assert margins_of(rows) == (50, 450)
    assert margins_of([]) == (0, 0)
