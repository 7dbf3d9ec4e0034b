from policy_nlp.document import BlockKind
from policy_nlp.intake.pdf.joining import Words
from policy_nlp.intake.pdf.marks import Box, Page, Run
from policy_nlp.intake.pdf.ruled import Table
from policy_nlp.intake.pdf.tables import TableWriter
from policy_nlp.intake.pieces import Piece

XS = [50.0, 150.0, 350.0]


def table(page: int, *rows: tuple[str, str], open_top: bool = False, xs: list[float] = XS) -> Table:
    """A table with a line of text in each cell; "\\n" breaks it."""
    ys = [100.0 + 40 * n for n in range(len(rows) + 1)]
    made = Table(
        page, xs, ys, {(r, c): 2 * r + c for r in range(len(rows)) for c in (0, 1)}, open_top=open_top
    )
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            for n, line in enumerate(text.split("\n") if text else []):
                left = xs[c] + 5
                starts = [left + 10 * k for k in range(len(line))]
                made.runs.setdefault(2 * r + c, []).append(
                    Run(line, starts, left + 10 * len(line), ys[r] + 12 + 12 * n, 10.0)
                )
    return made


def rows(*tables: Table) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in piece.cells) for piece in pieces(*tables) if piece.cells]


def pieces(*tables: Table) -> list[Piece]:
    writer = TableWriter([Page(n, 600, 800) for n in range(4)], Words([]))
    return [*(piece for t in tables for piece in writer.add(t)), *writer.flush()]


HEAD = ("名称", "目的")
LONG = "用于在您使用服务时统计崩溃并改进我们的产"


def test_a_table_goes_on_over_pages_with_its_header_once() -> None:
    found = pieces(table(0, HEAD, ("甲", "推送")), table(1, HEAD, ("乙", "统计")))
    assert [p.text for p in found] == ["名称 | 目的", "甲 | 推送", "乙 | 统计"]
    assert {p.table for p in found} == {1}
    assert found[2].headers == HEAD


def test_a_table_goes_on_without_its_header() -> None:
    assert rows(table(0, HEAD, ("甲", "推送")), table(1, ("乙", "统计"))) == [
        HEAD,
        ("甲", "推送"),
        ("乙", "统计"),
    ]


def test_a_row_cut_by_the_page_is_joined() -> None:
    assert rows(table(0, HEAD, ("甲", LONG)), table(1, ("", "品。"))) == [HEAD, ("甲", LONG + "品。")]
    assert rows(table(0, HEAD, ("甲", "推送")), table(1, ("公司", "统计"), open_top=True)) == [
        HEAD,
        ("甲公司", "推送统计"),
    ]


def test_a_repeated_header_without_a_line_below_is_taken_off_the_cut_row() -> None:
    glued = table(1, ("名称", "目的品。"), ("乙", "统计"))
    assert rows(table(0, HEAD, ("甲", LONG)), glued) == [HEAD, ("甲", LONG + "品。"), ("乙", "统计")]
    begun_alike = table(1, ("名称服务", "推送"))
    assert rows(table(0, HEAD, ("甲", "统计")), begun_alike) == [HEAD, ("甲", "统计"), ("名称服务", "推送")]


def test_an_empty_first_cell_is_a_merged_one_that_goes_on() -> None:
    assert rows(table(0, HEAD, ("甲", "推送。")), table(1, ("", "统计。"))) == [
        HEAD,
        ("甲", "推送。"),
        ("甲", "统计。"),
    ]


def test_tables_of_other_borders_or_of_one_page_are_two() -> None:
    other = table(1, HEAD, ("乙", "统计"), xs=[50.0, 250.0, 350.0])
    assert {p.table for p in pieces(table(0, HEAD, ("甲", "推送")), other)} == {1, 2}
    assert {p.table for p in pieces(table(0, HEAD, ("甲", "推送")), table(0, HEAD, ("乙", "统计")))} == {1, 2}


def test_the_name_of_a_table_is_no_header() -> None:
    made = table(0, ("第三方清单", ""), HEAD, ("甲", "推送"))
    made.cell_at[0, 1] = 0
    found = pieces(made)
    assert (found[0].kind, found[0].text) == (BlockKind.PARAGRAPH, "第三方清单")
    assert found[2].headers == HEAD


def test_each_row_has_its_own_links() -> None:
    first = table(0, HEAD, ("甲", "链接"), ("乙", "链接"))
    for cell, number in ((3, 0), (5, 1)):
        first.runs[cell][0].link = number
    page = Page(0, 600, 800, links=[(Box(0, 0, 1, 1), f"https://example.com/{n}") for n in (0, 1)])
    writer = TableWriter([page], Words([]))
    found = [*writer.add(first), *writer.flush()]
    assert [p.links for p in found] == [
        (),
        (("链接", "https://example.com/0"),),
        (("链接", "https://example.com/1"),),
    ]


def test_a_row_that_breaks_within_an_address_goes_on() -> None:
    address = "https://e.org/?"
    found = rows(table(0, HEAD, ("甲", address)), table(1, ("", "id=2345678")))
    assert found == [HEAD, ("甲", address + "id=2345678")]
