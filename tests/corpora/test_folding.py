"""Tables change what they name, keep the rest, and stay small."""

from __future__ import annotations

from corpora.folding import REMEMBERED, FoldTable


def test_translates_as_a_plain_dictionary_does() -> None:
    given = {ord("，"): ",", ord("Ａ"): ord("A"), ord("x"): "yz"}
    text = "Ａ，我们x\U0001f600 收集"
    assert text.translate(FoldTable(given)) == text.translate(given)


def test_a_character_is_remembered_once() -> None:
    table = FoldTable({1: 2})
    assert "我我".translate(table) == "我我"
    assert table == {1: 2, ord("我"): ord("我")}


def test_rare_characters_leave_the_table_small() -> None:
    table = FoldTable()
    assert chr(REMEMBERED).translate(table) == chr(REMEMBERED)
    assert not table
