"""Data that leaves the country although the policy says that it stays."""

from __future__ import annotations

import pytest

STAYS = {"no_cross_border": "我们不会将您的个人信息传输至境外。"}
STORED = {"storage_location": "您的个人信息存储在中国境内。"}
ABROAD = "api.us-east-1.amazonaws.com"


def found(world, notices, *sent):
    return world.findings(world.case(world.policy(notices=notices), list(sent)), "EXP-1")


def test_one_finding_for_each_recipient_with_all_its_types(world):
    sent = [world.sent("device.imei", host=ABROAD), world.sent("contact.phone", host=ABROAD, request_index=1)]
    (finding,) = found(world, STAYS, *sent)
    assert (finding.severity, finding.hosts, finding.quotes) == (
        "medium",
        (ABROAD,),
        tuple(STAYS.values()),
    )
    assert finding.confidence <= 0.6
    assert finding.request_indexes == (0, 1)


def test_a_sentence_on_storage_weighs_less_and_not_where_export_is_told(world):
    sent = world.sent("device.imei", host=ABROAD)
    (finding,) = found(world, STORED, sent)
    assert finding.severity == "low"
    assert not found(world, STORED | {"cross_border": "经您同意后我们会向境外提供。"}, sent)


def test_a_seat_abroad_alone_weighs_less(world):
    (finding,) = found(world, STAYS, world.sent("device.imei", world.party("acme", country="US")))
    assert finding.severity == "low"
    assert not found(world, STAYS, world.sent("device.imei", world.party("acme", country="CN")))


@pytest.mark.parametrize(
    "quote",
    [
        "除非获得您的同意，我们不会将信息传输至境外。",
        "Your data never leaves the EU.",
        "Nothing is sent abroad.",
    ],
)
def test_a_hedged_promise_or_another_home_is_none(world, quote):
    assert not found(world, {"no_cross_border": quote}, world.sent("device.imei", host=ABROAD))


def test_everyday_data_and_unplaced_hosts_are_no_fault(world):
    assert not found(world, STAYS, world.sent("device.os", host=ABROAD), world.sent("device.imei"))
