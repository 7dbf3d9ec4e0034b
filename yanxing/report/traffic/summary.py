"""Summary: what a capture shows at a glance, what could not be read in it, and what that means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpora.messages import say
from corpora.text import Text
from traffic.frequency import count_phases
from traffic.transmissions import Contact, EvidenceKind, Opaque, OpaqueCause, PhaseCounts, TrafficReading
from yanxing.report.traffic.flows import Recipient, is_sensitive, recipients_of
from yanxing.report.traffic.phrases import phases, span
from yanxing.report.words import Words


@dataclass(frozen=True)
class Unread:
    """What could not be read for one cause."""

    cause: OpaqueCause
    title: str
    means: str
    """What is not known because of it."""
    advice: str
    """How to go on."""
    usual: Text
    """The reason that records give where nothing more is known."""
    rows: tuple[Opaque, ...]
    """One per host, those with the most traffic first."""


@dataclass(frozen=True)
class Summary:
    """A reading, ready to be shown."""

    recipients: tuple[Recipient, ...]
    unread: tuple[Unread, ...]
    quiet: tuple[Contact, ...]
    """Hosts at which everything could be read and nothing personal was seen."""
    types: tuple[str, ...]
    sensitive: tuple[str, ...]
    lead: str
    """What was seen, in one or two sentences."""
    facts: tuple[tuple[str, str], ...]
    """(name, value) of the capture."""
    hints: tuple[str, ...]
    """What would let more be seen."""


def summarise(reading: TrafficReading, words: Words) -> Summary:
    """Return all that is shown of `reading`, in the language of `words`."""
    recipients = recipients_of(reading)
    types = tuple(dict.fromkeys(f.data_type for r in recipients for f in r.flows))
    seen = {t.host for t in reading.transmissions} | {o.host for o in reading.opaque}
    return Summary(
        recipients=recipients,
        unread=tuple(_unread(reading.opaque, words)),
        quiet=tuple(c for c in reading.contacts if c.host not in seen),
        types=types,
        sensitive=tuple(t for t in types if is_sensitive(t)),
        lead=_lead(reading, recipients, types, words),
        facts=_facts(reading, words),
        hints=tuple(_hints(reading, words)),
    )


def nothing_readable(reading: TrafficReading) -> bool:
    """Tell whether every host in contact had something that could not be read, and nothing was seen at any."""
    opaque = {o.host for o in reading.opaque}
    return bool(opaque) and not reading.transmissions and all(c.host in opaque for c in reading.contacts)


def _lead(
    reading: TrafficReading, recipients: Sequence[Recipient], types: Sequence[str], words: Words
) -> str:
    opaque = len({o.host for o in reading.opaque})
    if recipients:
        hosts = len({h for r in recipients for h in r.hosts})
        said = words.say("traffic_lead", types=len(types), recipients=len(recipients), hosts=hosts)
        return said + words.say("traffic_lead_opaque", hosts=opaque) if opaque else said
    if nothing_readable(reading):
        return words.say("nothing_readable", hosts=opaque)
    if opaque:
        return words.say("nothing_seen_opaque", hosts=opaque)
    return words.say("nothing_seen")


def _unread(opaque: Sequence[Opaque], words: Words) -> Iterator[Unread]:
    for cause in OpaqueCause:
        rows = sorted((o for o in opaque if o.cause == cause), key=lambda o: (-o.bytes, -o.count, o.host))
        if rows:
            yield Unread(
                cause,
                words.say(f"cause_{cause}"),
                words.say(f"means_{cause}"),
                words.say(f"advice_{cause}"),
                say(f"detection.opaque_{cause}"),
                tuple(rows),
            )


def _facts(reading: TrafficReading, words: Words) -> tuple[tuple[str, str], ...]:
    capture = reading.capture
    found = (
        (words.say("capture_file"), f"{capture.source} · {capture.format}"),
        ("SHA-256", capture.sha256),
        (words.say("recorded"), span(capture.started, capture.ended)),
        (words.say("requests"), str(capture.requests)),
        (words.say("hosts"), str(capture.hosts)),
        (words.say("phase"), "; ".join(phases(phase_counts(reading), words))),
    )
    return tuple((name, value) for name, value in found if value)


def phase_counts(reading: TrafficReading) -> PhaseCounts:
    """Return the requests with personal data by the state of each switch."""
    requests = {t.request_index: t.phase for t in reading.transmissions}
    return count_phases(list(requests.values()))


def _hints(reading: TrafficReading, words: Words) -> Iterator[str]:
    if not any(t.evidence == EvidenceKind.PERSONA for t in reading.transmissions):
        yield words.say("hint_persona")
    if reading.transmissions and not phases(phase_counts(reading), words):
        yield words.say("hint_marks")
