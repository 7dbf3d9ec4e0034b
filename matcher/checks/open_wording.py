"""Open-ended wording in place of a list of the data that is collected."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from matcher.cases import Case, Fault, make_finding
from matcher.findings import ConfidencePart, Finding
from matcher.reasons import same
from matcher.regulations.rules import Rule, When
from policy_nlp.statements import Action, Polarity, Statement

SHOWN = 5
"""Sentences that a finding quotes."""


class Condition(When):
    """The wording, and how often it takes to matter."""

    zh: tuple[str, ...]
    """Regular expressions."""
    en: tuple[str, ...]
    least: int = 1
    """Sentences with such wording from which on it is a fault."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding for the whole policy, with the count and some of the sentences."""
    when = rule.on(Condition)
    collecting = [s for s in case.policy.statements if _collects(s)]
    sentences = dict.fromkeys(s.quote for s in collecting)
    wording = _wording(when.zh if case.policy.language == "zh" else when.en)
    open_ended = [quote for quote in sentences if wording.search(quote)]
    if len(open_ended) >= when.least:
        yield make_finding(rule, case, _fault(rule, collecting, len(sentences), open_ended))


def _collects(statement: Statement) -> bool:
    affirmed = statement.polarity == Polarity.AFFIRMED and statement.action == Action.COLLECT
    return affirmed and statement.actor is None


@cache
def _wording(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


def _fault(rule: Rule, collecting: Sequence[Statement], total: int, open_ended: Sequence[str]) -> Fault:
    strongest = max(s.confidence for s in collecting if s.quote in open_ended)
    return Fault(
        severity=rule.grade(),
        parts=(ConfidencePart(part="policy", value=round(strongest, 2), why=same(open_ended[0])),),
        quotes=tuple(open_ended[:SHOWN]),
        values={
            "number": same(str(len(open_ended))),
            "total": same(str(total)),
            "quote": same(open_ended[0]),
        },
    )
