"""Third parties that got data, or a body that could not be read, and that the policy names nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from corpora.messages import say
from corpora.text import Text
from matcher.cases import Case, Fault, evidence_part, make_finding, party_part, reading_part
from matcher.evidence import in_order, told_by_client
from matcher.findings import ConfidencePart, Finding
from matcher.reasons import data_label, join
from matcher.receivers import merge_receiver, receiver_key
from matcher.regulations.rules import Grade, Rule
from traffic.transmissions import Opaque, OpaqueCause, Party, Relation, Transmission

_THIRD = frozenset({Relation.THIRD, Relation.AFFILIATE})


@dataclass
class _Received:
    """What one recipient got."""

    parties: list[Party] = field(default_factory=list)
    disclosures: list[int] = field(default_factory=list)
    """Those that the rule is about."""
    sent: list[Transmission] = field(default_factory=list)
    opaque: list[Opaque] = field(default_factory=list)


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding for every third party of which the policy has neither name nor SDK."""
    for received in _recipients(rule, case).values():
        receiver = merge_receiver(received.parties, case.ontology, case.app)
        if not case.reading.named.names(receiver):
            yield make_finding(rule, case, _fault(rule, case, receiver.party, received))


def _recipients(rule: Rule, case: Case) -> dict[str, _Received]:
    found: dict[str, _Received] = {}
    for index, disclosure in enumerate(case.disclosures):
        if disclosure.recipient.relation in _THIRD and _is_given(rule, case, index):
            entry = found.setdefault(receiver_key(disclosure.recipient), _Received())
            entry.parties.append(disclosure.recipient)
            entry.disclosures.append(index)
            entry.sent += case.sent(index)
    for opaque in case.opaque:
        # A refused handshake carries nothing; only a body that went out does.
        sent = opaque.bytes > 0 and opaque.cause != OpaqueCause.CERTIFICATE_REFUSED
        if sent and opaque.party.relation in _THIRD:
            entry = found.setdefault(receiver_key(opaque.party), _Received())
            entry.parties.append(opaque.party)
            entry.opaque.append(opaque)
    return found


def _is_given(rule: Rule, case: Case, index: int) -> bool:
    """Whether the data was put into a request, and not only told by the client that sent it."""
    return not told_by_client(case.sent(index)) and case.in_scope(rule, case.disclosures[index].data_type)


def _fault(rule: Rule, case: Case, recipient: Party, received: _Received) -> Fault:
    return Fault(
        severity=rule.grade(*_circumstances(case, received)),
        parts=(_evidence(received), party_part(recipient), reading_part(case.policy)),
        recipient=recipient,
        sent=received.sent,
        opaque=received.opaque,
        values={"data": _got(case, received)},
    )


def _circumstances(case: Case, received: _Received) -> tuple[Grade, ...]:
    """Return what sets the severity: the worst type that it got; nothing readable counts as everyday."""
    kinds = {case.circumstances(case.disclosures[i].data_type) for i in received.disclosures}
    if ("sensitive",) in kinds:
        return ("sensitive",)
    return () if () in kinds else ("everyday",)


def _evidence(received: _Received) -> ConfidencePart:
    if received.sent:
        return evidence_part(in_order(received.sent))
    return ConfidencePart(part="evidence", value=0.6, why=received.opaque[0].reason)


def _got(case: Case, received: _Received) -> Text:
    types = [case.disclosures[i].data_type for i in received.disclosures]
    if types:
        return join(data_label(t, case.ontology) for t in types)
    return say("matcher.unreadable_body")
