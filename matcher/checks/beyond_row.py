"""Third parties that get more than their row of the list says."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.cases import Case, Fault, evidence_part, make_finding, party_part
from matcher.evidence import told_by_client
from matcher.findings import Disclosure, Finding, Verdict
from matcher.naming import rows_of
from matcher.reasons import join, same
from matcher.receivers import OURS, merge_receiver
from matcher.regulations.rules import Rule
from policy_nlp.statements import ThirdParty


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every disclosure to a listed third party whose rows name types, and not this one."""
    for index, disclosure in enumerate(case.disclosures):
        settled = disclosure.recipient.relation in OURS or disclosure.verdict == Verdict.CLEAR
        if settled or not case.in_scope(rule, disclosure.data_type) or told_by_client(case.sent(index)):
            continue
        rows = _rows(disclosure, case)
        named = {t for _, row in rows for t in row.data_types}
        if not named or any(_covers(t, disclosure.data_type, case) for t in named):
            continue
        fault = Fault(
            severity=rule.grade(*case.circumstances(disclosure.data_type)),
            parts=(evidence_part(case.sent(index)), party_part(disclosure.recipient)),
            disclosure=index,
            third_parties=[number for number, _ in rows],
            sent=case.sent(index),
            quotes=[row.quote for _, row in rows if row.quote],
            values={"item": join(same(row.name) for _, row in rows)},
        )
        yield make_finding(rule, case, fault)


def _rows(disclosure: Disclosure, case: Case) -> list[tuple[int, ThirdParty]]:
    """Return the rows of the recipient; of its product alone where one of them names it."""
    receiver = merge_receiver([disclosure.recipient], case.ontology, case.app)
    rows = rows_of(receiver, case.rows)
    product = disclosure.recipient.product
    own = [(n, row) for n, row in rows if product and product.casefold() in row.name.casefold()]
    return own or rows


def _covers(named: str, data_type: str, case: Case) -> bool:
    line = case.ontology.data_lineage(data_type) if data_type in case.ontology.data_types else (data_type,)
    return named in line
