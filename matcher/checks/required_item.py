"""Sentences by which a policy makes the service depend on data that the service does not need."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from matcher.cases import Case, Fault, make_finding
from matcher.findings import ConfidencePart, Finding
from matcher.reasons import data_label, join, same
from matcher.regulations.rules import Rule, When
from policy_nlp.statements import Polarity, Statement


class Condition(When):
    """How a policy says that the service is refused without the data, and which data that may not be."""

    zh: tuple[str, ...]
    """Regular expressions on a sentence."""
    en: tuple[str, ...]
    outside: bool = False
    """Only data beyond what the app's type needs for its basic service."""
    app_types: tuple[str, ...] = ()
    """Only apps of these types."""
    purposes: tuple[str, ...] = ()
    """Only data of which all declared purposes are among these (with all below them)."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each sentence that asks too much."""
    when = rule.on(Condition)
    if when.app_types and case.app.app_type not in when.app_types:
        return
    wording = _wording(when.zh if case.policy.language == "zh" else when.en)
    told: set[str] = set()
    for number, statement in enumerate(case.policy.statements):
        types = _too_much(statement, when, rule, case)
        if types and wording.search(statement.quote) and statement.quote not in told:
            told.add(statement.quote)
            yield make_finding(rule, case, _fault(rule, number, types, case))


def _too_much(statement: Statement, when: Condition, rule: Rule, case: Case) -> tuple[str, ...]:
    if statement.polarity != Polarity.AFFIRMED or statement.actor is not None:
        return ()
    if when.purposes and not _only_for(statement, when, case):
        return ()
    types = (t for t in statement.data_types if t in case.ontology.data_types and case.in_scope(rule, t))
    return tuple(t for t in types if not when.outside or not case.is_necessary(t))


def _only_for(statement: Statement, when: Condition, case: Case) -> bool:
    known = [p for p in statement.purposes if p in case.ontology.purposes]
    wanted = set(when.purposes)
    return bool(known) and all(wanted & set(case.ontology.purpose_lineage(p)) for p in known)


@cache
def _wording(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


def _fault(rule: Rule, number: int, types: tuple[str, ...], case: Case) -> Fault:
    statement = case.policy.statements[number]
    app_type = case.app_type
    return Fault(
        severity=rule.grade(),
        parts=(ConfidencePart(part="policy", value=statement.confidence, why=same(statement.quote)),),
        item=",".join(types),
        statements=(number,),
        quotes=(statement.quote,),
        values={
            "types": join(data_label(t, case.ontology) for t in types),
            "kind": app_type.name if app_type else same(""),
            "quote": same(statement.quote.rstrip("。.；; ")),
        },
    )
