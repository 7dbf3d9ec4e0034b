"""Flows that no statement of the policy covers: undeclared collection and undeclared sharing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from matcher.cases import Case, Fault, evidence_part, make_finding, party_part, reading_part
from matcher.findings import Disclosure, Finding, Verdict
from matcher.regulations.rules import Rule, When
from traffic.transmissions import Relation


class Condition(When):
    """Which verdicts, on flows to whom."""

    verdicts: tuple[Verdict, ...] = (Verdict.OMITTED,)
    relations: tuple[Literal["first", "third"], ...] = ("first", "third")


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every disclosure with one of the rule's verdicts and relations."""
    when = rule.on(Condition)
    for index, disclosure in enumerate(case.disclosures):
        if disclosure.verdict in when.verdicts and _concerns(rule, disclosure, case):
            fault = Fault(
                severity=rule.grade(*case.circumstances(disclosure.data_type)),
                parts=(
                    evidence_part(case.sent(index)),
                    party_part(disclosure.recipient),
                    reading_part(case.policy),
                ),
                disclosure=index,
                sent=case.sent(index),
            )
            yield make_finding(rule, case, fault)


def _concerns(rule: Rule, disclosure: Disclosure, case: Case) -> bool:
    side = "first" if disclosure.recipient.relation == Relation.FIRST else "third"
    return side in rule.on(Condition).relations and case.in_scope(rule, disclosure.data_type)
