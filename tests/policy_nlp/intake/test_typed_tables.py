import pytest

from policy_nlp.document import BlockKind
from policy_nlp.intake import load_document
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


def test_two_tabbed_columns() -> None:
    assert [k for k, _ in found("Data\tKept for", "Crash reports\t90 days")] == ["table_row", "table_row"]
    assert [k for k, _ in found("1.\tWe collect", "2.\tWe share")] == ["paragraph", "paragraph"]


def test_piped_lines_without_frame_and_rule() -> None:
    text = "合作方名单：\n名称 | 目的 | 信息\n竹影 | 推送 | OAID\n麦田 | 分享 | 昵称\n以上。"
    blocks = load_document(text).blocks
    assert [b.kind for b in blocks][1:4] == [BlockKind.TABLE_ROW] * 3
    assert [c.header for c in blocks[2].cells] == ["名称", "目的", "信息"]


def test_one_line_with_pipes_is_no_table() -> None:
    blocks = load_document("首页 | 产品 | 关于我们\n我们收集您的昵称。").blocks
    assert blocks[0].kind is not BlockKind.TABLE_ROW


def test_lone_pipes_vanish() -> None:
    assert found("We share it.", "|", "||", "We keep it.") == [
        ("paragraph", "We share it."),
        ("paragraph", "We keep it."),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("Partner\tPurpose\tData", "Maps", "Fernleaf\troutes\tlocation"),
        ("Why\tData", "Maps", "routes\tplace"),
    ],
)
def test_a_title_between_tabbed_rows(lines: tuple[str, ...]) -> None:
    pieces = [paragraph(lines[0]), *(paragraph(line, soft=True) for line in lines[1:])]
    assert [p.kind.value for p in find_typed_tables(pieces)] == ["table_row", "paragraph", "table_row"]
    assert len({p.table for p in find_typed_tables(pieces)}) == 1
