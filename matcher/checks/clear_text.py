"""Personal data sent without encryption."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.cases import Case, Fault, evidence_part, make_finding
from matcher.evidence import in_clear
from matcher.findings import Finding
from matcher.regulations.rules import Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every disclosure with requests over http, of the types that the rule is about."""
    for index, disclosure in enumerate(case.disclosures):
        readable = [t for t in case.sent(index) if in_clear(t)]
        if readable and case.in_scope(rule, disclosure.data_type):
            fault = Fault(
                severity=rule.grade(*case.circumstances(disclosure.data_type)),
                parts=(evidence_part(readable),),
                disclosure=index,
                sent=readable,
            )
            yield make_finding(rule, case, fault)
