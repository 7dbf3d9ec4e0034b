"""The whole check on the real vocabulary."""

from __future__ import annotations

import pytest

import matcher
from corpora.profiles import AppProfile, Phase
from matcher.findings import Report
from traffic.transmissions import CaptureSummary


def test_the_report_holds_everything_and_survives_json(world):
    said = world.policy(world.collect("device.imei", polarity="denied"), world.collect("contact.email"))
    sent = [world.sent("device.imei"), world.sent("comms.sms", scheme="http", request_index=1)]
    report = matcher.check(said, sent, opaque=[world.opaque("stranger")])
    assert {f.rule for f in report.findings} >= {"MIS-1", "COL-1", "SEC-1", "SHR-6", "DIS-4", "DIS-8"}
    assert [u.data_type for u in report.unobserved] == ["contact.email"]
    assert report.versions["yanxing"]
    assert Report.model_validate_json(report.model_dump_json()) == report


def test_findings_stand_worst_first(world):
    sent = [
        world.sent(d, p) for p in ("acme", "globex") for d in ("device.model", "comms.sms", "device.imei")
    ]
    found = matcher.check(world.policy(), sent).findings
    ranks = {"high": 0, "medium": 1, "low": 2}
    keys = [
        (ranks[f.severity], f.rule, f.recipient.name if f.recipient else "", f.data_type or "") for f in found
    ]
    assert keys == sorted(keys)


def test_equal_inputs_give_equal_bytes(world):
    said = world.policy(world.collect("device"))
    sent = [world.sent(d, to) for d in ("device.imei", "comms.sms") for to in ("first", "acme", "unresolved")]
    one, two = (matcher.check(said, order).model_dump_json() for order in (sent, sent[::-1]))
    assert one == two


def test_without_marks_consent_cannot_be_judged(world):
    report = matcher.check(world.policy(), [world.sent("device.imei", phase=Phase())])
    assert "COL-2" in {n.rule for n in report.not_checkable}
    assert "COL-2" not in report.judged
    assert "consent_at" in report.remarks[0].zh
    assert "consent_at" in report.remarks[0].en


def test_a_policy_alone_is_judged_on_its_notices(world):
    report = matcher.check(world.policy(), [])
    assert {"COL-1", "COL-2", "MIS-1", "SEC-1", "SHR-1", "SHR-6"} <= {n.rule for n in report.not_checkable}
    assert set(report.judged) == {"ADS-2", "DIS-4", "DIS-7", "DIS-8", "MIN-1"}
    assert {f.rule for f in report.findings} == {"DIS-4", "DIS-8", "MIN-1"}
    assert not report.unobserved


def test_a_capture_without_personal_data_is_still_a_capture(world):
    summary = CaptureSummary(source="c.har", sha256="0", format="har", requests=3, hosts=1)
    report = matcher.check(world.policy(), [], capture=summary)
    assert {n.rule for n in report.not_checkable} == {
        "ADS-3",
        "COL-2",
        "COL-3",
        "COL-4",
        "COL-5",
        "CRI-1",
        "DEL-2",
    }


@pytest.mark.parametrize("to", ["unresolved"])
def test_nobody_is_accused_where_the_party_is_unknown(world, to):
    found = matcher.check(world.policy(), [world.sent("device.imei", to)]).findings
    assert not {f.rule for f in found} & {"COL-1", "SHR-1", "SHR-6", "MIS-1"}


def test_a_pack_that_binds_nothing_says_so(world):
    for_children = AppProfile(audience="children")
    silent = matcher.check(world.policy(), [world.sent("device.imei")], packs=("coppa", "gdpr"))
    assert [r for r in silent.remarks if "COPPA" in r.en and "GDPR" not in r.en]
    judged = matcher.check(world.policy(), [], packs=("coppa",), app=for_children)
    assert not [r for r in judged.remarks if "COPPA" in r.en]


@pytest.mark.parametrize(("field", "right"), [("app_type", "community"), ("sector", "health")])
def test_a_word_of_the_profile_that_is_not_known_is_told(world, field, right):
    remarks = [
        matcher.check(world.policy(), [], app=AppProfile.model_validate({field: word})).remarks
        for word in ("communal", right)
    ]
    assert [("communal" in r.zh, right in r.en) for r in remarks[0]] == [(True, True)]
    assert not remarks[1]
