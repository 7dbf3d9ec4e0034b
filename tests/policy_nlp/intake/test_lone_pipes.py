from __future__ import annotations

import pytest

from policy_nlp.intake import load_document
from policy_nlp.intake.lone_pipes import lone_rows_at
from policy_nlp.intake.pieces import Piece, paragraph
from policy_nlp.intake.typed_tables import find_typed_tables

HEAD = ["伙伴", "|", "目的", "|", "字段", "---|---|---"]
BODY = ["竹影", "|", "推送", "|", "OAID", "麦田", "|", "分享", "|", "无", "以上为全部伙伴。"]
ROWS = [["伙伴", "目的", "字段"], ["竹影", "推送", "OAID"], ["麦田", "分享", "无"]]


def lines(texts: list[str]) -> list[Piece]:
    return [paragraph(text, soft=number > 0) for number, text in enumerate(texts)]


@pytest.mark.parametrize("texts", [HEAD + BODY, HEAD[:-1] + BODY], ids=["ruled", "without rule"])
def test_rows_end_where_no_pipe_parts_two_lines(texts: list[str]) -> None:
    rows, after = lone_rows_at(lines(texts), 0)
    assert rows == ROWS
    assert texts[after] == "以上为全部伙伴。"


def test_last_cell_over_two_lines_ends_at_the_meant_break() -> None:
    pieces = lines([*HEAD, "竹影", "|", "推送", "|", "OAID、", "IP地址", "麦田", "|", "分享", "|", "无"])
    pieces[12] = paragraph("麦田")
    assert lone_rows_at(pieces, 0)[0][1:] == [["竹影", "推送", "OAID、 IP地址"], ["麦田", "分享", "无"]]


@pytest.mark.parametrize("texts", [["甲", "乙"], ["甲", "|", "乙"], ["|", "甲"], ["甲", "|"]])
def test_other_lines_are_no_table(texts: list[str]) -> None:
    assert lone_rows_at(lines(texts), 0)[0] == []


def test_table_in_preformatted_text() -> None:
    html = "<html><body><pre>" + "\n".join(HEAD + BODY) + "</pre></body></html>"
    assert [b.text for b in load_document(html).blocks] == [*map(" | ".join, ROWS), "以上为全部伙伴。"]


def test_no_line_of_many_pipes_is_lost() -> None:
    found = find_typed_tables(lines(["甲", "|"] * 20_000))
    assert sum(piece.text.count("甲") for piece in found) == 20_000
