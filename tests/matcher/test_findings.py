"""The records of a check."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

import matcher
from matcher.findings import Disclosure, Finding, Level, Verdict


def test_enumerations_equal_plain_strings():
    assert Verdict.CLEAR == "clear"
    assert Level.HIGH == "high"


def test_records_are_frozen_and_survive_json(world):
    found = world.verdict([world.collect("device")], "device.imei")
    assert Disclosure.model_validate_json(found.model_dump_json()) == found
    with pytest.raises(ValidationError):
        found.verdict = Verdict.CLEAR


def test_unknown_fields_are_refused():
    with pytest.raises(ValidationError):
        Finding.model_validate({"rule": "COL-1", "colour": "red"})


def test_a_sentence_that_was_considered_twice_for_one_reason_is_shown_once(world):
    quote = "The SDK of the shop receives your e-mail address."
    said = world.policy(
        world.collect("contact.email", quote=quote), world.collect("contact.email", quote=quote)
    )
    report = matcher.check(said, [world.sent("contact.phone")])
    (disclosure,) = report.disclosures
    doubled = disclosure.model_copy(update={"considered": disclosure.considered[:1] * 2})
    assert len(disclosure.considered) >= 1
    assert report.considered_by(doubled) == disclosure.considered[:1]
