"""The records of the words: equal after a round trip, immutable, limits told apart from no limits."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from corpora.text import Language
from policy_nlp.statements import (
    SCHEMA_VERSION,
    Action,
    Condition,
    DataMention,
    Manner,
    Origin,
    Place,
    Polarity,
    Policy,
    Recipient,
    Scope,
    Statement,
    ThirdParty,
)

STATEMENT = Statement(
    action=Action.SHARE,
    manner=Manner.PROVIDE,
    polarity=Polarity.DENIED,
    data_mentions=(DataMention(text="手机号码", data_type="contact.phone", start=7, end=11),),
    data_types=("contact.phone",),
    recipients=(Recipient(name="Example Ads", category="advertising"),),
    purposes=("advertising",),
    scope=Scope(purposes=("advertising",)),
    conditions=(Condition.CONSENT,),
    quote="我们不会提供您的手机号码。",
    place=Place(headings=("共享",), block=1, start=0, end=13),
    source=Origin.LIST_ITEM,
)
POLICY = Policy(
    source="text",
    sha256="0" * 64,
    language=Language.ZH,
    statements=(STATEMENT,),
    notices={"no_sell": "我们不会出售您的个人信息。"},
    third_parties=(ThirdParty(name="甲SDK", data_types=("device.model",)),),
)


def test_round_trip() -> None:
    text = POLICY.model_dump_json()
    assert Policy.model_validate_json(text) == POLICY
    assert Policy.model_validate_json(text).model_dump_json() == text
    assert POLICY.schema_version == SCHEMA_VERSION


def test_records_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        STATEMENT.quote = "anything"
    with pytest.raises(ValidationError):
        POLICY.statements[0].scope.function = "anything"


def test_unknown_fields_and_values_are_refused() -> None:
    with pytest.raises(ValidationError):
        Statement.model_validate({"action": "collect", "quote": "x", "colour": "red"})
    with pytest.raises(ValidationError):
        Statement.model_validate({"action": "borrow", "quote": "x"})


@pytest.mark.parametrize(
    "scope",
    [
        Scope(purposes=("advertising",)),
        Scope(function="支付功能本身"),
        Scope(source="your camera"),
        Scope(audience="children"),
    ],
)
def test_any_limit_limits(scope: Scope) -> None:
    assert scope.limited


def test_an_empty_scope_does_not_limit() -> None:
    assert not Scope().limited
    assert not Statement(action=Action.COLLECT, quote="x").scope.limited


def test_values_compare_as_plain_strings() -> None:
    assert STATEMENT.action == "share"
    assert STATEMENT.polarity == "denied"
    assert Action("collect") is Action.COLLECT
