"""Permanent identifiers, alone and tied to resettable ones."""

from __future__ import annotations


def found(world, *transmissions):
    return world.findings(world.case(world.policy(), transmissions), "COL-7")


def test_one_request_with_both_ties_them(world):
    (finding,) = found(
        world,
        world.sent("device.imei", "acme"),
        world.sent("device.oaid", "acme"),
        world.sent("device.imei", "acme", request_index=5),
    )
    assert finding.severity == "medium"
    assert finding.request_indexes == (0,)
    assert "OAID" in finding.explanation.zh
    assert "OAID" not in finding.title.zh  # a user can reset it
    assert finding.recipient.id == "acme"


def test_in_different_requests_nothing_is_tied(world):
    (finding,) = found(
        world, world.sent("device.imei", "acme"), world.sent("device.oaid", "acme", request_index=1)
    )
    assert finding.severity == "low"
    assert "OAID" not in finding.explanation.zh


def test_each_recipient_is_judged_by_itself(world):
    both = found(world, world.sent("device.imei", "acme"), world.sent("device.mac", "initech"))
    assert {f.recipient.id for f in both} == {"acme", "initech"}
    assert not found(world, world.sent("device.imei", "acme"), world.sent("device.oaid", "initech"))[1:]


def test_resettable_identifiers_alone_are_no_fault(world):
    assert not found(world, world.sent("device.oaid"), world.sent("device.android_id"))
