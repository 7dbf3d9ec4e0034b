"""Personal data sent without encryption."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.cases import Case, Fault, evidence_part, make_finding
from matcher.findings import Finding
from matcher.regulations.rules import Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every disclosure with a flow over http, of the types that the rule is about."""
    for index, disclosure in enumerate(case.disclosures):
        hosts = [f.host for f in disclosure.flows if f.clear_text]
        if hosts and case.in_scope(rule, disclosure.data_type):
            fault = Fault(
                severity=rule.grade(*case.circumstances(disclosure.data_type)),
                parts=(evidence_part(disclosure),),
                disclosure=index,
                hosts=hosts,
            )
            yield make_finding(rule, case, fault)
