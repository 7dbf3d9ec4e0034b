"""Ticks in a store that nothing bears out."""

from __future__ import annotations

import pytest

import matcher
from corpora.profiles import Labels


def found(world, said, sent):
    labels = Labels(stores={"app_store": ("email_address", "health", "hands")})
    report = matcher.check(world.policy(*said), sent, labels=labels)
    return [f for f in report.findings if f.rule == "LAB-3"]


def test_ticks_without_words_or_deeds_are_told_at_once(world):
    (finding,) = found(world, [world.collect("contact.email")], [world.sent("device.imei")])
    assert finding.severity == "low"
    assert "Health" in finding.explanation.en
    assert "Email" not in finding.explanation.en
    assert "Hands" not in finding.explanation.en, "no data type stands for it"


@pytest.mark.parametrize("side", ["words", "deeds"])
def test_one_side_is_enough(world, side):
    said = [world.collect("contact.email"), *([world.collect("health")] if side == "words" else [])]
    sent = [world.sent("contact.phone"), *([world.sent("health.medical")] if side == "deeds" else [])]
    assert not [f for f in found(world, said, sent) if "Health" in f.explanation.en]
