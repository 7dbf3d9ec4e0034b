from policy_nlp.document import BlockKind
from policy_nlp.intake.pieces import paragraph
from policy_nlp.intake.typed_tables import find_typed_tables


def found(*lines: str) -> list[tuple[str, str]]:
    return [(p.kind.value, p.text) for p in find_typed_tables([paragraph(line) for line in lines])]


def test_piped_lines() -> None:
    assert found("A:", "| Name | Use |", "|---|---|", "| IMEI | ads |", "end") == [
        ("paragraph", "A:"),
        ("table_row", "Name | Use"),
        ("table_row", "IMEI | ads"),
        ("paragraph", "end"),
    ]


def test_tabbed_lines() -> None:
    assert [k for k, _ in found("名称\t目的\t信息", "甲\t推送\tIMEI")] == ["table_row", "table_row"]


def test_single_lines_are_no_table() -> None:
    assert found("1.\tWe collect", "| alone |") == [
        ("paragraph", "1. We collect"),
        ("paragraph", "| alone |"),
    ]


def test_headers_of_cells() -> None:
    pieces = find_typed_tables([paragraph("| Name | Use |"), paragraph("| IMEI | ads |")])
    assert pieces[1].headers == ("Name", "Use")
    assert pieces[1].kind is BlockKind.TABLE_ROW
