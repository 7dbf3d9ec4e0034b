"""Data that goes where it serves another purpose than those it is declared for."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.cases import Case, Fault, evidence_part, make_finding, party_part
from matcher.findings import Comparison, ConfidencePart, Disclosure, Finding, ServedPurpose, Verdict
from matcher.purposes import MOST_SURE
from matcher.reasons import join
from matcher.regulations.rules import Rule, When
from policy_nlp.statements import Polarity

_DECLARED = frozenset({Verdict.CLEAR, Verdict.VAGUE})


class Condition(When):
    """Which purposes of traffic are held against the declared ones."""

    purposes: tuple[str, ...]
    """Ids of purposes; those below them count."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every declared flow that serves one of the purposes, and is declared for others alone."""
    for index, disclosure in enumerate(case.disclosures):
        if disclosure.verdict in _DECLARED and case.in_scope(rule, disclosure.data_type):
            served = next((p for p in disclosure.purposes if _is_other(p, rule, case)), None)
            if served is not None:
                yield make_finding(rule, case, _fault(rule, case, index, served))


def _is_other(served: ServedPurpose, rule: Rule, case: Case) -> bool:
    """Whether a purpose is sure enough, one of the rule's, and not declared."""
    sure = served.compared == Comparison.NOT_DECLARED and served.confidence >= MOST_SURE
    return sure and bool(set(rule.on(Condition).purposes) & case.ontology.purposes_above([served.purpose]))


def _fault(rule: Rule, case: Case, index: int, served: ServedPurpose) -> Fault:
    disclosure, known = case.disclosures[index], case.ontology.purposes
    why = served.reasons[0].why
    part = ConfidencePart(part="policy", value=served.confidence, why=why)
    return Fault(
        severity=rule.grade(*case.circumstances(disclosure.data_type)),
        parts=(evidence_part(case.sent(index)), party_part(disclosure.recipient), part),
        disclosure=index,
        statements=_covering(disclosure, case),
        sent=case.sent(index),
        values={
            "item": known[served.purpose].labels,
            "purposes": join(known[p].labels for p in disclosure.declared_purposes if p in known),
            "quote": why,
        },
    )


def _covering(disclosure: Disclosure, case: Case) -> list[int]:
    said = case.policy.statements
    covering = [c.statement for c in disclosure.considered if c.covers]
    return [number for number in covering if said[number].polarity == Polarity.AFFIRMED]
