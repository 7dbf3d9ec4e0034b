"""What servers sent back: personal data in responses, kept apart from what the app sends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from corpora.profiles import AppProfile, Marks, Persona, Phase
from traffic.capture import Capture, Exchange
from traffic.chains import chain_of
from traffic.characters import clean_text
from traffic.decoders.reading import read_response
from traffic.detectors.detection import Context, Detection
from traffic.detectors.merging import merge
from traffic.detectors.planted import PlantedValues, compile_planted
from traffic.detectors.registry import detect_each
from traffic.host_redaction import redact_host
from traffic.leaves import Leaf
from traffic.parties import resolve_party
from traffic.phases import phases_of
from traffic.redaction import redact, redact_method, redact_path, redact_scheme, redact_target, session_key
from traffic.transmissions import Direction, EvidenceKind, Party, Transmission

if TYPE_CHECKING:
    from traffic import PersonaLike

MOST = 20_000
"""Records of one response: enough to tell that a server sends much more than a page shows."""


@dataclass
class _Received:
    """What the records of one capture have in common."""

    planted: PlantedValues
    key: bytes
    app: AppProfile | None
    parties: dict[str, tuple[str, Party]] = field(default_factory=dict)
    """Hosts as the capture has them -> as records show them, with the party behind them."""

    def party(self, host: str) -> tuple[str, Party]:
        if host not in self.parties:
            shown = redact_host(host, self.planted)
            self.parties[host] = (shown, resolve_party(shown, self.app))
        return self.parties[host]


def find_received(
    capture: Capture,
    *,
    persona: PersonaLike | None = None,
    app: AppProfile | None = None,
    marks: Marks | None = None,
) -> tuple[Transmission, ...]:
    """Find the personal data in the responses of a capture, in the order of requests; see `traffic.find_received`."""
    known = Persona.model_validate(dict(persona)) if isinstance(persona, Mapping) else persona
    reading = _Received(compile_planted(known or ()), session_key(capture), app)
    phases = phases_of(capture, app=app, marks=marks)
    found: list[Transmission] = []
    for exchange, phase in zip(capture.exchanges, phases, strict=True):
        found += _records(exchange, phase, reading)
    return tuple(found)


def _records(exchange: Exchange, phase: Phase, reading: _Received) -> list[Transmission]:
    """Return the records of one response, sorted; a value that comes again in the same field stands once."""
    leaves = tuple(_clean(item) for item in read_response(exchange) if isinstance(item, Leaf))
    records: dict[tuple[str, str, str, str], Transmission] = {}
    for leaf, detection in _found(exchange, leaves, reading):
        record = _record(exchange, phase, leaf, detection, reading)
        records.setdefault((record.path, record.data_type, record.form, record.value.tag), record)
        if len(records) >= MOST:
            break
    return [records[key] for key in sorted(records)]


def _found(
    exchange: Exchange, leaves: tuple[Leaf, ...], reading: _Received
) -> Iterator[tuple[Leaf, Detection]]:
    """Yield what the detectors say, but for the adapters: these know what an endpoint is sent, not what it answers."""
    package = reading.app.package if reading.app else ""
    context = Context(exchange, leaves, reading.planted, own_package=package)
    for number, leaf in enumerate(leaves):
        context.here = number
        told = [d for d in detect_each(leaf, context) if d.evidence is not EvidenceKind.ADAPTER]
        yield from ((leaf, detection) for detection in merge(told))


def _clean(leaf: Leaf) -> Leaf:
    """Return `leaf` as valid Unicode: the escapes of JSON can spell what no text may hold."""
    if isinstance(leaf.value, bytes):
        return leaf
    return replace(leaf, value=clean_text(leaf.value), path=clean_text(leaf.path))


def _record(
    exchange: Exchange, phase: Phase, leaf: Leaf, found: Detection, reading: _Received
) -> Transmission:
    host, party = reading.party(exchange.host)
    path = redact_path(leaf, reading.planted)
    return Transmission(
        request_index=exchange.index,
        direction=Direction.RESPONSE,
        time=exchange.time,
        phase=phase,
        host=host,
        port=exchange.port,
        scheme=redact_scheme(exchange.scheme),
        method=redact_method(exchange.method, reading.planted),
        url_path=redact_target(exchange.target, reading.planted),
        party=party,
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
