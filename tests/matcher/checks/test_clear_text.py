"""Personal data in clear text."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("data", "severity"),
    [
        ("location.precise", "high"),
        ("account.password", "high"),
        ("contact.phone", "medium"),
        ("device.install_id", None),
    ],
)
def test_what_may_not_go_in_clear(world, data, severity):
    found = world.findings(world.case(world.policy(), [world.sent(data, scheme="http")]), "SEC-1")
    assert [f.severity for f in found] == ([severity] if severity else [])


def test_encrypted_traffic_is_no_fault(world):
    assert world.findings(world.case(world.policy(), [world.sent("location.precise")]), "SEC-1") == []


def test_only_the_hosts_in_clear_are_named(world):
    sent = [
        world.sent("comms.sms", host="a.example"),
        world.sent("comms.sms", host="b.example", scheme="http", request_index=1),
    ]
    (finding,) = world.findings(world.case(world.policy(), sent), "SEC-1")
    assert finding.hosts == ("b.example",)
    assert finding.request_indexes == (1,)
    assert [t.scheme for t in finding.evidence] == ["http"]
    assert "b.example" in finding.explanation.zh
    assert "a.example" not in finding.explanation.zh


def test_a_promise_to_encrypt_that_is_not_kept_is_quoted(world):
    quote = "Your data is encrypted in transit."
    sent = [world.sent("device.imei", scheme="http"), world.sent("device.os", scheme="http", request_index=1)]
    promised = world.case(world.policy(notices={"encrypted_transfer": quote}), sent)
    (finding,) = world.findings(promised, "SEC-3")
    assert (finding.data_type, finding.severity) == ("device.imei", "medium")
    assert (finding.notice, finding.quotes) == ("encrypted_transfer", (quote,))
    assert not world.findings(world.case(world.policy(), sent), "SEC-3")


def test_health_data_of_which_no_protection_is_named_is_told_apart_from_clear_text(world):
    said, sent = world.collect("health.medical"), [world.sent("health.medical", scheme="http")]
    clear, unnamed = world.findings(world.case(world.policy(said), sent), "HEA-3")
    assert (clear.severity, clear.hosts) == ("high", ("developer-ltd.example",))
    assert (unnamed.severity, unnamed.hosts, unnamed.disclosure) == ("medium", (), None)
    assert clear.fingerprint != unnamed.fingerprint
    assert "no measure of protection" in unnamed.explanation.en
    assert "developer-ltd.example" in clear.explanation.zh


@pytest.mark.parametrize("notice", ["security_measures", "encrypted_transfer"])
def test_named_protection_and_data_that_is_not_declared_are_no_fault(world, notice):
    sent = [world.sent("health.medical")]
    named = world.policy(world.collect("health.medical"), notices={notice: "We encrypt all of it."})
    assert not world.findings(world.case(named, sent), "HEA-3")
    assert not world.findings(world.case(world.policy(world.collect("contact.phone")), sent), "HEA-3")
