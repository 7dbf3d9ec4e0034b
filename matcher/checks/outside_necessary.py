"""Data that the basic service of the app's type does not need: outside the list, which is no breach by itself."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.cases import Case, Fault, evidence_part, make_finding
from matcher.findings import Finding
from matcher.reasons import join, same
from matcher.regulations.rules import Rule
from traffic.transmissions import Relation


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every disclosure of a type outside the list of the app's type."""
    kind = case.app_type
    if kind is None:
        return
    needed = join(kind.necessary) if kind.necessary else same("-")
    for index, disclosure in enumerate(case.disclosures):
        known = disclosure.recipient.relation != Relation.UNRESOLVED
        if (
            known
            and case.in_scope(rule, disclosure.data_type)
            and not case.is_necessary(disclosure.data_type)
        ):
            fault = Fault(
                severity=rule.grade(*case.circumstances(disclosure.data_type)),
                parts=(evidence_part(case.sent(index)),),
                disclosure=index,
                sent=case.sent(index),
                values={"item": kind.name, "quote": needed},
            )
            yield make_finding(rule, case, fault)
