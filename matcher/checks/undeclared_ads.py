"""Identifiers given to advertising companies by an app whose policy never speaks of advertising."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from matcher.cases import Case, Fault, evidence_part, make_finding, party_part, reading_part
from matcher.evidence import PARTY, those_of
from matcher.findings import Finding
from matcher.purposes import is_of_trade
from matcher.reasons import data_label, join
from matcher.receivers import OURS, receiver_key
from matcher.regulations.rules import Rule, When
from traffic.transmissions import Transmission


class Condition(When):
    """Whom it is about, and what the policy should have said."""

    roles: tuple[str, ...]
    """Trades of recipients."""
    purposes: tuple[str, ...]
    """One of these, declared anywhere, meets the rule."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding for every such company that got data of the types that the rule is about."""
    when = rule.on(Condition)
    if case.reading.affirmed_purposes & set(when.purposes):
        return
    by_recipient: defaultdict[str, list[int]] = defaultdict(list)
    for index, disclosure in enumerate(case.disclosures):
        recipient = disclosure.recipient
        theirs = recipient.relation not in OURS and _sent(when, index, case)
        if theirs and case.in_scope(rule, disclosure.data_type):
            by_recipient[receiver_key(recipient)].append(index)
    for indexes in by_recipient.values():
        sent = [t for i in indexes for t in _sent(when, i, case)]
        recipient = case.disclosures[indexes[0]].recipient
        types = [case.disclosures[i].data_type for i in indexes]
        fault = Fault(
            severity=rule.grade(*(("children",) if case.for_children else ())),
            parts=(evidence_part(sent), party_part(recipient), reading_part(case.policy)),
            recipient=recipient,
            sent=sent,
            values={"data": join(data_label(t, case.ontology) for t in types)},
        )
        yield make_finding(rule, case, fault)


def _sent(when: Condition, disclosure: int, case: Case) -> list[Transmission]:
    """Return what of a disclosure went to such a company's trade."""
    roles = frozenset(when.roles)
    return those_of(case.sent(disclosure), PARTY, lambda party: is_of_trade(party, roles, case.ontology))
