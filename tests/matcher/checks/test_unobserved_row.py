"""Rows of the list of which nothing was seen."""

from __future__ import annotations

from policy_nlp.statements import ThirdParty


def found(world, *rows, sent=()):
    policy = world.policy(third_parties=tuple(ThirdParty(name=r, party=r.lower()) for r in rows))
    return world.findings(world.case(policy, sent), "SHR-5")


def test_all_of_them_in_one_finding(world):
    (finding,) = found(world, "Acme", "Initech", "Umbrella", sent=[world.sent("device.oaid", "initech")])
    assert finding.third_parties == (0, 2)
    assert "Acme、Umbrella" in finding.explanation.zh
    assert finding.severity == "low"


def test_a_child_that_was_seen_shows_its_parent(world):
    assert not found(world, "Globex", sent=[world.sent("device.oaid", "acme")])


def test_an_empty_list_says_nothing(world):
    assert not found(world)
