"""Data that serves another purpose than the declared ones."""

from __future__ import annotations

import pytest


def found(world, *says, to="globex", **changes):
    party = world.party(to, role=("advertising",))
    sent = world.sent("device.oaid", party, **changes)
    return world.findings(world.case(world.policy(*says), [sent]), "COL-6")


def declared(world, *purposes):
    return world.share("device.oaid", to="globex", purposes=purposes)


def test_declared_for_security_and_given_to_an_advertiser(world):
    (finding,) = found(world, declared(world, "security"))
    assert finding.statements == (0,)
    assert finding.confidence <= 0.6
    assert "广告" in finding.explanation.zh


@pytest.mark.parametrize(
    "purposes", [("advertising",), ("advertising.personalized",), ("security", "advertising"), ()]
)
def test_declared_for_it_or_for_nothing_in_particular_is_no_fault(world, purposes):
    assert not found(world, declared(world, *purposes))


def test_a_statement_without_a_purpose_leaves_it_open(world):
    assert not found(world, declared(world, "security"), declared(world))


def test_what_is_not_declared_at_all_is_another_rule_s_matter(world):
    assert not found(world)
