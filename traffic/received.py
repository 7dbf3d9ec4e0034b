"""What servers sent back: personal data in responses, kept apart from what the app sends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpora.profiles import AppProfile, Marks, Persona, Phase
from traffic.capture import Capture, Exchange
from traffic.chains import chain_of
from traffic.decoders.reading import read_response
from traffic.detectors.detection import Context, Detection
from traffic.detectors.merging import merge
from traffic.detectors.planted import PlantedValues, compile_planted
from traffic.detectors.registry import detect_each
from traffic.leaves import Leaf
from traffic.phases import Phases
from traffic.recipients import Recipients
from traffic.redaction import redact, redact_method, redact_path, redact_scheme, redact_target, session_key
from traffic.transmissions import Direction, EvidenceKind, Transmission

if TYPE_CHECKING:
    from traffic import PersonaLike

MOST = 20_000
"""Records of one response: enough to tell that a server sends much more than a page shows."""


@dataclass(frozen=True)
class _Reading:
    """What the records of one capture have in common."""

    recipients: Recipients
    planted: PlantedValues
    key: bytes
    package: str
    """Of the app under test; empty where it is not known."""


def find_received(
    capture: Capture,
    *,
    persona: PersonaLike | None = None,
    app: AppProfile | None = None,
    marks: Marks | None = None,
) -> tuple[Transmission, ...]:
    """Find the personal data in the responses of a capture, in the order of requests; see `traffic.find_received`."""
    known = Persona.model_validate(dict(persona)) if isinstance(persona, Mapping) else persona
    planted = compile_planted(known or ())
    reading = _Reading(Recipients(planted, app), planted, session_key(capture), app.package if app else "")
    phases = Phases(capture, app=app, marks=marks)
    return tuple(
        r for exchange in capture.exchanges for r in _records(exchange, phases.of(exchange), reading)
    )


def _records(exchange: Exchange, phase: Phase, reading: _Reading) -> list[Transmission]:
    """Return the records of one response, sorted; a value that comes again in the same field stands once."""
    leaves = tuple(item for item in read_response(exchange) if isinstance(item, Leaf))
    records: dict[tuple[str, str, str, str], Transmission] = {}
    for leaf, detection in _found(exchange, leaves, reading):
        record = _record(exchange, phase, leaf, detection, reading)
        records.setdefault((record.path, record.data_type, record.form, record.value.tag), record)
        if len(records) >= MOST:
            break
    return [records[key] for key in sorted(records)]


def _found(
    exchange: Exchange, leaves: tuple[Leaf, ...], reading: _Reading
) -> Iterator[tuple[Leaf, Detection]]:
    """Yield what the detectors say, but for the adapters: these know what an endpoint is sent, not what it answers."""
    context = Context(exchange, leaves, reading.planted, own_package=reading.package)
    for number, leaf in enumerate(leaves):
        context.here = number
        told = [d for d in detect_each(leaf, context) if d.evidence is not EvidenceKind.ADAPTER]
        yield from ((leaf, detection) for detection in merge(told))


def _record(
    exchange: Exchange, phase: Phase, leaf: Leaf, found: Detection, reading: _Reading
) -> Transmission:
    host = reading.recipients.host(exchange.host)
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
        party=reading.recipients.party(host),
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
