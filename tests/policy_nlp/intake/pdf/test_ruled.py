from policy_nlp.intake.pdf.marks import Box, Page, Run
from policy_nlp.intake.pdf.ruled import find_ruled


def flat(y: float, left: float = 50, right: float = 350) -> Box:
    return Box(left, y, right, y + 0.5)


def upright(x: float, top: float = 100, bottom: float = 160) -> Box:
    return Box(x, top, x + 0.5, bottom)


def run(text: str, left: float, baseline: float) -> Run:
    return Run(text, [left + 5 * n for n in range(len(text))], left + 5 * len(text), baseline, 10.0)


def page(rules: list[Box], *runs: Run) -> Page:
    return Page(0, 595, 842, list(runs), rules)


GRID = [flat(100), flat(130), flat(160), upright(50), upright(150), upright(350)]


def texts(table) -> list[list[str]]:
    return [
        [
            " ".join(r.text for r in table.runs.get(table.cell_at[row, column], []))
            for column in range(len(table.xs) - 1)
        ]
        for row in range(len(table.ys) - 1)
    ]


def test_lines_make_a_grid() -> None:
    (table,) = find_ruled(page(GRID))
    assert table.take(run("name", 60, 120))
    assert table.take(run("use", 160, 150))
    assert not table.take(run("below", 60, 200))
    assert texts(table) == [["name", ""], ["", "use"]]


def test_a_run_over_a_border_is_cut() -> None:
    (table,) = find_ruled(page(GRID))
    assert table.take(run("a" * 40, 60, 120))
    assert [len(text) for text in texts(table)[0]] == [19, 21]


def test_merged_cells_stand_at_each_of_their_places() -> None:
    rules = [flat(100), flat(130, 150), flat(160), upright(50), upright(150), upright(350)]
    (table,) = find_ruled(page(rules))
    table.take(run("both", 60, 120))
    assert [row[0] for row in texts(table)] == ["both", "both"]


def test_underlines_are_no_borders() -> None:
    link = run("https://example.com", 160, 120)
    (table,) = find_ruled(page([*GRID, flat(121, 160, link.right)], link))
    assert len(table.ys) == 3


def test_a_frame_is_no_table() -> None:
    assert find_ruled(page([flat(100), flat(160), upright(50), upright(350)])) == []


def test_a_table_cut_by_the_page_is_open_above() -> None:
    (table,) = find_ruled(page([flat(130), flat(160), upright(50), upright(150), upright(350)]))
    assert table.open_top
    assert len(table.ys) == 3


def test_tables_in_cells_are_left_out() -> None:
    inner = [
        flat(135, 160, 340),
        flat(150, 160, 340),
        upright(160, 135, 150),
        upright(240, 135, 150),
        upright(340, 135, 150),
    ]
    assert len(find_ruled(page([*GRID, *inner]))) == 1


def test_a_drawing_of_a_thousand_lines_is_no_table() -> None:
    rules = [flat(3.0 * n) for n in range(3000)] + [upright(3.0 * n, 0, 9000) for n in range(3000)]
    assert find_ruled(page(rules)) == []
