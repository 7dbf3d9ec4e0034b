"""Rows of the third-party list of which nothing was seen. Information only: no capture is complete."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.cases import Case, Fault, make_finding
from matcher.findings import Finding
from matcher.naming import rows_of
from matcher.reasons import join, same
from matcher.receivers import merge_receiver
from matcher.regulations.rules import Rule
from traffic.transmissions import Party


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding for all rows of known organisations that were not met."""
    met: list[Party] = [*(c.party for c in case.contacts), *(d.recipient for d in case.disclosures)]
    met += [o.party for o in case.opaque]
    seen: set[int] = set()
    for party in {p.id: p for p in met if p.id}.values():
        receiver = merge_receiver([party], case.ontology, case.app)
        seen |= {listed.number for listed in rows_of(receiver, case.reading.rows)}
    known = [n for n, row in enumerate(case.policy.third_parties) if row.party]
    unseen = [n for n in known if n not in seen]
    if unseen:
        names = dict.fromkeys(case.policy.third_parties[n].name for n in unseen)
        fault = Fault(
            severity=rule.grade(),
            third_parties=unseen,
            values={"item": join(map(same, names)), "number": same(str(len(names)))},
        )
        yield make_finding(rule, case, fault)
