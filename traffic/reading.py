"""From a capture to all that was read of it: transmissions, opaque traffic, contacts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from corpora.messages import say
from corpora.profiles import AppProfile, Marks, Persona, Phase
from corpora.text import Text
from traffic.adapters.matching import Sealing, sealing_of
from traffic.capture import Capture, Exchange
from traffic.chains import chain_of
from traffic.characters import clean_text
from traffic.decoders.reading import read_message
from traffic.detectors.detection import Context, Detection
from traffic.detectors.equal_ids import settle
from traffic.detectors.learned import SHORTEST, learn
from traffic.detectors.learned import detect as recognise
from traffic.detectors.merging import merge
from traffic.detectors.names import url_segment
from traffic.detectors.persona import found_in_host
from traffic.detectors.planted import PlantedValues, compile_planted
from traffic.detectors.registry import detect_each
from traffic.frequency import series_of
from traffic.host_redaction import redact_host
from traffic.leaves import Leaf, Unread
from traffic.parties import resolve_party
from traffic.phases import phases_of
from traffic.redaction import (
    redact,
    redact_method,
    redact_path,
    redact_scheme,
    redact_target,
    session_key,
)
from traffic.transmissions import (
    CaptureSummary,
    Contact,
    Opaque,
    OpaqueCause,
    Party,
    TrafficReading,
    Transmission,
)

if TYPE_CHECKING:
    from traffic import PersonaLike

_CAUSES = frozenset(OpaqueCause)
"""A recorder may name others; what it could not open counts as encrypted."""
_MAX_LEAVES = 200_000
"""Leaves of one message that are looked at; what lies beyond is reported as opaque."""
_SHORTEST_SEALED = 40
"""Characters from which a field that is known for cipher text counts as such."""


@dataclass
class _Unreadable:
    """What could not be read at one host for one cause."""

    count: int = 0
    size: int = 0
    indexes: set[int] = field(default_factory=set)
    known: Text | None = None
    """What is known of the vendor's own encryption, where that is the cause."""


@dataclass(frozen=True)
class _Seen:
    """One request after the first look: its leaves, with all that detectors say of them."""

    exchange: Exchange
    phase: Phase
    found: tuple[tuple[Leaf, tuple[Detection, ...]], ...]


@dataclass
class _Reading:
    """A reading in the making."""

    capture: Capture
    planted: PlantedValues
    key: bytes
    app: AppProfile | None
    hosts: dict[str, str] = field(default_factory=dict)
    """Hosts as the capture has them -> as records show them."""
    parties: dict[str, Party] = field(default_factory=dict)
    seen: list[_Seen] = field(default_factory=list)
    transmissions: list[Transmission] = field(default_factory=list)
    unreadable: dict[tuple[str, str], _Unreadable] = field(default_factory=dict)

    @property
    def package(self) -> str:
        """Package of the app under test; empty where it is not known."""
        return self.app.package if self.app else ""

    def host(self, host: str) -> str:
        """Return `host` as records show it. Everything that is said of a host rests on that form."""
        if host not in self.hosts:
            self.hosts[host] = redact_host(host, self.planted)
        return self.hosts[host]

    def party(self, host: str) -> Party:
        """Return the party behind a host as records show it, resolved once."""
        if host not in self.parties:
            self.parties[host] = resolve_party(host, self.app)
        return self.parties[host]

    def add_unread(
        self, host: str, cause: str, size: int, index: int | None = None, known: Text | None = None
    ) -> None:
        """Count one thing that could not be read; `known`: that the vendor encrypts it."""
        cause = cause if cause in _CAUSES else OpaqueCause.ENCRYPTED
        entry = self.unreadable.setdefault((self.host(host), cause), _Unreadable())
        entry.known = entry.known or known
        entry.size += size
        if index is None or index not in entry.indexes:
            entry.count += 1
        if index is not None:
            entry.indexes.add(index)


