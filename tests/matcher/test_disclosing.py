"""Disclosures: unresolved flows are told as such, and what was considered is listed, nearest first."""

from __future__ import annotations

import pytest

from matcher.disclosing import CONSIDERED


@pytest.mark.parametrize(
    ("data", "to"), [("device.imei", "unresolved"), ("no.such", "first"), ("any", "acme")]
)
def test_what_is_not_resolved_is_never_passed(world, data, to):
    found = world.verdict([world.collect("any", "device"), world.share("any")], data, to)
    assert found.verdict == "unresolved"
    assert found.flows
    assert found.why.zh
    assert found.why.en


def test_covering_statements_come_first(world):
    said = [world.collect("device.imei"), world.share("device", to="acme")]
    considered = world.verdict(said, "device.imei", "acme").considered
    assert [(c.statement, c.covers) for c in considered] == [(1, True), (0, False)]


def test_a_clear_flow_lists_only_near_misses_that_aim_at_it(world):
    said = [
        world.share("device.imei", to="acme"),
        world.collect("device.imei"),
        world.share("device.imei", to="acme", polarity="denied", manner="sell"),
    ]
    assert [c.statement for c in world.verdict(said, "device.imei", "acme").considered] == [0, 2]


def test_the_list_is_bounded_and_keeps_what_decided(world):
    said = [world.share("device", quote=f"q{i:02}") for i in range(20)]
    said.append(world.share("any", polarity="denied"))
    found = world.verdict(said, "device.imei", "acme")
    assert found.verdict == "ambiguous"
    assert len(found.considered) == CONSIDERED
    assert 20 in [c.statement for c in found.considered]


def test_the_developer_comes_first_then_names(world):
    sent = [world.sent("device.imei", to) for to in ("initech", "acme", "first")]
    assert [d.recipient.name for d in world.disclose([], sent)] == ["Developer Ltd", "Acme", "Initech"]


def test_an_affiliate_wants_declaring(world):
    sister = world.party("umbrella", relation="affiliate")
    assert world.verdict([world.collect("device.imei")], "device.imei", sister).verdict == "omitted"
    said = [world.share("device.imei", to="affiliate")]
    assert world.verdict(said, "device.imei", sister).verdict == "vague"
    assert world.verdict(said, "device.imei", "acme").verdict == "omitted"


def test_talk_of_personal_information_is_told_once(world):
    said = [world.collect("any", quote=f"q{i}") for i in range(5)] + [world.collect("device.mac")]
    found = world.verdict(said, "device.imei")
    assert found.verdict == "omitted"
    assert [c.statement for c in found.considered] == [5, 0]


def test_a_denial_of_selling_is_not_the_nearest(world):
    sale = world.share("any", polarity="denied", manner="sell")
    ours = world.collect("device.imei")
    disclosure = world.verdict([sale, ours], "device.imei", "acme")
    assert [c.statement for c in disclosure.considered] == [1, 0]
    assert "IMEI" in disclosure.why.en.split("nearest one")[1]
    alone = world.verdict([sale], "device.imei", "acme")
    assert "selling" in alone.considered[0].why.en
    assert "nearest one" not in alone.why.en, "it is near to nothing"


def test_the_nearest_that_misses_is_sooner_an_affirmation_than_a_denial(world):
    denied = world.collect("device.imei", polarity="denied")
    why = world.verdict([denied, world.collect("device.imei")], "device.imei", "acme").why
    assert "Declares IMEI or MEID for the developer, not for Acme" in why.en


def test_a_denial_of_others_spares_those_who_were_named(world):
    others = world.share(
        "any", to="third_party", polarity="denied", quote="We share nothing with any other third parties"
    )
    named = world.share("device.imei", to="acme")
    assert world.verdict([named, others], "device.imei", "acme").verdict == "clear"
    assert world.verdict([named, others], "device.imei", "initech").verdict == "incorrect"
    by_category = world.share("device.imei", to="third_party")
    assert world.verdict([by_category, others], "device.imei", "initech").verdict != "clear"
    whole = world.share(
        "any", to="third_party", polarity="denied", quote="We share nothing with third parties"
    )
    assert world.verdict([named, whole], "device.imei", "acme").verdict == "ambiguous"
