"""Personal data sent before the user agreed."""

from __future__ import annotations

from collections.abc import Iterator

from corpora.messages import say
from matcher.cases import Case, Fault, evidence_part, make_finding, party_part
from matcher.findings import ConfidencePart, Finding
from matcher.regulations.rules import Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every disclosure with requests in the state of consent that the rule names."""
    for index, disclosure in enumerate(case.disclosures):
        early = [t for t in case.sent(index) if t.phase.consent == rule.when.consent]
        if not early or not case.in_scope(rule, disclosure.data_type):
            continue
        phase = ConfidencePart(part="phase", value=1.0, why=say("matcher.phase_marked"))
        fault = Fault(
            severity=rule.grade(*case.circumstances(disclosure.data_type)),
            parts=(evidence_part(early), party_part(disclosure.recipient), phase),
            disclosure=index,
            phase=f"consent={rule.when.consent}",
            sent=early,
        )
        yield make_finding(rule, case, fault)
