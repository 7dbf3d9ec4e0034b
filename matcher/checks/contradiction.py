"""A policy that says of the same data, to the same recipient, that it is collected or shared and that it is not."""

from __future__ import annotations

from collections.abc import Iterator

from corpora.messages import say
from matcher.cases import Case, Fault, make_finding
from matcher.contradictions import Contradiction, is_plain, pairs
from matcher.findings import ConfidencePart, Finding
from matcher.reasons import same
from matcher.regulations.rules import Rule

_SUREST = 0.5
"""Confidence of both statements together from which on they are held against each other."""
_CONTEXT = 0.6
"""How often two such sentences do not speak of two cases that the words do not tell apart."""
_PLAIN = frozenset({"C1", "C3"})
"""Relations that are told: a broad denial beside a narrow affirmation (C2, C4, C5) is mostly a manner of speaking."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every data type of which two statements contradict each other: the surest pair of it."""
    statements = case.policy.statements
    declarations = [d for d in case.reading.declarations if not d.denied or is_plain(d.statement, statements)]
    worst: dict[tuple[str, str], Contradiction] = {}
    for found in pairs(declarations, case.ontology):
        if found.relation not in _PLAIN or not case.in_scope(rule, found.data):
            continue
        if _sureness(found) < _SUREST:
            continue
        key = found.data, str(found.denied.statement.action)
        if key not in worst or _sureness(found) > _sureness(worst[key]):
            worst[key] = found
    for found in worst.values():
        yield make_finding(rule, case, _fault(rule, found))


def _sureness(found: Contradiction) -> float:
    return found.affirmed.statement.confidence * found.denied.statement.confidence


def _fault(rule: Rule, found: Contradiction) -> Fault:
    statements = found.affirmed.statement, found.denied.statement
    parts = tuple(ConfidencePart(part="policy", value=s.confidence, why=same(s.quote)) for s in statements)
    context = ConfidencePart(part="context", value=_CONTEXT, why=say("matcher.contradiction_context"))
    return Fault(
        severity=rule.grade(),
        parts=(*parts, context),
        data_type=found.data,
        item=str(found.denied.statement.action),
        statements=(found.affirmed.index, found.denied.index),
        quotes=[s.quote for s in statements],
        values={"quote": same(statements[0].quote), "item": same(statements[1].quote)},
    )
