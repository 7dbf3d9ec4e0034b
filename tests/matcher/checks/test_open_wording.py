"""Open-ended wording is counted once for the whole policy."""

from __future__ import annotations

OPEN = [f"We collect information such as item {n}" for n in range(7)]


def found(world, quotes, **changes):
    statements = [world.collect("contact.phone", quote=q, **changes) for q in quotes]
    return world.findings(world.case(world.policy(*statements)), "DIS-5")


def test_one_finding_with_the_count_and_some_sentences(world):
    (finding,) = found(world, [*OPEN, OPEN[0], "We collect your phone number"])
    assert "(8)" in finding.explanation.en
    assert "7" in finding.title.en
    assert finding.quotes == tuple(OPEN[:5])
    assert finding.severity == "low"


def test_two_sentences_are_not_enough(world):
    assert found(world, OPEN[:2]) == []


def test_denials_and_what_others_do_do_not_count(world):
    assert found(world, OPEN, polarity="denied") == []
    assert found(world, OPEN, actor="Acme") == []
