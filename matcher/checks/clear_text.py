"""Personal data sent without encryption, at all or although the policy says otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from corpora.messages import say
from matcher.cases import Case, Fault, evidence_part, make_finding
from matcher.evidence import in_clear
from matcher.findings import ConfidencePart, Finding
from matcher.reasons import same
from matcher.regulations.rules import Rule, When

_PROMISED = 0.85
"""How often a sentence read as a promise to encrypt is one, for all that is sent."""


class Condition(When):
    """Whether the rule is about a promise."""

    promise: str | None = None
    """Name of a notice: the rule is broken only where the policy holds it, and the finding quotes it."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every disclosure with requests over http, of the types that the rule is about."""
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
                values={"quote": same((quote or "").rstrip("。.；; "))},
            )
            yield make_finding(rule, case, fault)


def _promise_parts(quote: str | None) -> tuple[ConfidencePart, ...]:
    if quote is None:
        return ()
    return (ConfidencePart(part="policy", value=_PROMISED, why=say("matcher.promise_read", quote=quote)),)
