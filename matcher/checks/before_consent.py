"""Personal data sent before the user agreed."""

from __future__ import annotations

from collections.abc import Iterator

from corpora.messages import say
from matcher.cases import Case, Fault, evidence_part, make_finding, party_part
from matcher.findings import ConfidencePart, Finding
from matcher.regulations.rules import Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every disclosure with a flow in the state of consent that the rule names."""
    for index, disclosure in enumerate(case.disclosures):
        flows = [f for f in disclosure.flows if rule.when.consent in f.consent]
        if not flows or not case.in_scope(rule, disclosure.data_type):
            continue
        phase = ConfidencePart(part="phase", value=1.0, why=say("matcher.phase_marked"))
        fault = Fault(
            severity=rule.grade(*case.circumstances(disclosure.data_type)),
            parts=(evidence_part(disclosure), party_part(disclosure.recipient), phase),
            disclosure=index,
            phase=f"consent={rule.when.consent}",
            hosts=[f.host for f in flows],
        )
        yield make_finding(rule, case, fault)
