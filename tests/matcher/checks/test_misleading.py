"""Misleading disclosure: the denial is quoted."""

from __future__ import annotations

import pytest

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
    denied = world.collect("device.imei", polarity="denied", quote="We do not collect your IMEI")
    said = world.policy(world.collect("device.imei"), denied)
    (finding,) = world.findings(world.case(said, [world.sent("device.imei")]), "MIS-1")
    assert finding.severity == "medium"


@pytest.mark.parametrize(
    ("quote", "accuses"),
    [
        ("我们不会收集您的IMEI", True),
        ("We do not record or upload your IMEI", True),
        ("我们不会使用您的IMEI训练模型", False),
        ("此权限仅用于通话，不会上传IMEI", False),
        ("We cannot tell who you are from your IMEI", False),
    ],
)
def test_beside_an_affirmation_only_a_plain_denial_accuses(world, quote, accuses):
    denied = world.collect("device.imei", polarity="denied", quote=quote)
    case = world.case(world.policy(world.collect("device.imei"), denied), [world.sent("device.imei")])
    assert case.disclosures[0].verdict == "ambiguous"
    assert bool(world.findings(case, "MIS-1")) is accuses
    alone = world.case(world.policy(denied), [world.sent("device.imei")])
    assert world.findings(alone, "MIS-1")


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


def test_a_denial_by_category_accuses_only_who_has_that_trade_alone(world):
    said = [
        world.share("device.imei", to="analytics", polarity="denied", quote="We share no IMEI with analysts")
    ]
    of_one_trade = world.case(world.policy(*said), [world.sent("device.imei", "acme")])
    of_several = world.case(world.policy(*said), [world.sent("device.imei", world.party("globex"))])
    assert world.findings(of_one_trade, "MIS-1")
    assert not world.findings(of_several, "MIS-1")


def test_a_denial_by_category_accuses_the_product_that_got_the_data(world):
    denied = world.share(
        "location", to="advertising", polarity="denied", quote="We share no location with advertisers"
    )
    ads = world.party("globex", product="Ads", role=("advertising",))
    stat = world.party("globex", product="Stat", role=("analytics",))
    beside = world.sent("device.model", stat, request_index=1)
    for product, accused in ((ads, True), (stat, False)):
        case = world.case(
            world.policy(denied),
            [world.sent("location.precise", product), beside, world.sent("device.os", ads)],
        )
        assert bool(world.findings(case, "MIS-1")) is accused


def test_what_every_client_tells_is_denied_only_by_its_name(world):
    anything = world.share("any", to="third_party", polarity="denied", quote="We share no personal data")
    by_name = world.share(
        "device.browser", to="third_party", polarity="denied", quote="We share no user agent"
    )
    for denial, data, accused in (
        (anything, "device.browser", False),
        (anything, "device.imei", True),
        (by_name, "device.browser", True),
    ):
        case = world.case(world.policy(denial), [world.sent(data, "acme")])
        assert case.disclosures[0].verdict == "incorrect"
        assert bool(world.findings(case, "MIS-1")) is accused
