"""Flows that no statement of the policy covers: undeclared collection and undeclared sharing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from corpora.ontology import ANY
from matcher.cases import Case, Fault, evidence_part, make_finding, party_part, reading_part
from matcher.declarations import Declaration, read_declarations
from matcher.declared_data import DeclaredData
from matcher.findings import Disclosure, Finding, Verdict
from matcher.regulations.rules import Rule, When
from policy_nlp.statements import Action, Manner, Polarity, Statement, Subject
from traffic.transmissions import Relation


class Condition(When):
    """Which verdicts, on flows to whom."""

    verdicts: tuple[Verdict, ...] = (Verdict.OMITTED,)
    relations: tuple[Literal["first", "third"], ...] = ("first", "third")


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every disclosure with one of the rule's verdicts and relations."""
    when = rule.on(Condition)
    declarations = read_declarations(case.policy.statements, case.ontology, case.app)
    for index, disclosure in enumerate(case.disclosures):
        if disclosure.verdict not in when.verdicts or not _concerns(rule, disclosure, case):
            continue
        if not (
            _is_told_in_part(index, declarations, case) or _is_told_by_sharing(index, declarations, case)
        ):
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


def _is_told_in_part(index: int, declarations: Sequence[Declaration], case: Case) -> bool:
    """Whether the flow is of a whole family, and something of that family is declared: the capture tells no more."""
    receiver, family = case.streams[index].receiver, case.disclosures[index].data_type
    known = case.ontology.data_types
    within = [
        d
        for d in declarations
        if not d.denied and any(_is_below(t, family, case) for t in d.statement.data_types if t in known)
    ]
    named = {t for d in within for t in d.statement.data_types if t in known and _is_below(t, family, case)}
    declared = DeclaredData(within, case.ontology)
    return any(b.miss is None for t in named for b in declared.bearings_on(t, receiver))


def _is_below(data_type: str, family: str, case: Case) -> bool:
    return data_type != family and family in case.ontology.data_lineage(data_type)


def _is_told_by_sharing(index: int, declarations: Iterable[Declaration], case: Case) -> bool:
    """Whether the developer says that it gives the data to others, which tells that it has it."""
    disclosure = case.disclosures[index]
    if (
        disclosure.recipient.relation != Relation.FIRST
        or disclosure.data_type not in case.ontology.data_types
    ):
        return False
    above = set(case.ontology.data_lineage(disclosure.data_type)) - {ANY}
    return any(_gives(d.statement) and above & set(d.statement.data_types) for d in declarations)


def _gives(statement: Statement) -> bool:
    """Whether it says that the developer itself gives data away, and not that others collect it."""
    ours = statement.action == Action.SHARE and not statement.actor and statement.manner != Manner.LET_COLLECT
    return ours and statement.polarity == Polarity.AFFIRMED and statement.subject == Subject.USER
