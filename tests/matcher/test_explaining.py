"""One finding with all that it rests on."""

from __future__ import annotations

import pytest

import matcher
from matcher.errors import ExplainError
from matcher.explaining import Explanation, choose_finding, explain
from matcher.findings import Report


@pytest.fixture
def report(world) -> Report:
    said = world.policy(
        world.collect("device.imei", polarity="denied", quote="We do not collect your IMEI."),
        world.collect("device.oaid", quote="We collect your OAID."),
    )
    return matcher.check(
        said, [world.sent("device.imei"), world.sent("comms.sms"), world.sent("contact.email")]
    )


def test_both_sides_are_told_with_what_was_rejected(report):
    (finding,) = (f for f in report.findings if f.rule == "MIS-1")
    told = explain(finding, report)
    assert [w.quote for w in told.considered if w.covers] == ["We do not collect your IMEI."]
    assert [w.quote for w in told.considered if not w.covers] == ["We collect your OAID."]
    assert told.disclosure == report.disclosures[finding.disclosure or 0]
    assert told.changes
    assert Explanation.model_validate_json(told.model_dump_json()) == told


def test_a_finding_is_named_by_fingerprint_prefix_or_rule(report):
    (finding,) = (f for f in report.findings if f.rule == "MIS-1")
    for word in (finding.fingerprint, finding.fingerprint[:8].upper(), "mis-1"):
        assert choose_finding(word, report) == finding


def test_a_rule_with_several_findings_is_asked_back_with_their_fingerprints(report):
    several = [f for f in report.findings if f.rule == "COL-1"]
    with pytest.raises(ExplainError) as raised:
        choose_finding("COL-1", report)
    assert len(several) > 1
    assert all(f.fingerprint in raised.value.text.zh for f in several)


@pytest.mark.parametrize("word", ["ffffffffffffffff", "COL-99", "a", ""])
def test_what_names_no_finding_is_answered_with_those_there_are(report, word):
    with pytest.raises(ExplainError) as raised:
        choose_finding(word, report)
    assert report.findings[0].fingerprint in raised.value.text.en


def test_a_report_without_findings_has_nothing_to_explain(report):
    with pytest.raises(ExplainError, match="no findings"):
        choose_finding("MIS-1", report.model_copy(update={"findings": ()}))
