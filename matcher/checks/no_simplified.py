"""A policy for users in mainland China that has no text in Simplified Chinese."""

from __future__ import annotations

from collections.abc import Iterator

from corpora.messages import say
from corpora.text import Language
from matcher.cases import Case, Fault, make_finding
from matcher.findings import ConfidencePart, Finding
from matcher.markets import is_simplified, offered_in_china
from matcher.regulations.rules import Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding where the app is offered in mainland China and all of the text is in another script."""
    if not offered_in_china(case.policy, case.app) or is_simplified(case.policy):
        return
    script = "traditional" if case.policy.language == Language.ZH else "english"
    why = say(f"matcher.script_{script}")
    part = ConfidencePart(part="policy", value=0.9, why=why)
    yield make_finding(
        rule, case, Fault(severity=rule.grade(), parts=(part,), values={"item": why}, quotes=_quote(case))
    )


def _quote(case: Case) -> tuple[str, ...]:
    return tuple(s.quote for s in case.policy.statements[:1])
