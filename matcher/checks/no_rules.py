"""A text without any rule on collecting data."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.cases import Case, Fault, make_finding, reading_part
from matcher.findings import Finding
from matcher.reasons import same
from matcher.regulations.rules import Rule, When


class Condition(When):
    """What is long enough to be judged."""

    characters: int
    """A shorter text may be an empty page; it is not assessed."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding where a text that is long enough declares nothing at all."""
    policy = case.policy
    told = policy.statements or policy.third_parties
    if not told and policy.characters >= rule.on(Condition).characters:
        values = {"number": same(str(policy.characters))}
        fault = Fault(severity=rule.grade(), parts=(reading_part(policy),), values=values)
        yield make_finding(rule, case, fault)
