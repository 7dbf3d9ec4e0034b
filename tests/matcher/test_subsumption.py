"""How declarations bear on flows: both axes, and why they miss."""

from __future__ import annotations

import pytest

from matcher.declarations import read_declarations
from matcher.receivers import merge_receiver
from matcher.subsumption import FlowPoint, Miss, category_lineage
from policy_nlp.statements import Scope


def bearing(world, statement, data="device.imei", to="acme"):
    receiver = merge_receiver([world.party(to)], world.ontology, world.app)
    point = FlowPoint(world.ontology.data_lineage(data), receiver, world.ontology)
    return point.bearing_of(read_declarations([statement], world.ontology, world.app)[0])


def test_the_nearest_data_type_and_recipient_count(world):
    recipients = tuple(map(world.recipient, ("third_party", "analytics", "globex")))
    found = bearing(world, world.share("device", "device.identifier", "any", recipients=recipients))
    assert (found.data, found.data_step, found.data_of) == ("device.identifier", 1, 3)
    assert [(r.step, r.of) for r in found.rungs] == [(1, 3)]


@pytest.mark.parametrize(
    ("data", "to", "miss"),
    [
        ("device.imei", "initech", Miss.RECIPIENT),
        ("device.mac", "acme", Miss.DATA),
        ("device.imei", "acme", None),
    ],
)
def test_misses(world, data, to, miss):
    assert bearing(world, world.share(data, to=to)).miss == miss


def test_what_has_nothing_in_common_bears_not_at_all(world):
    assert bearing(world, world.share("health", to="acme")) is None
    assert bearing(world, world.share("health", to="initech")) is None


def test_a_flow_that_the_developer_declares_for_itself_is_a_near_miss(world):
    assert bearing(world, world.collect("device.imei")).miss == Miss.RECIPIENT
    assert bearing(world, world.collect("any"), to="first").miss == Miss.ANY_OF_OURS


def test_a_reservation_to_share_anything_with_consent_covers_nothing(world):
    reserved = world.share("any", to="third_party", conditions=("consent",))
    assert bearing(world, reserved).miss == Miss.RESERVATION
    assert bearing(world, world.share("device", to="third_party", conditions=("consent",))).miss is None
    assert bearing(world, world.share("any", to="acme", conditions=("consent",))).miss is None


def test_a_name_without_id_is_compared_with_the_partys_name(world):
    party = world.party("stranger", id=None)
    assert world.verdict([world.share("device", to="STRANGER")], "device", party).verdict == "clear"
    assert world.verdict([world.share("device", to="other")], "device", party).verdict == "omitted"


def test_unknown_ids_are_passed_over(world):
    odd = world.share("device.unheard_of", recipients=({"category": "aliens"},))
    assert bearing(world, odd) is None


def test_category_lineage(world):
    assert category_lineage("analytics", world.ontology) == {"analytics", "third_party"}


@pytest.mark.parametrize(
    ("data", "to", "purpose", "verdict"),
    [
        ("device.imei", "umbrella", "advertising", "incorrect"),
        ("device.imei", "umbrella", "advertising.personalized", "omitted"),
        ("device.imei", "globex", "advertising", "omitted"),
        ("device.imei", "initech", "advertising", "omitted"),
        ("any", "umbrella", "advertising", "omitted"),
    ],
)
def test_a_denial_for_a_purpose_means_those_whose_trade_it_is(world, data, to, purpose, verdict):
    said = world.share(data, to="third_party", polarity="denied", scope=Scope(purposes=(purpose,)))
    party = world.party("umbrella", role=("advertising",)) if to == "umbrella" else to
    assert world.verdict([said], "device.imei", party).verdict == verdict


def test_a_further_limit_keeps_a_denial_out(world):
    scope = Scope(purposes=("advertising",), function="payment")
    said = world.share("device.imei", to="third_party", polarity="denied", scope=scope)
    party = world.party("umbrella", role=("advertising",))
    assert world.verdict([said], "device.imei", party).verdict == "omitted"


def phrase(text, data_type, narrower=False):
    return {"text": text, "data_type": data_type, "start": 0, "end": len(text), "narrower": narrower}


def test_a_denial_of_less_than_a_type_is_none_of_the_type(world):
    said = (phrase("payment password", "account.password", narrower=True),)
    denied = world.collect("account.password", polarity="denied", data_mentions=said)
    assert bearing(world, denied, "account.password", "first").miss == Miss.NARROWER
    affirmed = world.collect("account.password")
    assert world.verdict([affirmed, denied], "account.password").verdict == "clear"
    assert world.verdict([denied], "account.password").verdict == "omitted"


def test_a_denial_of_a_part_and_of_the_whole_counts(world):
    said = (phrase("pin", "account.password", narrower=True), phrase("passwords", "account.password"))
    denied = world.collect("account.password", polarity="denied", data_mentions=said)
    assert world.verdict([denied], "account.password").verdict == "incorrect"


def test_what_is_denied_whole_comes_before_what_is_denied_in_part(world):
    said = (phrase("pin", "account.password", narrower=True), phrase("account data", "account"))
    denied = world.collect("account", "account.password", polarity="denied", data_mentions=said)
    assert bearing(world, denied, "account.password", "first").data == "account"
    assert world.verdict([denied], "account.password").verdict == "incorrect"


def test_a_declared_track_declares_the_positions_that_it_is_made_of(world):
    assert world.verdict([world.collect("location.track")], "location.precise").verdict == "vague"
    assert world.verdict([world.collect("location.precise")], "location.track").verdict == "omitted"
    denied = world.collect("location.track", polarity="denied")
    assert world.verdict([denied], "location.precise").verdict == "omitted"
