"""Purposes of flows, as far as trade, address and events tell, and how they stand to the declared ones."""

from __future__ import annotations

import pytest

from corpora.ontology.terms import Product
from matcher.findings import Comparison
from matcher.purposes import MOST_SURE, UNSURE, infer_purposes, is_of_trade, trades_of


def inferred(world, *, roles=(), sent=({},), **changes):
    party = world.party("umbrella", role=roles, **changes)
    return infer_purposes(party, [world.sent("device.oaid", party, **s) for s in sent], world.ontology)


def told(world, **given):
    return {p.purpose: p.confidence for p in inferred(world, **given)}


@pytest.mark.parametrize(
    ("roles", "purposes"),
    [
        (("advertising",), {"advertising": MOST_SURE}),
        (("attribution",), {"advertising.measurement": MOST_SURE}),
        (("push",), {"service.communication": MOST_SURE}),
        (("advertising", "analytics"), {}),
        (("merchant",), {}),
        ((), {}),
    ],
)
def test_one_trade_tells_and_two_do_not(world, roles, purposes):
    assert told(world, roles=roles) == purposes


def test_the_trade_of_the_product_goes_before_those_of_the_organisation(world):
    other = type(world)()
    acme = other.ontology.parties["acme"]
    product = Product(name="AcmePush", roles=("push",))
    other.ontology.parties["acme"] = acme.model_copy(update={"products": (product,)})
    party = other.party("acme", product="AcmePush")
    (served,) = infer_purposes(party, [other.sent("device.oaid", party)], other.ontology)
    assert (served.purpose, served.reasons[0].source) == ("service.communication", "sdk")
    assert "AcmePush" in served.reasons[0].why.en


@pytest.mark.parametrize(
    ("changes", "purposes"),
    [
        ({"host": "ads.umbrella.example"}, {"advertising": MOST_SURE}),
        ({"url_path": "/v1/captcha/fetch"}, {"security": MOST_SURE}),
        ({"url_path": "/loads/headers"}, {}),
        ({"url_path": "/v1/push/register"}, {"service.communication": MOST_SURE}),
        ({"url_path": "/user/login"}, {"service.account": UNSURE}),
        (
            {"host": "ads.umbrella.example", "url_path": "/analytics"},
            {"advertising": UNSURE, "analytics": UNSURE},
        ),
    ],
)
def test_whole_words_of_the_address_tell(world, changes, purposes):
    assert told(world, sent=[changes]) == purposes


def test_a_trade_and_an_address_that_tell_otherwise_are_both_unsure(world):
    found = told(world, roles=("push",), sent=[{"host": "ads.umbrella.example"}])
    assert found == {"service.communication": UNSURE, "advertising": UNSURE}


@pytest.mark.parametrize(
    ("event", "roles", "purposes"),
    [
        ("ad_impression", (), {"advertising": MOST_SURE}),
        ("push_register", (), {"service.communication": MOST_SURE}),
        ("crash", ("advertising",), {"advertising": MOST_SURE, "improvement": MOST_SURE}),
        ("purchase", (), {"service.transaction": UNSURE}),
        ("purchase", ("payment",), {"service.transaction": MOST_SURE}),
        ("purchase", ("analytics",), {"analytics": MOST_SURE}),
        ("purchase", ("attribution",), {"advertising.measurement": MOST_SURE}),
        ("no_such_event", (), {}),
    ],
)
def test_events_speak_and_what_the_user_did_is_told_for_the_trade(world, event, roles, purposes):
    assert told(world, roles=roles, sent=[{"events": (event,)}]) == purposes


def test_each_reason_is_told_in_both_languages_by_name_and_event(world):
    (served,) = inferred(world, roles=("advertising",), sent=[{"events": ("ad_click",)}])
    assert [r.source for r in served.reasons] == ["trade", "event"]
    assert [("Umbrella" in r.why.en, "ad click" in r.why.en) for r in served.reasons] == [
        (True, False),
        (False, True),
    ]
    assert "点击广告" in served.reasons[1].why.zh


def test_no_purpose_is_worth_more_than_medium(world):
    sent = [{"host": "ads.x.example", "events": ("ad_click", "ad_impression")}] * 3
    (served,) = inferred(world, roles=("advertising",), sent=sent)
    assert served.confidence == MOST_SURE == 0.6


@pytest.mark.parametrize(
    ("purposes", "compared"),
    [
        ([("advertising",)], Comparison.DECLARED),
        ([("advertising.personalized",)], Comparison.DECLARED),
        ([("security",)], Comparison.NOT_DECLARED),
        ([("security",), ("advertising",)], Comparison.DECLARED),
        ([("security",), ()], Comparison.NOT_KNOWN),
        ([()], Comparison.NOTHING_DECLARED),
        ([], Comparison.NOTHING_DECLARED),
    ],
)
def test_a_purpose_is_held_against_what_is_declared_for_data_and_recipient(world, purposes, compared):
    says = [world.share("device.oaid", to="globex", purposes=some) for some in purposes]
    elsewhere = world.share("device.mac", to="globex", purposes=("advertising",))
    party = world.party("globex", role=("advertising",))
    disclosure = world.verdict([*says, elsewhere], "device.oaid", party)
    assert [p.compared for p in disclosure.purposes] == [compared]
    assert disclosure.declared_purposes == tuple(sorted({p for some in purposes for p in some}))


def test_a_purpose_that_was_not_read_is_not_known(world):
    says = world.share("device.oaid", to="globex", purpose_text="for fun")
    disclosure = world.verdict([says], "device.oaid", world.party("globex", role=("advertising",)))
    assert [p.compared for p in disclosure.purposes] == ["not_known"]


def test_the_parts_of_the_service_are_one(world):
    says = world.share("device.oaid", to="initech", purposes=("service.content",))
    assert [p.compared for p in world.verdict([says], "device.oaid", "initech").purposes] == ["declared"]


def test_flows_that_cannot_be_resolved_are_held_against_nothing(world):
    says = world.collect("device.oaid", purposes=("advertising",))
    sent = world.sent("device.oaid", "unresolved", events=("ad_click",))
    (disclosure,) = world.disclose([says], [sent])
    assert [(p.purpose, p.compared) for p in disclosure.purposes] == [("advertising", "not_known")]


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


def test_a_trade_is_asked_of_one_recipient(world):
    ads = world.party("globex", product="Ads", role=("advertising",))
    assert is_of_trade(ads, {"advertising"}, world.ontology)
    assert is_of_trade(ads, frozenset(), world.ontology), "no trade is asked for"
    assert not is_of_trade(ads, {"analytics"}, world.ontology)
    assert not is_of_trade(world.party("globex"), {"analytics"}, world.ontology), (
        "one of two, nobody knows which"
    )