def read_traffic(
    capture: Capture,
    *,
    persona: PersonaLike | None = None,
    app: AppProfile | None = None,
    marks: Marks | None = None,
) -> TrafficReading:
    """Read all of `capture`; see `traffic.read_traffic`."""
    reading = _Reading(capture, compile_planted(_pairs(persona)), session_key(capture), app)
    for exchange, phase in zip(capture.exchanges, phases_of(capture, app=app, marks=marks), strict=True):
        _read_exchange(exchange, phase, reading)
    _conclude(reading)
    for failure in capture.failures:
        reading.add_unread(failure.host, failure.cause, 0)
    transmissions = tuple(sorted(reading.transmissions, key=_order))
    return TrafficReading(
        capture=_summary(reading),
        transmissions=transmissions,
        series=series_of(transmissions),
        opaque=tuple(_opaque(reading)),
        contacts=tuple(_contacts(reading)),
        remarks=tuple(r if isinstance(r, Text) else say(r) for r in capture.remarks),
    )


def _pairs(persona: PersonaLike | None) -> Iterator[tuple[str, str]]:
    if persona is None:
        return iter(())
    if isinstance(persona, Mapping):
        persona = Persona.model_validate(dict(persona))
    return iter(persona)


def _read_exchange(exchange: Exchange, phase: Phase, reading: _Reading) -> None:
    """Take one request apart and keep what the detectors say of each leaf, side by side."""
    leaves: list[Leaf] = []
    sealing = sealing_of(exchange.host, exchange.url_path)
    for item in read_message(exchange):
        if isinstance(item, Unread):
            _add_unread(item, exchange, sealing, reading)
        elif len(leaves) >= _MAX_LEAVES:
            reading.add_unread(exchange.host, OpaqueCause.LIMIT, 0, exchange.index)
            break
        else:
            leaves.append(_clean(item))
    if sealing is not None:
        _add_sealed(leaves, sealing, exchange, reading)
    context = Context(exchange, tuple(leaves), reading.planted, own_package=reading.package)
    found = tuple(
        (leaf, d) for leaf in leaves if (d := detect_each(leaf, context)) or len(leaf.value) >= SHORTEST
    )
    reading.seen.append(_Seen(exchange, phase, (*found, *found_in_host(exchange.host, reading.planted))))


def _add_unread(unread: Unread, exchange: Exchange, sealing: Sealing | None, reading: _Reading) -> None:
    """Count what could not be read; a binary of unknown form is encrypted where its endpoint is known for it."""
    cause, known = unread.cause, None
    if sealing is not None and cause in (OpaqueCause.ENCRYPTED, OpaqueCause.UNKNOWN_BINARY):
        cause, known = OpaqueCause.ENCRYPTED, sealing.reason
    reading.add_unread(exchange.host, cause, unread.size, exchange.index, known)


def _add_sealed(leaves: list[Leaf], sealing: Sealing, exchange: Exchange, reading: _Reading) -> None:
    """Count the fields that are known to hold cipher text, and do (one long word), unless it was told already."""
    entry = reading.unreadable.get((reading.host(exchange.host), OpaqueCause.ENCRYPTED))
    if entry is not None and exchange.index in entry.indexes:
        return
    for leaf in leaves:
        value = leaf.value if isinstance(leaf.value, str) else ""
        if len(value) >= _SHORTEST_SEALED and not any(map(str.isspace, value)) and sealing.holds(leaf.path):
            reading.add_unread(
                exchange.host, OpaqueCause.ENCRYPTED, len(value), exchange.index, sealing.reason
            )


def _clean(leaf: Leaf) -> Leaf:
    """Return `leaf` as valid Unicode: the escapes of JSON can spell what no text may hold."""
    value = leaf.value if isinstance(leaf.value, bytes) else clean_text(leaf.value)
    filename = clean_text(leaf.filename or "") or None
    if (value, filename) == (leaf.value, leaf.filename) and leaf.path.isascii():
        return leaf
    return replace(
        leaf,
        value=value,
        path=clean_text(leaf.path),
        keys=tuple(map(clean_text, leaf.keys)),
        filename=filename,
    )


