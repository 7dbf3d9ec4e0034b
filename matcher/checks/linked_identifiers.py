"""Identifiers that a user cannot reset: sent at all, or tied to those that he can, which makes these permanent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from corpora.text import Text
from matcher.cases import Case, Fault, evidence_part, make_finding, party_part
from matcher.findings import Finding
from matcher.reasons import data_label, join
from matcher.receivers import receiver_key
from matcher.regulations.rules import Rule, When
from traffic.transmissions import Transmission


class Condition(When):
    """Which identifiers."""

    permanent: tuple[str, ...]
    """Data types, or groups."""
    resettable: tuple[str, ...]


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding for every recipient of permanent identifiers; a light one where nothing is tied to them."""
    when = rule.on(Condition)
    by_recipient: defaultdict[str, list[int]] = defaultdict(list)
    for index, disclosure in enumerate(case.disclosures):
        by_recipient[receiver_key(disclosure.recipient)].append(index)
    for indexes in by_recipient.values():
        lasting = _of(when.permanent, indexes, case)
        if lasting:
            yield make_finding(rule, case, _fault(rule, case, lasting, _of(when.resettable, indexes, case)))


def _of(names: tuple[str, ...], indexes: Sequence[int], case: Case) -> list[int]:
    return [i for i in indexes if case.regulations.holds(names, case.disclosures[i].data_type, case.ontology)]


def _fault(rule: Rule, case: Case, lasting: Sequence[int], others: Sequence[int]) -> Fault:
    sent = [t for i in lasting for t in case.sent(i)]
    requests = {(t.host, t.request_index) for t in sent}
    tied = {i: found for i in others if (found := _within(case.sent(i), requests))}
    together = {(t.host, t.request_index) for found in tied.values() for t in found}
    if tied:
        sent = [t for t in sent if (t.host, t.request_index) in together]
        sent += [t for found in tied.values() for t in found]
    recipient = case.disclosures[lasting[0]].recipient
    return Fault(
        severity=rule.grade() if tied else rule.grade("alone"),
        parts=(evidence_part(sent), party_part(recipient)),
        recipient=recipient,
        sent=sent,
        values={"data": _labels(lasting, case), "types": _labels((*lasting, *tied), case)},
    )


def _labels(indexes: Iterable[int], case: Case) -> Text:
    """Return what is sent there; the title names what lasts alone, for the rest can be reset."""
    return join(data_label(case.disclosures[i].data_type, case.ontology) for i in indexes)


def _within(sent: Sequence[Transmission], requests: set[tuple[str, int]]) -> list[Transmission]:
    return [t for t in sent if (t.host, t.request_index) in requests]
