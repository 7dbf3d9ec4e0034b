"""Recipients that the policy names nowhere."""

from __future__ import annotations

import pytest


def found(world, policy, sent=(), opaque=()):
    return world.findings(world.case(policy, sent, opaque), "SHR-6")


def test_one_finding_for_one_recipient(world):
    sent = [world.sent(d, "acme") for d in ("device.imei", "comms.sms", "device.model")]
    (finding,) = found(world, world.policy(), sent)
    assert finding.data_type is None
    assert finding.severity == "high"
    assert "text messages" in finding.explanation.en
    assert finding.recipient.id == "acme"


def test_the_requests_to_the_recipient_are_told(world):
    sent = [world.sent("device.imei", "acme", request_index=3), world.sent("comms.sms", "initech")]
    (finding, _) = found(world, world.policy(), sent, [world.opaque("acme", host="dark.example")])
    assert finding.recipient.id == "acme"
    assert finding.hosts == ("acme.example", "dark.example")
    assert finding.request_indexes == (3, 7)
    assert [t.request_index for t in finding.evidence] == [3]


def test_a_category_is_no_name(world):
    assert found(
        world, world.policy(world.share("device", to="analytics")), [world.sent("device.imei", "acme")]
    )


@pytest.mark.parametrize("name", ["acme", "globex"])
def test_a_name_or_that_of_who_controls_it_is_enough(world, name):
    policy = world.policy(named_parties=(name,))
    assert found(world, policy, [world.sent("device.imei", "acme")]) == []


def test_an_unreadable_body_counts(world):
    (finding,) = found(world, world.policy(), opaque=[world.opaque("acme")])
    assert finding.severity == "low"
    assert "无法读取" in finding.explanation.zh
    assert "could not be read" in finding.explanation.en


@pytest.mark.parametrize("changes", [{"bytes": 0}, {"cause": "certificate_refused"}])
def test_what_sent_no_body_does_not(world, changes):
    assert found(world, world.policy(), opaque=[world.opaque("acme", **changes)]) == []


@pytest.mark.parametrize("to", ["first", "processor", "unresolved"])
def test_only_known_third_parties_are_meant(world, to):
    assert found(world, world.policy(), [world.sent("device.imei", to)]) == []


def test_what_every_client_tells_is_no_data(world):
    assert found(world, world.policy(), [world.sent("device.browser", "acme")]) == []


def test_a_user_agent_alone_gives_nothing_away(world):
    told = world.sent("device.model", "acme", path="header.user-agent")
    assert found(world, world.policy(), [told]) == []
    put = world.sent("device.model", "acme", path="header.x-model")
    assert [f.severity for f in found(world, world.policy(), [told, put])] == ["low"]