def _conclude(reading: _Reading) -> None:
    """Turn what was seen into records, now that the values of the whole session are known."""
    named = ((leaf, merge(found)) for seen in reading.seen for leaf, found in seen.found if found)
    learned = learn(named)
    for seen in reading.seen:
        context = Context(seen.exchange, planted=reading.planted, learned=learned)
        every = ((leaf, (*found, *recognise(leaf, context))) for leaf, found in seen.found)
        _record(seen, settle([(leaf, one) for leaf, found in every if (one := merge(found))]), reading)


def _record(seen: _Seen, found: list[tuple[Leaf, tuple[Detection, ...]]], reading: _Reading) -> None:
    hidden = frozenset(n for leaf, _ in found if (n := url_segment(leaf)) is not None)
    url_path = redact_target(seen.exchange.target, reading.planted, hidden)
    known: set[tuple[str, str, str, str]] = set()
    for leaf, detections in found:
        for detection in detections:
            record = _transmission(seen, url_path, leaf, detection, reading)
            same = (record.path, record.data_type, record.form, record.value.tag)
            if same not in known:
                known.add(same)
                reading.transmissions.append(record)


def _transmission(
    seen: _Seen, url_path: str, leaf: Leaf, found: Detection, reading: _Reading
) -> Transmission:
    exchange, host = seen.exchange, reading.host(seen.exchange.host)
    path = redact_path(leaf, reading.planted)
    return Transmission(
        request_index=exchange.index,
        time=exchange.time,
        phase=seen.phase,
        host=host,
        port=exchange.port,
        scheme=redact_scheme(exchange.scheme),
        method=redact_method(exchange.method, reading.planted),
        url_path=url_path,
        party=reading.party(host),
        data_type=found.data_type,
        path=path,
        decoding=(*leaf.decoding, *found.steps),
        chain=chain_of(leaf, path, found.steps, reading.planted),
        form=found.form,
        value=redact(leaf, reading.key),
        evidence=found.evidence,
        reason=found.reason,
        confidence=found.confidence,
    )


def _order(record: Transmission) -> tuple[int, str, str, str, str]:
    return (record.request_index, record.path, record.data_type, record.form, record.value.tag)


def _opaque(reading: _Reading) -> Iterator[Opaque]:
    for (host, cause), entry in sorted(reading.unreadable.items()):
        yield Opaque(
            host=host,
            party=reading.party(host),
            cause=OpaqueCause(cause),
            reason=entry.known or say(f"detection.opaque_{OpaqueCause(cause)}"),
            count=entry.count,
            bytes=entry.size,
            request_indexes=tuple(sorted(entry.indexes)),
        )


def _contacts(reading: _Reading) -> Iterator[Contact]:
    requests: dict[str, list[int]] = {}
    for exchange in reading.capture.exchanges:
        sizes = requests.setdefault(reading.host(exchange.host), [])
        sizes.append(len(exchange.request.body) + sum(len(m.body) for m in exchange.messages))
    for failure in reading.capture.failures:
        requests.setdefault(reading.host(failure.host), [])
    for host, sizes in sorted(requests.items()):
        yield Contact(host=host, party=reading.party(host), requests=len(sizes), bytes=sum(sizes))


def _summary(reading: _Reading) -> CaptureSummary:
    capture = reading.capture
    times = [e.time for e in capture.exchanges if e.time is not None]
    return CaptureSummary(
        source=capture.source,
        sha256=capture.sha256,
        format=capture.format,
        requests=len(capture.exchanges),
        hosts=len({reading.host(e.host) for e in capture.exchanges}),
        started=min(times, default=None),
        ended=max(times, default=None),
    )
