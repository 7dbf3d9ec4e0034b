"""Purposes of flows, as far as trade and address tell."""

from __future__ import annotations

import pytest

from matcher.purposes import infer_purpose, trades_of


def inferred(world, *, roles=(), **changes):
    party = world.party("umbrella", role=roles)
    told = infer_purpose(party, [world.sent("device.oaid", party, **changes)], world.ontology)
    return told.purpose if told else None


@pytest.mark.parametrize(
    ("roles", "purpose"),
    [
        (("advertising",), "advertising"),
        (("attribution",), "advertising.measurement"),
        (("maps",), "service"),
        (("advertising", "analytics"), None),
        (("merchant",), None),
        ((), None),
    ],
)
def test_one_trade_tells_and_two_do_not(world, roles, purpose):
    assert inferred(world, roles=roles) == purpose


@pytest.mark.parametrize(
    ("changes", "purpose"),
    [
        ({"host": "ads.umbrella.example"}, "advertising"),
        ({"url_path": "/v1/captcha/verify"}, "security"),
        ({"url_path": "/loads/headers"}, None),
        ({"host": "ads.umbrella.example", "url_path": "/analytics"}, None),
    ],
)
def test_whole_words_of_the_address_tell(world, changes, purpose):
    assert inferred(world, **changes) == purpose


def test_the_reason_is_given_in_both_languages(world):
    party = world.party("globex", role=("advertising",))
    told = infer_purpose(party, [world.sent("device.oaid", party)], world.ontology)
    assert "广告" in told.why.zh
    assert "Globex" in told.why.en


@pytest.mark.parametrize(
    ("changes", "trades"),
    [
        ({"role": ("advertising",)}, {"advertising"}),
        ({"role": ("advertising", "social")}, set()),
        ({"role": ("advertising", "social"), "product": "A"}, {"advertising", "social"}),
        ({}, set()),
    ],
)
def test_a_company_of_several_trades_has_none_for_certain(world, changes, trades):
    assert trades_of(world.party("umbrella", **changes), world.ontology) == trades
