"""What servers sent back: personal data in responses, kept apart from what the app sends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from corpora.profiles import AppProfile, Marks
from traffic.capture import Capture, Exchange, Message
from traffic.decoders.reading import read_message, read_response
from traffic.decoders.walk import Found
from traffic.detectors.detection import Context, Detection
from traffic.detectors.memory import Answer
from traffic.detectors.planted import PlantedValues, compile_persona
from traffic.detectors.registry import detect_each
from traffic.leaves import Leaf
from traffic.phases import Phases
from traffic.recipients import Recipients
from traffic.records import Records, sent
from traffic.redaction import session_key
from traffic.transmissions import Direction, EvidenceKind, Transmission

if TYPE_CHECKING:
    from traffic import PersonaLike

MOST = 20_000
"""Records of one response: enough to tell that a server sends much more than a page shows."""


@dataclass(frozen=True)
class _Reading:
    """What the responses of one capture are read with."""

    planted: PlantedValues
    package: str
    """Of the app under test; empty where it is not known."""


def answered_part(capture: Capture, most_bytes: int) -> tuple[Capture, int]:
    """Return the exchanges of a capture that were answered with a body, and how many of these were left out.

    They are taken in their order until their bodies hold more than `most_bytes` together.
    """
    kept: list[Exchange] = []
    size = left_out = 0
    for exchange in capture.exchanges:
        body = len(exchange.response.body) if exchange.response else 0
        body += sum(len(message.body) for message in exchange.received)
        if not body:
            continue
        if size + body > most_bytes:
            left_out += 1
            continue
        size += body
        kept.append(exchange)
    return replace(capture, exchanges=tuple(kept)), left_out


def find_received(
    capture: Capture,
    *,
    persona: PersonaLike | None = None,
    app: AppProfile | None = None,
    marks: Marks | None = None,
) -> tuple[Transmission, ...]:
    """Find the personal data in the responses of a capture, in the order of requests; see `traffic.find_received`."""
    planted = compile_persona(persona)
    reading = _Reading(planted, app.package if app else "")
    recipients = Recipients(planted, app)
    records = Records(recipients, planted, session_key(capture), Direction.RESPONSE)
    phases = Phases(capture, app=app, marks=marks)
    found: list[Transmission] = []
    for exchange in capture.exchanges:
        request = sent(exchange, phases.of(exchange))
        answers = list(islice(_answers(exchange, reading), MOST))
        if answers:
            found += islice(records.of(request, [*answers, *_in_address(exchange, reading)]), MOST)
    return tuple(found)


def _answers(exchange: Exchange, reading: _Reading) -> Iterator[Answer]:
    """Yield what is said of the leaves of a response.

    But for what adapters say: these know what an endpoint is sent, not what it answers.
    """
    for leaf, told in _told(exchange, read_response(exchange), reading):
        answer = Answer(leaf, tuple(d for d in told if d.evidence is not EvidenceKind.ADAPTER))
        answer.final = answer.merged
        if answer.final:
            yield answer


def _in_address(exchange: Exchange, reading: _Reading) -> Iterator[Answer]:
    """Yield the segments of the address in which something is: no records, but to be hidden in them."""
    bare = replace(exchange, request=Message(), messages=())
    for leaf, told in _told(bare, read_message(bare), reading):
        answer = Answer(leaf, told)
        if told and answer.segment is not None:
            yield answer


def _told(
    exchange: Exchange, found: Found, reading: _Reading
) -> Iterator[tuple[Leaf, tuple[Detection, ...]]]:
    """Yield each leaf of a message with what the detectors say of it."""
    leaves = [item for item in found if isinstance(item, Leaf)]
    context = Context(exchange, leaves, reading.planted, own_package=reading.package)
    for number, leaf in enumerate(leaves):
        context.here = number
        yield leaf, tuple(detect_each(leaf, context))
