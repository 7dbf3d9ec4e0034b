"""Flows that no statement of the policy covers: undeclared collection and undeclared sharing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from matcher.cases import Case, Fault, evidence_part, make_finding, party_part, reading_part
from matcher.evidence import told_by_client
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
        if disclosure.verdict not in when.verdicts or not _concerns(rule, disclosure, case):
            continue
        if told_by_client(case.sent(index)):
            continue
        if not _is_told_in_part(index, case):
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


def _is_told_in_part(index: int, case: Case) -> bool:
    """Whether the flow is of a whole family, and something of that family is declared: the capture tells no more."""
    receiver, family = case.streams[index].receiver, case.disclosures[index].data_type
    return any(
        b.miss is None and not b.declaration.denied and _is_below(b.data, family, case)
        for t in case.reading.affirmed_types
        if _is_below(t, family, case)
        for b in case.reading.declared.bearings_on(t, receiver)
    )


def _is_below(data_type: str, family: str, case: Case) -> bool:
    return data_type != family and family in case.ontology.data_lineage(data_type)
