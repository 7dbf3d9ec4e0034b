"""Undeclared collection and sharing."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("to", "rule", "other"),
    [("first", "COL-1", "SHR-1"), ("processor", "COL-1", "SHR-1"), ("acme", "SHR-1", "COL-1")],
)
def test_the_side_decides_the_rule(world, to, rule, other):
    case = world.case(world.policy(), [world.sent("device.imei", to)])
    (finding,) = world.findings(case, rule)
    assert world.findings(case, other) == []
    assert finding.data_type == "device.imei"
    assert finding.disclosure == 0
    assert "IMEI" in finding.remedy.zh
    assert "IMEI" in finding.remedy.en


def test_an_affiliate_is_a_third_party(world):
    case = world.case(
        world.policy(), [world.sent("device.imei", world.party("umbrella", relation="affiliate"))]
    )
    assert world.findings(case, "SHR-1")


@pytest.mark.parametrize(
    ("data", "severity"), [("device.model", "low"), ("device.imei", "medium"), ("comms.sms", "high")]
)
def test_severity_follows_the_data(world, data, severity):
    (finding,) = world.findings(world.case(world.policy(), [world.sent(data)]), "COL-1")
    assert finding.severity == severity


def test_one_finding_for_one_recipient_whatever_the_hosts(world):
    sent = [world.sent("device.imei", "acme", host=f"h{i}.example", request_index=i) for i in range(3)]
    (finding,) = world.findings(world.case(world.policy(), sent), "SHR-1")
    assert finding.request_indexes == (0, 1, 2)
    assert [t.host for t in finding.evidence] == ["h0.example", "h1.example", "h2.example"]
    assert "h0.example, h1.example, h2.example" in finding.explanation.en
    assert "requests: 3" in finding.explanation.en


def test_a_vague_declaration_is_a_declaration(world):
    case = world.case(world.policy(world.collect("device")), [world.sent("device.imei")])
    assert world.findings(case, "COL-1") == []


@pytest.mark.parametrize(("to", "rule"), [("first", "COL-1"), ("acme", "SHR-1")])
def test_a_family_of_which_a_member_is_declared_is_no_accusation(world, to, rule):
    def said(data, polarity="affirmed"):
        if to == "first":
            return world.collect(data, polarity=polarity)
        return world.share(data, to=to, polarity=polarity)

    def found(*statements):
        return world.findings(world.case(world.policy(*statements), [world.sent("location", to)]), rule)

    assert not found(said("location.precise"))
    assert found(said("device.imei"))
    assert found(world.share("location.precise", to="initech"))


def test_what_every_client_tells_of_itself_is_no_accusation(world):
    told = world.sent("device.model", "acme", path="header.user-agent")
    put = world.sent("device.model", "acme", path="body.model")
    assert not world.findings(world.case(world.policy(), [told]), "SHR-1")
    assert world.findings(world.case(world.policy(), [told, put]), "SHR-1")
