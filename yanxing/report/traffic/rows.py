"""Rows of a reading: one per transmission, then what could not be read and where nothing personal was seen."""

from __future__ import annotations

from collections.abc import Iterator

from traffic.frequency import recipient_of
from traffic.transmissions import Contact, Opaque, Party, Series, TrafficReading, Transmission
from yanxing.knowledge.sheets import Tongue
from yanxing.report.traffic.flows import CLEAR_TEXT, chain_text, is_sensitive
from yanxing.report.traffic.phrases import SWITCHES
from yanxing.report.traffic.summary import summarise
from yanxing.report.words import Words

COLUMNS = (
    "kind", "request", "time", "consent", "visibility", "ads", "account", "direction", "recipient", "party_ids",
    "relation", "roles", "country", "host", "port", "scheme", "method", "url_path", "events", "clear", "data",
    "data_ids", "sensitive", "path", "decoding", "chain", "form", "value_kind", "value_length", "value_tag",
    "evidence", "reason", "confidence", "requests", "interval", "per_hour", "background", "count", "bytes",
)  # fmt: skip
"""Columns, in order; the series of recipient and type (requests, interval, per_hour, background) stand in each row."""


def rows_of(reading: TrafficReading, words: Words) -> Iterator[dict[str, str]]:
    """Yield a row per transmission, per host and cause that could not be read, and per host without findings."""
    series = {(*recipient_of(s.party), s.data_type): s for s in reading.series}
    for sent in reading.transmissions:
        yield _of_transmission(sent, series.get((*recipient_of(sent.party), sent.data_type)), words)
    for opaque in reading.opaque:
        yield _of_opaque(opaque, words)
    for contact in summarise(reading, words).quiet:
        yield _of_contact(contact, words)


def _of_transmission(sent: Transmission, series: Series | None, words: Words) -> dict[str, str]:
    return {
        "kind": words.say("csv_transmission"),
        "request": str(sent.request_index),
        "time": sent.time.isoformat() if sent.time else "",
        **{switch: words.say(f"state_{getattr(sent.phase, switch)}") for switch in SWITCHES},
        "direction": words.say(f"direction_{sent.direction}"),
        **_party(sent.party, words),
        "host": sent.host,
        "port": str(sent.port),
        "scheme": sent.scheme,
        "method": sent.method,
        "url_path": sent.url_path,
        "events": words.event_list(sent.events),
        "clear": words.say("yes") if sent.scheme in CLEAR_TEXT else "",
        "data": words.data(sent.data_type),
        "data_ids": sent.data_type,
        "sensitive": words.say("yes") if is_sensitive(sent.data_type) else "",
        "path": sent.path,
        "decoding": " → ".join(sent.decoding),
        "chain": chain_text(sent),
        "form": sent.form,
        "value_kind": sent.value.kind,
        "value_length": str(sent.value.length),
        "value_tag": sent.value.tag,
        "evidence": words.say(f"evidence_{sent.evidence}"),
        "reason": sent.reason.to(words.language),
        "confidence": f"{sent.confidence:.2f}",
        **(_series(series) if series else {}),
    }


def _series(series: Series) -> dict[str, str]:
    return {
        "requests": str(series.sent.requests),
        "interval": _number(series.sent.interval),
        "per_hour": _number(series.sent.per_hour),
        "background": str(series.background.requests) if series.background else "",
    }


def _number(number: float | None) -> str:
    return "" if number is None else f"{number:g}"


def _party(party: Party, words: Words) -> dict[str, str]:
    return {
        "recipient": words.party(party),
        "party_ids": party.id or "",
        "relation": words.say(f"relation_{party.relation}"),
        "roles": Tongue(words.tongue).roles(party.role),
        "country": party.country or "",
    }


def _of_opaque(opaque: Opaque, words: Words) -> dict[str, str]:
    return {
        "kind": words.say("csv_opaque"),
        "request": " ".join(str(i) for i in opaque.request_indexes),
        **_party(opaque.party, words),
        "host": opaque.host,
        "reason": opaque.reason.to(words.language),
        "count": str(opaque.count),
        "bytes": str(opaque.bytes),
    }


def _of_contact(contact: Contact, words: Words) -> dict[str, str]:
    return {
        "kind": words.say("csv_quiet"),
        **_party(contact.party, words),
        "host": contact.host,
        "count": str(contact.requests),
        "bytes": str(contact.bytes),
    }
