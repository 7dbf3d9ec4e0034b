"""A text that is long and declares nothing."""

from __future__ import annotations


def found(world, *statements, **changes):
    return world.findings(world.case(world.policy(*statements, **changes)), "PUB-1")


def test_a_long_text_without_statements_has_no_rules(world):
    (finding,) = found(world, characters=5000)
    assert finding.severity == "high"
    assert found(world, world.collect("contact.phone"), characters=5000) == []
    assert found(world, world.collect("any", polarity="denied"), characters=5000) == []


def test_an_empty_page_is_not_assessed(world):
    assert found(world, characters=300) == []
    assert found(world) == []
