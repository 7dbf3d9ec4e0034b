"""Short words of sheets."""

import pytest

from corpora.ontology.terms import Checked, FactSource, Role
from corpora.text import Language
from yanxing.knowledge.sheets import Tongue

ZH, EN = Tongue(Language.ZH), Tongue(Language.EN)


def test_long_lists_are_cut_and_the_rest_is_counted() -> None:
    assert EN.listed(["a", "b", "c"], 2) == "a, b and 1 more"
    assert ZH.listed(["a", "b", "c"], 2) == "a、b 等（另有 1 项）"
    assert EN.listed(["a", "b"], 2) == "a, b"
    assert EN.listed([]) == ""


def test_empty_facts_are_left_out() -> None:
    assert EN.facts(id="x", parent="") == (("Id", "x"),)


@pytest.mark.parametrize("role", Role.__args__)  # type: ignore[attr-defined]
def test_every_trade_has_a_name_in_both_languages(role: str) -> None:
    assert ZH.roles([role])
    assert EN.roles([role]).isascii()


def test_terms_are_shown_by_label_and_id() -> None:
    assert ZH.data("device.imei") == "IMEI或MEID（device.imei）"
    assert EN.party("umeng") == "Umeng (umeng)"


@pytest.mark.parametrize("source", FactSource.__args__)  # type: ignore[attr-defined]
def test_every_source_of_facts_has_a_name_in_both_languages(source: FactSource) -> None:
    checked = Checked(sure=True, sources=(source,), when="2026-11")
    assert ZH.checked(checked).startswith("确定：")
    assert EN.checked(checked).endswith("(2026-11)")
    assert EN.checked(checked).isascii()


def test_what_nobody_checked_has_no_date() -> None:
    assert EN.checked(Checked(sure=False, sources=("trade", "vendor"))) == (
        "likely: knowledge of the trade, the vendor's documentation"
    )
