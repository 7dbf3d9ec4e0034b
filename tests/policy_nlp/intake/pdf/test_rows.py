from policy_nlp.intake.pdf.marks import Run
from policy_nlp.intake.pdf.rows import rows_of, text_of


def run(text: str, left: float, baseline: float = 100.0, size: float = 10.0, **more: object) -> Run:
    width = size if text > "\u2e80" else size / 2
    return Run(
        text, [left + width * n for n in range(len(text))], left + width * len(text), baseline, size, **more
    )


def test_what_stands_on_one_line_is_read_from_the_left() -> None:
    rows = rows_of([run("name", 60), run("second", 0, 114), run("Your", 30)])
    assert [row.text for row in rows] == ["Your name", "second"]


def test_raised_figures_belong_to_their_line() -> None:
    rows = rows_of([run("2", 30, 96, 6), run("name", 0), run("next", 0, 114)])
    assert [row.text for row in rows] == ["name 2", "next"]


def test_lines_of_tight_leading_stay_apart() -> None:
    assert len(rows_of([run("one", 0, 100), run("two", 0, 110)])) == 2


def test_spaces_are_seen_between_words_only() -> None:
    assert text_of([run("我们", 0), run("收集", 21)]) == "我们收集"
    assert text_of([run("We", 0), run("collect", 13)]) == "We collect"
    assert text_of([run("We", 0), run("b", 10.5)]) == "Web"
    assert text_of([run("我们", 0), run("SDK", 20.5, spaced=True)]) == "我们 SDK"


def test_characters_spread_over_a_short_line_are_one_word() -> None:
    assert text_of([run("标", 0), run("识", 40)]) == "标识"
    assert text_of([run("名称", 0), run("目的", 60)]) == "名称 目的"
