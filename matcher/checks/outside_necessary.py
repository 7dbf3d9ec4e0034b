"""Data that the basic service of the app's type does not need: outside the list, which is no breach by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from matcher.cases import Case, Fault, evidence_part, make_finding
from matcher.findings import Finding
from matcher.reasons import join, same
from matcher.regulations.rules import Rule
from traffic.transmissions import Relation, Transmission


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every type outside the list of the app's type, whoever got it."""
    kind = case.app_type
    if kind is None:
        return
    needed = join(kind.necessary) if kind.necessary else same("-")
    found: defaultdict[str, list[Transmission]] = defaultdict(list)
    for index, disclosure in enumerate(case.disclosures):
        known = disclosure.recipient.relation != Relation.UNRESOLVED
        if (
            known
            and case.in_scope(rule, disclosure.data_type)
            and not case.is_necessary(disclosure.data_type)
        ):
            found[disclosure.data_type] += case.sent(index)
    for data_type, sent in found.items():
        fault = Fault(
            severity=rule.grade(*case.circumstances(data_type)),
            parts=(evidence_part(sent),),
            data_type=data_type,
            sent=sent,
            values={"item": kind.name, "quote": needed},
        )
        yield make_finding(rule, case, fault)
