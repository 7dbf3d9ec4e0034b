"""Transmissions into flows: grouped by data type and recipient organisation, then by host."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from corpora.ontology import Ontology
from corpora.profiles import AppProfile
from matcher.evidence import choose_evidence, in_clear, in_order
from matcher.findings import Flow
from matcher.receivers import Receiver, merge_receiver, receiver_key
from traffic.transmissions import Direction, Party, Transmission

SHOWN = 8
"""Transmissions that a flow keeps as evidence: as many as there are states of consent and schemes."""


@dataclass(frozen=True)
class Stream:
    """All transmissions of one data type to one recipient."""

    data_type: str
    receiver: Receiver
    transmissions: tuple[Transmission, ...]

    @cached_property
    def party(self) -> Party:
        """The recipient, with the reason from one of the hosts that got this data."""
        known = self.receiver.party
        reasons = [t.party.because for t in self.transmissions if t.party.relation == known.relation]
        if not reasons or known.because in reasons:
            return known
        return known.model_copy(update={"because": reasons[0]})

    @property
    def flows(self) -> tuple[Flow, ...]:
        """The flows by host."""
        hosts = groupby(sorted(self.transmissions, key=lambda t: t.host), key=lambda t: t.host)
        return tuple(make_flow(host, list(found)) for host, found in hosts)


def group_streams(
    transmissions: Iterable[Transmission], ontology: Ontology, app: AppProfile
) -> tuple[Stream, ...]:
    """Group the requests' transmissions, the developer's first, then by recipient and data type.

    Responses stay out: what the server sends is no collection.
    """
    by_key: dict[str, list[Transmission]] = {}
    for transmission in transmissions:
        if transmission.direction == Direction.REQUEST:
            by_key.setdefault(receiver_key(transmission.party), []).append(transmission)
    streams = []
    for found in map(in_order, by_key.values()):
        receiver = merge_receiver((t.party for t in found), ontology, app)
        streams += [Stream(data, receiver, some) for data, some in _by_type(found).items()]
    return tuple(sorted(streams, key=_stream_order))


def make_flow(host: str, transmissions: list[Transmission]) -> Flow:
    """Sum up the transmissions of one data type to one host, in their order."""
    phases = {id(t.phase): t.phase for t in transmissions}.values()
    return Flow(
        host=host,
        consent=tuple(sorted({str(p.consent) for p in phases})),
        visibility=tuple(sorted({str(p.visibility) for p in phases})),
        ads=tuple(sorted({str(p.ads) for p in phases})),
        account=tuple(sorted({str(p.account) for p in phases})),
        request_indexes=tuple(sorted({t.request_index for t in transmissions})),
        clear_text=any(in_clear(t) for t in transmissions),
        confidence=max(t.confidence for t in transmissions),
        evidence=choose_evidence(transmissions, SHOWN, lambda t: (t.phase.consent, t.scheme)),
    )


def _by_type(transmissions: Iterable[Transmission]) -> Mapping[str, tuple[Transmission, ...]]:
    by_type: dict[str, list[Transmission]] = {}
    for transmission in transmissions:
        by_type.setdefault(transmission.data_type, []).append(transmission)
    return {data: tuple(found) for data, found in by_type.items()}


def _stream_order(stream: Stream) -> tuple[object, ...]:
    party = stream.receiver.party
    return not stream.receiver.ours, party.name.casefold(), receiver_key(party), stream.data_type
