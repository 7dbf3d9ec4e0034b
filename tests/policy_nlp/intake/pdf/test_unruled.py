from policy_nlp.intake.pdf.marks import Page, Run
from policy_nlp.intake.pdf.ruled import Table
from policy_nlp.intake.pdf.unruled import find_unruled


def run(text: str, left: float, baseline: float) -> Run:
    return Run(text, [left + 5 * n for n in range(len(text))], left + 5 * len(text), baseline, 10.0)


def rows(table: Table) -> list[list[str]]:
    return [
        [
            " ".join(r.text for r in table.runs.get(table.cell_at[row, column], []))
            for column in range(len(table.xs) - 1)
        ]
        for row in range(len(table.ys) - 1)
    ]


def tables(*runs: Run) -> list[list[list[str]]]:
    return [rows(table) for table in find_unruled(Page(0, 595, 842, list(runs)))]


def line(baseline: float, *texts: str) -> list[Run]:
    return [run(text, (50, 170, 320)[n], baseline) for n, text in enumerate(texts) if text]


PROSE = "We collect the model of your device whenever you use the application and keep it."


def test_columns_that_white_space_parts_are_a_table() -> None:
    found = tables(
        run(PROSE, 50, 80),
        *line(110, "Name", "Company", "Purpose"),
        *line(135, "Push", "Example Ltd.", "messages to you"),
        *line(147, "", "of London", ""),
        *line(172, "Maps", "Sample Inc.", "places near you"),
        run(PROSE, 50, 200),
    )
    assert found == [
        [
            ["Name", "Company", "Purpose"],
            ["Push", "Example Ltd. of London", "messages to you"],
            ["Maps", "Sample Inc.", "places near you"],
        ]
    ]


def test_rows_of_one_line_each_need_no_space_between_them() -> None:
    (found,) = tables(*(x for n in range(4) for x in line(100 + 14 * n, f"A{n}", f"B{n}", f"C{n}")))
    assert found == [[f"A{n}", f"B{n}", f"C{n}"] for n in range(4)]


def test_a_text_within_a_gap_is_a_column_of_its_own() -> None:
    (found,) = tables(
        *line(100, "Name", "", "Purpose"),
        *line(125, "Push", "ID", "ads"),
        *line(150, "Maps", "place", "maps"),
    )
    assert found[1] == ["Push", "ID", "ads"]


def test_numbered_and_bulleted_lines_are_no_table() -> None:
    marks = [x for n in range(5) for x in (run(f"{n + 1}.", 50, 100 + 20 * n), run(PROSE, 75, 100 + 20 * n))]
    assert tables(*marks) == []
    assert (
        tables(*(x for n in range(5) for x in (run("•", 50, 100 + 20 * n), run(PROSE, 75, 100 + 20 * n))))
        == []
    )


def test_prose_with_one_wide_gap_is_no_table() -> None:
    assert tables(run("see", 50, 100), run("below", 200, 100), run(PROSE, 50, 114), run(PROSE, 50, 128)) == []


def test_a_short_line_under_a_table_is_not_of_it() -> None:
    (found,) = tables(*(x for n in range(3) for x in line(100 + 25 * n, "a", "b", "c")), run("End", 50, 185))
    assert found[-1] == ["a", "b", "c"]
