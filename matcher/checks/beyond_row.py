"""Third parties that get more than their row of the list says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.cases import Case, Fault, evidence_part, make_finding, party_part
from matcher.evidence import told_by_client
from matcher.findings import Finding, Verdict
from matcher.naming import ListedRow, rows_of
from matcher.purposes import trades_of
from matcher.reasons import join, same
from matcher.receivers import OURS, merge_receiver
from matcher.regulations.rules import Rule
from traffic.transmissions import Party, Transmission


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every disclosure to a listed third party whose rows name types, and not this one."""
    for index, disclosure in enumerate(case.disclosures):
        settled = disclosure.recipient.relation in OURS or disclosure.verdict == Verdict.CLEAR
        if settled or not case.in_scope(rule, disclosure.data_type):
            continue
        receiver = merge_receiver([disclosure.recipient], case.ontology, case.app)
        rows = [listed for listed in rows_of(receiver, case.reading.rows) if listed.row.data_types]
        beyond = [t for t in case.sent(index) if rows and _exceeds(t, rows, case)]
        if beyond and not told_by_client(beyond):
            yield make_finding(rule, case, _fault(rule, case, index, beyond, rows))


def _fault(
    rule: Rule, case: Case, index: int, beyond: Sequence[Transmission], rows: Sequence[ListedRow]
) -> Fault:
    disclosure = case.disclosures[index]
    own = {row.number: row for t in beyond for row in _own(t.party, rows, case)}
    return Fault(
        severity=rule.grade(*case.circumstances(disclosure.data_type)),
        parts=(evidence_part(beyond), party_part(disclosure.recipient)),
        disclosure=index,
        third_parties=sorted(own),
        sent=beyond,
        quotes=[row.row.quote for row in own.values() if row.row.quote],
        values={"item": join(same(row.row.name) for row in own.values())},
    )


def _exceeds(transmission: Transmission, rows: Sequence[ListedRow], case: Case) -> bool:
    own, line = _own(transmission.party, rows, case), set(case.ontology.data_line(transmission.data_type))
    return bool(own) and all(line.isdisjoint(listed.row.data_types) for listed in own)


def _own(party: Party, rows: Sequence[ListedRow], case: Case) -> list[ListedRow]:
    """Return the rows that speak of the product that got the data.

    Where the product is not known, those of the organisation itself; all of them, if it has but one trade.
    """
    of_product = [listed for listed in rows if listed.product == party.product]
    return of_product or (list(rows) if party.product is None and trades_of(party, case.ontology) else [])
