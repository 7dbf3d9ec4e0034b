"""From a capture to all that was read of it: transmissions, opaque traffic, contacts."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from corpora.messages import say
from corpora.profiles import AppProfile, Marks
from corpora.text import Text
from traffic.capture import Capture, Exchange
from traffic.decoders.reading import read_message
from traffic.detectors.detection import Context
from traffic.detectors.memory import Answer
from traffic.detectors.persona import found_in_host
from traffic.detectors.planted import PlantedValues, compile_persona
from traffic.events import events_of
from traffic.leaves import Column, Item, Unread, first_leaves
from traffic.observed_routes import Route, Routes
from traffic.phases import Phases
from traffic.recipients import Recipients
from traffic.records import Records, Sent, sent
from traffic.redaction import SessionKey
from traffic.second_look import SecondLook, Unnamed
from traffic.transmissions import (
    CaptureSummary,
    Contact,
    OpaqueCause,
    Series,
    TrafficReading,
    Transmission,
)
from traffic.unreadable import Unreadable

if TYPE_CHECKING:
    from traffic import PersonaLike

_MAX_LEAVES = 200_000
"""Leaves of one message that are looked at; what lies beyond is reported as opaque."""
_SHORTEST_SEALED = 40
"""Characters from which a field that is known for cipher text counts as such."""
_HOSTS = 100_000
"""Hosts that are remembered."""
_COLLECTED_AT = 500_000
"""New objects after which cycles among them are looked for. Hardly any are made."""
_RECORDS = 1_000_000
"""The same while records are made, or planted values compiled: each is kept, and none is in a cycle."""
_FIRST_TOGETHER, _MOST_TOGETHER = 500, 100_000
"""Leaves that are told together, with what stands for the room that requests take beside them:"""
_LEAF, _REQUEST = 100, 50
"""bytes of bodies that take as much as a leaf, and leaves that take as much as a request."""
_TIDY = 256
"""Requests after which what is remembered of routes is looked over."""


@dataclass
class _Contact:
    """What went to one host."""

    requests: int = 0
    size: int = 0


@dataclass(frozen=True, slots=True)
class _Seen:
    """One request after the first look: what was said of its leaves, and the texts of which nothing was said."""

    request: Sent
    answers: tuple[Answer, ...]
    unnamed: Unnamed | None


class _Reading:
    """A reading in the making. All exchanges go in once, in order; no body is kept."""

    def __init__(self, capture: Capture, planted: PlantedValues, app: AppProfile | None) -> None:
        self.capture = capture
        self.planted = planted
        self.package = app.package if app else ""
        """Package of the app under test; empty where it is not known."""
        self.recipients = Recipients(planted, app)
        self.unreadable = Unreadable(self.recipients)
        self.key = SessionKey()
        self.routes = Routes()
        self.second = SecondLook()
        self.seen: list[_Seen] = []
        self._hosts: dict[str, tuple[Answer, ...]] = {}
        self.contacts: dict[str, _Contact] = {}
        self.requests = 0
        self.times: tuple[datetime, datetime] | None = None
        """The first and the last."""
        self._waiting: list[tuple[Sent, list[Item], Context]] = []
        """Requests that are to be told together."""
        self._together = self._room = _FIRST_TOGETHER

    def in_host(self, host: str) -> tuple[Answer, ...]:
        """Return what is said of the name of the host itself."""
        found = self._hosts.get(host)
        if found is None:
            found = tuple(Answer(leaf, said) for leaf, said in found_in_host(host, self.planted))
            if len(self._hosts) < _HOSTS:
                self._hosts[host] = found
        return found

    def count(self, exchange: Exchange) -> None:
        """Count a request among the contacts of its host."""
        self.requests += 1
        self.key.add(exchange)
        contact = self.contacts.setdefault(self.recipients.host(exchange.host), _Contact())
        contact.requests += 1
        contact.size += len(exchange.request.body) + sum(len(m.body) for m in exchange.messages)
        if exchange.time is not None:
            first, last = self.times or (exchange.time, exchange.time)
            self.times = min(first, exchange.time), max(last, exchange.time)

    def take(self, request: Sent, items: list[Item], context: Context) -> None:
        """Take a request that was taken apart. It is told together with those that follow."""
        self._waiting.append((request, items, context))
        leaves = len(items) + sum([len(item) for item in items if type(item) is Column])
        self._room -= leaves + _held(context.exchange) // _LEAF + _REQUEST
        if self._room < 0:
            self.look()

    def look(self) -> None:
        """Tell of the requests that are waiting."""
        waiting, self._waiting = self._waiting, []
        self._room = self._together = min(2 * self._together, _MOST_TOGETHER)
        said = self.second.look([(items, context) for _, items, context in waiting])
        for (request, items, context), (answers, unnamed) in zip(waiting, said, strict=True):
            answers += self.in_host(request.host)  # noqa: PLW2901
            if answers or unnamed:
                request.events = events_of(items, context)
                self.seen.append(_Seen(request, answers, unnamed))


def _held(exchange: Exchange) -> int:
    """Return how many bytes of bodies are held while a request waits, the response among them."""
    size = len(exchange.request.body) + (0 if exchange.response is None else len(exchange.response.body))
    return size + sum([len(message.body) for message in (*exchange.messages, *exchange.received)])


def read_traffic(
    capture: Capture,
    *,
    persona: PersonaLike | None = None,
    app: AppProfile | None = None,
    marks: Marks | None = None,
) -> TrafficReading:
    """Read all of `capture`; see `traffic.read_traffic`."""
    with _seldom_collected():
        # What is known meanwhile is gone when this returns: the collector, let loose, looks at the records alone.
        return _read_seldom_collected(capture, persona, app, marks)


def _read_seldom_collected(
    capture: Capture, persona: PersonaLike | None, app: AppProfile | None, marks: Marks | None
) -> TrafficReading:
    with _seldom_collected(_RECORDS):
        planted = compile_persona(persona)
    reading = _Reading(capture, planted, app)
    return _read_all(reading, capture, Phases(capture, app=app, marks=marks))


@contextmanager
def _seldom_collected(at: int = _COLLECTED_AT) -> Iterator[None]:
    """Have the collector of cycles run seldom meanwhile: a reading makes a great many objects and no cycles."""
    before = gc.get_threshold()
    if 0 < before[0] < at:
        gc.set_threshold(at, *before[1:])
        try:
            yield
        finally:
            gc.set_threshold(*before)
    else:
        yield


def _read_all(reading: _Reading, capture: Capture, phases: Phases) -> TrafficReading:
    for exchange in capture.exchanges:
        reading.count(exchange)
        _read_exchange(exchange, sent(exchange, phases.of(exchange)), reading)
        if reading.requests % _TIDY == 0:
            reading.routes.tidy()
    reading.look()
    for failure in capture.failures:
        reading.unreadable.add(failure.host, failure.cause, failure.size)
    transmissions, series = _conclude(reading)
    return TrafficReading(
        capture=_summary(reading),
        transmissions=transmissions,
        series=series,
        opaque=tuple(reading.unreadable.records()),
        contacts=tuple(_contacts(reading)),
        remarks=tuple(r if isinstance(r, Text) else say(r) for r in capture.remarks),
    )


def _read_exchange(exchange: Exchange, request: Sent, reading: _Reading) -> None:
    """Take one request apart and keep what the detectors say of each leaf, side by side."""
    route = reading.routes.of(exchange)
    found = read_message(exchange, route.spots, in_columns=True)
    items: list[Item] = [item for item in found if type(item) is not Unread]  # type: ignore[misc]
    if len(items) < len(found):
        for item in found:
            if isinstance(item, Unread):
                _add_unread(item, exchange, route, reading)
    looked_at = first_leaves(items, _MAX_LEAVES)
    if len(looked_at) < len(items):
        items = looked_at
        reading.unreadable.add(exchange.host, OpaqueCause.LIMIT, 0, exchange.index)
    if route.sealing is not None:
        _add_sealed(items, exchange, route, reading)
    context = Context(exchange, items, reading.planted, own_package=reading.package)
    context.url_path, context.route, context.layouts = route.url_path, route.answers, route.layouts
    reading.take(request, items, context)


def _add_unread(unread: Unread, exchange: Exchange, route: Route, reading: _Reading) -> None:
    """Count what could not be read; a binary of unknown form is encrypted where its endpoint is known for it."""
    cause, known = unread.cause, None
    if route.sealing is not None and cause in (OpaqueCause.ENCRYPTED, OpaqueCause.UNKNOWN_BINARY):
        cause, known = OpaqueCause.ENCRYPTED, route.sealing.reason
    reading.unreadable.add(exchange.host, cause, unread.size, exchange.index, known)


def _add_sealed(items: list[Item], exchange: Exchange, route: Route, reading: _Reading) -> None:
    """Count the fields that are known to hold cipher text, and do (one long word), unless it was told already."""
    sealing = route.sealing
    if sealing is None or reading.unreadable.has(exchange.host, OpaqueCause.ENCRYPTED, exchange.index):
        return
    for path, value in _texts_of(items):
        if len(value) >= _SHORTEST_SEALED and not any(map(str.isspace, value)) and sealing.holds(path):
            reading.unreadable.add(
                exchange.host, OpaqueCause.ENCRYPTED, len(value), exchange.index, sealing.reason
            )


def _texts_of(items: list[Item]) -> Iterator[tuple[str, str]]:
    """Yield the texts of a message, each with its path."""
    for item in items:
        if isinstance(item, Column):
            yield from ((item.field.leaf.path, text) for text in item.texts)
        elif isinstance(item.value, str):
            yield item.path, item.value


def _conclude(reading: _Reading) -> tuple[tuple[Transmission, ...], tuple[Series, ...]]:
    """Turn what was seen into records, now that the values of the whole session are known."""
    reading.second.learn()
    records = Records(reading.recipients, reading.planted, reading.key.bytes())
    found: list[Transmission] = []
    seen = sorted(reading.seen, key=lambda s: s.request.index, reverse=True)
    reading.seen.clear()
    if 0 < gc.get_threshold()[0] < _RECORDS:  # until all of it is read: see `_seldom_collected`
        gc.set_threshold(_RECORDS, *gc.get_threshold()[1:])
    while seen:
        one = seen.pop()
        answers = reading.second.conclude(one.answers, one.unnamed)
        if answers:
            found += records.of(one.request, answers)
    return tuple(found), records.occurrences.series()


def _contacts(reading: _Reading) -> Iterator[Contact]:
    for failure in reading.capture.failures:
        reading.contacts.setdefault(reading.recipients.host(failure.host), _Contact())
    for host, contact in sorted(reading.contacts.items()):
        party = reading.recipients.party(host)
        yield Contact(host=host, party=party, requests=contact.requests, bytes=contact.size)


def _summary(reading: _Reading) -> CaptureSummary:
    capture = reading.capture
    started, ended = reading.times or (None, None)
    return CaptureSummary(
        source=capture.source,
        sha256=capture.sha256,
        format=capture.format,
        requests=reading.requests,
        hosts=sum(contact.requests > 0 for contact in reading.contacts.values()),
        started=started,
        ended=ended,
    )
