"""Personal data without protection: sent without encryption, at all or although the policy says otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpora.messages import say
from corpora.text import Text
from matcher.cases import Case, Fault, evidence_part, make_finding, reading_part
from matcher.checks.contents import declared_types
from matcher.evidence import in_clear
from matcher.findings import ConfidencePart, Disclosure, Finding
from matcher.reasons import data_label, join, party_label, same
from matcher.regulations.rules import Rule, When
from traffic.transmissions import Transmission

_PROMISED = 0.85
"""How often a sentence read as a promise to encrypt is one, for all that is sent."""


class Condition(When):
    """Whether the rule is about a promise."""

    promise: str | None = None
    """Name of a notice: the rule is broken only where the policy holds it, and the finding quotes it."""
    protection: tuple[str, ...] = ()
    """Notices that name protection: where the policy declares data in the rule's scope and has none of them, that
    breaks the rule, too."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every disclosure with requests over http, of the types that the rule is about."""
    yield from _unprotected(rule, case)
    promise = rule.on(Condition).promise
    quote = case.policy.notices.get(promise) if promise else None
    if promise and quote is None:
        return
    for index, disclosure in enumerate(case.disclosures):
        readable = [t for t in case.sent(index) if in_clear(t)]
        if readable and case.in_scope(rule, disclosure.data_type):
            fault = Fault(
                severity=rule.grade(*case.circumstances(disclosure.data_type)),
                parts=(evidence_part(readable), *_promise_parts(quote)),
                disclosure=index,
                notice=promise,
                quotes=[quote] if quote else [],
                sent=readable,
                values={
                    "quote": same((quote or "").rstrip("。.；; ")),
                    "item": _sent(disclosure, readable, case),
                },
            )
            yield make_finding(rule, case, fault)


def _sent(disclosure: Disclosure, readable: Sequence[Transmission], case: Case) -> Text:
    return say(
        "matcher.sent_in_clear",
        data=data_label(disclosure.data_type, case.ontology),
        recipient=party_label(disclosure.recipient, case.ontology),
        hosts=same(", ".join(sorted({t.host for t in readable}))),
        count=same(str(len({t.request_index for t in readable}))),
    )


def _unprotected(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding where no protection is named of data that the policy says is collected."""
    wanted = rule.on(Condition).protection
    types = declared_types(rule, case) if wanted else ()
    if not types or any(name in case.policy.notices for name in wanted):
        return
    labels = join(data_label(t, case.ontology) for t in types)
    fault = Fault(
        severity=rule.grade("alone"),
        parts=(reading_part(case.policy),),
        notice=wanted[0],
        item="protection",
        values={"data": labels, "item": say("matcher.no_protection_named", data=labels), "quote": same("")},
    )
    yield make_finding(rule, case, fault)


def _promise_parts(quote: str | None) -> tuple[ConfidencePart, ...]:
    if quote is None:
        return ()
    return (ConfidencePart(part="policy", value=_PROMISED, why=say("matcher.promise_read", quote=quote)),)
