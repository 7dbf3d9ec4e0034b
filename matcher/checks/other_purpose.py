"""Data that goes where it serves another purpose than those it is declared for."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.cases import Case, Fault, evidence_part, make_finding, party_part
from matcher.findings import ConfidencePart, Disclosure, Finding, Verdict
from matcher.purposes import MOST_SURE, infer_purpose
from matcher.reasons import join
from matcher.regulations.rules import Rule, When
from policy_nlp.statements import Polarity, Statement

_DECLARED = frozenset({Verdict.CLEAR, Verdict.VAGUE})


class Condition(When):
    """Which purposes of traffic are held against the declared ones."""

    purposes: tuple[str, ...]
    """Ids of purposes; those below them count."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every declared flow that serves one of the purposes, and is declared for others alone."""
    when, known = rule.on(Condition), case.ontology.purposes
    for index, disclosure in enumerate(case.disclosures):
        if disclosure.verdict not in _DECLARED or not case.in_scope(rule, disclosure.data_type):
            continue
        served = infer_purpose(disclosure.recipient, case.sent(index), case.ontology)
        if served is None or not set(when.purposes) & set(case.ontology.purpose_lineage(served.purpose)):
            continue
        covering = _covering(disclosure, case)
        declared = {p for _, s in covering for p in s.purposes}
        if (
            not declared
            or not all(s.purposes for _, s in covering)
            or _is_among(served.purpose, declared, case)
        ):
            continue
        part = ConfidencePart(part="policy", value=MOST_SURE, why=served.why)
        fault = Fault(
            severity=rule.grade(*case.circumstances(disclosure.data_type)),
            parts=(evidence_part(case.sent(index)), party_part(disclosure.recipient), part),
            disclosure=index,
            statements=[number for number, _ in covering],
            sent=case.sent(index),
            values={
                "item": known[served.purpose].labels,
                "purposes": join(
                    case.ontology.purposes[p].labels for p in sorted(declared) if p in case.ontology.purposes
                ),
                "quote": served.why,
            },
        )
        yield make_finding(rule, case, fault)


def _covering(disclosure: Disclosure, case: Case) -> list[tuple[int, Statement]]:
    found = [(c.statement, case.policy.statements[c.statement]) for c in disclosure.considered if c.covers]
    return [(number, s) for number, s in found if s.polarity == Polarity.AFFIRMED]


def _is_among(served: str, declared: set[str], case: Case) -> bool:
    """Tell whether a purpose, one above or one below it is declared."""
    line = set(case.ontology.purpose_lineage(served))
    below = {
        p for p in declared if p in case.ontology.purposes and served in case.ontology.purpose_lineage(p)
    }
    return bool(line & declared or below)
