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
