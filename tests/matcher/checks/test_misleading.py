"""Misleading disclosure: the denial is quoted."""

from __future__ import annotations

from corpora.profiles import Audience
from policy_nlp.statements import Scope


def test_the_denial_is_quoted_in_both_languages(world):
    said = world.policy(
        world.collect("device.imei", polarity="denied", quote="我们不收集IMEI。", confidence=0.8)
    )
    (finding,) = world.findings(world.case(said, [world.sent("device.imei")]), "MIS-1")
    assert "我们不收集IMEI" in finding.explanation.zh
    assert "我们不收集IMEI" in finding.explanation.en
    assert finding.severity == "high"
    assert finding.request_indexes == (0,)
    assert [t.data_type for t in finding.evidence] == ["device.imei"]
    assert finding.confidence == round(0.9 * 0.8, 2)


def test_a_contradiction_is_a_lighter_fault(world):
    said = world.policy(world.collect("device.imei"), world.collect("device.imei", polarity="denied"))
    (finding,) = world.findings(world.case(said, [world.sent("device.imei")]), "MIS-1")
    assert finding.severity == "medium"


def test_a_denial_about_minors_gives_medium_confidence_at_most(world):
    said = world.policy(world.collect("device.imei", polarity="denied", subject="minor"))
    assert world.findings(world.case(said, [world.sent("device.imei")]), "MIS-1") == []
    case = world.case(said, [world.sent("device.imei")], audience=Audience.CHILDREN)
    (finding,) = world.findings(case, "MIS-1")
    assert finding.confidence <= 0.6


def test_a_denial_of_selling_denies_no_sharing(world):
    said = world.policy(world.share("any", polarity="denied", manner="sell"))
    assert world.findings(world.case(said, [world.sent("device.imei", "acme")]), "MIS-1") == []


def test_a_denial_for_a_purpose_gives_medium_confidence_at_most(world):
    scope = Scope(purposes=("advertising",))
    said = world.policy(
        world.share("device.imei", to="third_party", polarity="denied", scope=scope, confidence=1.0)
    )
    sent = world.sent("device.imei", world.party("umbrella", role=("advertising",)))
    (finding,) = world.findings(world.case(said, [sent]), "MIS-1")
    assert finding.confidence <= 0.6
    assert "目的" in finding.parts[-1].why.zh
    assert "purposes" in finding.parts[-1].why.en
