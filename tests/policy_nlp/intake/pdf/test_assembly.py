import pytest

from policy_nlp.document import BlockKind
from policy_nlp.errors import PolicyError
from policy_nlp.intake.pdf.assembly import pieces_of, title_of
from policy_nlp.intake.pdf.clock import Clock
from policy_nlp.intake.pdf.marks import Box, Page, Run
from policy_nlp.intake.pieces import Piece


def run(text: str, left: float, baseline: float) -> Run:
    return Run(text, [left + 5 * n for n in range(len(text))], left + 5 * len(text), baseline, 10.0)


def test_text_and_tables_come_in_the_order_of_the_page() -> None:
    lines = [Box(50, y, 350, y + 0.5) for y in (100, 130, 160)]
    lines += [Box(x, 100, x + 0.5, 160) for x in (50, 150, 350)]
    runs = [
        run("Below.", 50, 200), run("Name", 60, 118), run("Use", 160, 118), run("A", 60, 148), run("ads", 160, 148),
        run("Above:", 50, 80),
    ]  # fmt: skip
    assert [p.text for p in pieces_of([Page(0, 600, 800, runs, lines)])] == [
        "Above:",
        "Name | Use",
        "A | ads",
        "Below.",
    ]


def test_drawn_bullets_make_items() -> None:
    runs = [
        run("your name", 70, 103),
        run("We use them when you call our service and ask us for help.", 50, 135),
    ]
    found = pieces_of([Page(0, 600, 800, runs, dots=[Box(58, 98, 62, 102)])])
    assert [p.kind for p in found] == [BlockKind.LIST_ITEM, BlockKind.PARAGRAPH]


def test_titles_are_no_names_of_files() -> None:
    heading = [Piece(BlockKind.HEADING, "Data", level=2), Piece(BlockKind.HEADING, "Example Policy", level=1)]
    assert title_of("Example Privacy Policy", heading) == "Example Privacy Policy"
    for stated in (
        "",
        "policy-final.docx",
        "Microsoft Word - 隐私",
        "https://example.com",
        "无标题1",
        "untitled",
    ):
        assert title_of(stated, heading) == "Example Policy", stated
    assert title_of("", []) is None


def test_layout_ends_when_the_time_is_over() -> None:
    with pytest.raises(PolicyError, match="too much"):
        pieces_of([Page(0, 600, 800)], Clock(seconds=-1.0))
