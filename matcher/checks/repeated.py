"""Data sent again and again: more often than a function needs, or than the policy itself says."""

from __future__ import annotations

from collections.abc import Iterator

from corpora.messages import say
from corpora.text import Text
from matcher.cases import Case, Fault, evidence_part, make_finding, party_part
from matcher.findings import ConfidencePart, Finding
from matcher.intervals import stated_interval
from matcher.reasons import same
from matcher.regulations.rules import Rule, When
from policy_nlp.statements import Polarity, Statement
from traffic.frequency import frequency_of

_SHARE_OF_STATED = 0.8
"""Of the stated interval; what is sent at shorter ones is sent more often than said."""


class Condition(When):
    """How often is too often. A setting, not law: the law asks for what the function needs."""

    least: int = 10
    """Requests from which on a frequency is told."""
    seconds: float = 15.0
    """Median interval below which it is too often, where the policy states none."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every disclosure that is sent more often than the policy says, or than the rule allows."""
    when, timed = rule.on(Condition), _timed(case)
    for index, disclosure in enumerate(case.disclosures):
        sent = case.sent(index)
        often = frequency_of(t.time for t in {t.request_index: t for t in sent}.values())
        if (
            often.interval is None
            or often.requests < when.least
            or not case.in_scope(rule, disclosure.data_type)
        ):
            continue
        stated = _stated(timed, disclosure.data_type, case)
        if often.interval >= (stated[0] * _SHARE_OF_STATED if stated else when.seconds):
            continue
        fault = Fault(
            severity=rule.grade(*case.circumstances(disclosure.data_type)),
            parts=(evidence_part(sent), party_part(disclosure.recipient), _part(stated)),
            disclosure=index,
            sent=sent,
            quotes=(stated[1],) if stated else (),
            values={"interval": same(f"{often.interval:.1f}"), "quote": _said(stated)},
        )
        yield make_finding(rule, case, fault)


def _timed(case: Case) -> list[tuple[float, Statement]]:
    """Return the affirmations that state an interval, in seconds."""
    affirmed = (s for s in case.policy.statements if s.polarity == Polarity.AFFIRMED)
    return [(seconds, s) for s in affirmed if (seconds := stated_interval(s.quote)) is not None]


def _stated(timed: list[tuple[float, Statement]], data_type: str, case: Case) -> tuple[float, str] | None:
    """Return the shortest interval that the policy states for a data type, in seconds, with the sentence."""
    line = set(case.ontology.data_line(data_type))
    return min(((seconds, s.quote) for seconds, s in timed if line & set(s.data_types)), default=None)


def _said(stated: tuple[float, str] | None) -> Text:
    return (
        say("matcher.interval_stated", quote=stated[1].rstrip("。.；; "))
        if stated
        else say("matcher.interval_unstated")
    )


def _part(stated: tuple[float, str] | None) -> ConfidencePart:
    # A stated interval is the developer's own measure; ours is a setting.
    return ConfidencePart(part="phase", value=0.9 if stated else 0.6, why=_said(stated))
