"""Collection before consent."""

from __future__ import annotations

import pytest

from corpora.profiles import Phase
from matcher.checks.in_phase import Condition, in_phase


def before(world, data="device.imei", to="first"):
    return world.sent(data, to, phase=Phase(consent="before"))


def test_declared_or_not_it_is_too_early(world):
    said = world.policy(world.collect("device.imei"))
    (finding,) = world.findings(world.case(said, [before(world), world.sent("device.imei")]), "COL-2")
    assert finding.severity == "high"
    assert [p.part for p in finding.parts] == ["evidence", "party", "phase"]


@pytest.mark.parametrize("state", ["after", "refused", "unknown"])
def test_other_states_are_other_rules(world, state):
    sent = world.sent("device.imei", phase=Phase(consent=state))
    assert world.findings(world.case(world.policy(), [sent]), "COL-2") == []


@pytest.mark.parametrize("data", ["device.browser", "device.model", "network.type"])
def test_facts_that_single_out_nobody_are_left_out(world, data):
    assert world.findings(world.case(world.policy(), [before(world, data)]), "COL-2") == []


def test_only_what_went_before_is_shown(world):
    sent = [
        world.sent("device.imei", host="late.example", request_index=0, confidence=1.0),
        world.sent("device.imei", request_index=1),
        before(world).model_copy(update={"request_index": 8, "confidence": 0.6}),
    ]
    (finding,) = world.findings(world.case(world.policy(), sent), "COL-2")
    assert finding.request_indexes == (8,)
    assert [t.request_index for t in finding.evidence] == [8]
    assert finding.hosts == ("developer-ltd.example",)
    assert "late.example" not in finding.explanation.zh + finding.explanation.en
    assert "requests: 1" in finding.explanation.en
    assert finding.parts[0].value == 0.6


def test_one_finding_for_each_recipient(world):
    sent = [before(world), before(world, to="acme"), before(world, to="unresolved")]
    assert len(world.findings(world.case(world.policy(), sent), "COL-2")) == 3


def test_the_trade_is_that_of_the_product_that_got_it(world):
    off = Phase(ads="off")
    ads = world.party("globex", product="Ads", role=("advertising",))
    stat = world.party("globex", product="Stat", role=("analytics",))
    sent = [
        world.sent("device.oaid", ads, phase=off, request_index=1),
        world.sent("device.oaid", stat, phase=off, request_index=2),
    ]
    (finding,) = world.findings(world.case(world.policy(), sent), "ADS-3")
    assert finding.request_indexes == (1,)
    assert not world.findings(world.case(world.policy(), sent[1:]), "ADS-3")


def test_phases_are_told_apart_by_their_states_not_by_their_records(world):
    sent = [before(world), world.sent("device.imei"), before(world)]
    assert in_phase(Condition.model_validate({"phase": {"consent": "before"}}), sent) == [sent[0], sent[2]]
    assert in_phase(Condition(), sent) == sent
