"""What would change a finding: every sentence that is named is proved here once more, by saying it."""

from __future__ import annotations

import pytest

import matcher
from corpora.profiles import Phase
from matcher.changing import changes_of, narrowest_sentence
from matcher.findings import Finding, Report


def found(report: Report, rule: str) -> Finding:
    (finding,) = (f for f in report.findings if f.rule == rule)
    return finding


def told(report: Report, rule: str) -> str:
    return "\n".join(c.en for c in changes_of(found(report, rule), report))


def test_an_undeclared_flow_asks_for_the_narrowest_sentence(world):
    sent = [world.sent("contact.email", world.party("umeng", id="umeng"))]
    report = matcher.check(world.policy(world.collect("contact.email")), sent)
    finding = found(report, "SHR-1")
    sentence = narrowest_sentence(report.disclosures[finding.disclosure or 0])
    assert sentence.en in told(report, "SHR-1")
    assert "友盟" in sentence.zh
    named = {"recipients": ({"name": "Umeng", "party": "umeng"},)}
    said = world.policy(world.collect("contact.email"), world.share("contact.email", **named))
    assert not [f for f in matcher.check(said, sent).findings if f.rule == "SHR-1"]


@pytest.mark.parametrize(
    ("also", "wanted"), [(True, "no longer denies it:"), (False, 'and says: "We collect your')]
)
def test_a_denial_is_dropped_or_replaced(world, also, wanted):
    denial = world.collect("device.imei", polarity="denied", quote="We do not collect your IMEI.")
    affirmed = (world.collect("device.imei"),) if also else ()
    report = matcher.check(world.policy(denial, *affirmed), [world.sent("device.imei")])
    changes = told(report, "MIS-1")
    assert wanted in changes
    assert "We do not collect your IMEI." in changes
    assert "at its narrowest" not in changes, "a sentence more does not lift a denial"


def test_a_finding_of_a_phase_rests_on_its_mark(world):
    early = world.sent("device.imei", phase=Phase.model_validate({"consent": "before"}), request_index=3)
    report = matcher.check(world.policy(world.collect("device.imei")), [early])
    changes = told(report, "COL-2")
    assert "consent=before" in changes
    assert "#3" in changes
    assert "narrowest" not in changes


def test_a_missing_notice_is_to_be_given(world):
    report = matcher.check(world.policy(), [world.sent("contact.email")])
    assert "how to close the account" in told(report, "DIS-8")


def test_a_rule_that_is_not_known_here_names_the_deed_alone(world):
    report = matcher.check(world.policy(), [world.sent("comms.sms", scheme="http")])
    own = found(report, "SEC-1").model_copy(update={"rule": "OWN-1"})
    (change,) = changes_of(own, report)
    assert "#0" in change.en


def test_a_recipient_that_is_named_nowhere_asks_for_a_row(world):
    sent = [world.sent("device.imei", world.party("umeng", id="umeng"))]
    report = matcher.check(world.policy(), sent, packs=("cn-2026",))
    changes = told(report, "SHR-6")
    assert "row for Umeng" in changes
    assert "#0" in changes


def test_a_sentence_beside_a_denial_mends_nothing(world):
    """COL-8 would accept it; the policy would contradict itself."""
    denial = world.collect("comms.contacts", polarity="denied", quote="We never read your contacts.")
    report = matcher.check(world.policy(denial), [world.sent("comms.contacts")], packs=("cn-2026",))
    assert "at its narrowest" not in "".join(c.en for f in report.findings for c in changes_of(f, report))


@pytest.mark.parametrize("rule", ["DIS-3", "DIS-8"])
def test_every_notice_has_a_name(world, rule):
    report = matcher.check(world.policy(characters=0), [], packs=("cn-2026",))
    owed = [f for f in report.findings if f.rule == rule]
    assert owed
    for finding in owed:
        assert "tells of" in changes_of(finding, report)[0].en
