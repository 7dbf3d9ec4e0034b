"""Rows of third-party lists are statements of sharing."""

from __future__ import annotations

from policy_nlp.pipeline.rows import statements_of_rows
from policy_nlp.statements import Place, ThirdParty

ROW = ThirdParty(
    name="友盟SDK",
    company="友盟同欣（北京）科技有限公司",
    party="umeng",
    data_types=("device.imei",),
    purposes=("analytics",),
    quote="友盟SDK | IMEI",
    place=Place(start=5, end=15),
)


def test_row() -> None:
    (statement,) = statements_of_rows([ROW], "zh")
    assert (statement.action, statement.manner, statement.source) == ("share", "let_collect", "table_row")
    assert {r.party for r in statement.recipients} == {"umeng"}
    assert [(m.start, m.end) for m in statement.data_mentions] == [(13, 17)]


def test_party_without_data_declares_nothing() -> None:
    assert statements_of_rows([ROW.model_copy(update={"data_types": ()})], "zh") == ()


def test_party_that_collects_nothing_is_a_denial() -> None:
    row = ROW.model_copy(update={"data_types": (), "collects_nothing": True, "quote": "友盟SDK | 无"})
    (statement,) = statements_of_rows([row], "zh")
    assert (statement.polarity, statement.data_types) == ("denied", ("any",))
    assert {r.party for r in statement.recipients} == {"umeng"}


def test_several_names_in_one_cell_are_several_recipients() -> None:
    (statement,) = statements_of_rows(
        [ROW.model_copy(update={"name": "微信SDK、QQ SDK", "company": None})], "zh"
    )
    assert [r.name for r in statement.recipients] == ["微信SDK", "QQ SDK"]


def test_row_tells_its_conditions() -> None:
    row = ROW.model_copy(update={"quote": "友盟SDK | 经您同意后收集IMEI"})
    assert statements_of_rows([row], "zh")[0].conditions == ("consent",)


def test_statement_of_a_separate_list_names_it() -> None:
    row = ROW.model_copy(update={"place": Place(start=5, end=15, document="sdk.html")})
    assert statements_of_rows([row], "zh")[0].place.document == "sdk.html"
