"""Messages taken apart down to their leaves, within bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from traffic.capture import Exchange, Headers, Message
from traffic.decoders.decoder import (
    ELEMENT,
    ROOM,
    Decoded,
    Decoder,
    Part,
    Source,
    show_place,
    split_media_type,
)
from traffic.decoders.form import name_parts, pairs, unquote
from traffic.decoders.registry import decoders
from traffic.decoders.text import is_readable, looks_random
from traffic.leaves import Leaf, Unread

DEPTH = 12
"""Decoding steps on top of each other."""
LEAVES = 20_000
"""Leaves of one message."""
RAW = 128
"""Characters up to which an encoded text stays a leaf beside what was decoded from it."""
_SMALL = 64
"""Bytes up to which an unknown binary inside a readable message is a leaf rather than unread."""
_TECHNICAL = re.compile(
    r":.*|accept.*|access-control-.*|age|allow|alt-svc|cache-control|connection|content-.*|date|dnt|early-data|etag"
    r"|expect|expires|host|if-.*|keep-alive|last-modified|origin|pragma|priority|proxy-.*|range|sec-.*|te|trailer"
    r"|transfer-encoding|upgrade|upgrade-insecure-requests|vary|via|x-requested-with",
    re.IGNORECASE,
)
"""Headers that speak of the transport alone."""
_DIGESTED = re.compile(
    r"(?i)sign|sig$|hash|digest|token|nonce|cert|receipt|attest|checksum|hmac|md5|sha\d|key$"
)
"""Names of fields whose random bytes are no message: signatures, digests, tokens, keys."""

Found = Iterator[Leaf | Unread]


@dataclass(frozen=True)
class _Spot:
    """Where the walk stands."""

    prefix: tuple[str, ...] = ()
    """`query`, `header` ...; empty in a body."""
    place: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    content_type: str = ""
    filename: str | None = None

    @property
    def path(self) -> str:
        return show_place((*self.prefix, *self.place)) or "body"

    @property
    def keys(self) -> tuple[str, ...]:
        names = (*self.prefix[1:], *self.place)
        return tuple(part for name in names if name != ELEMENT for part in name_parts(name))

    def below(self, part: Part, step: str) -> _Spot:
        steps = (*self.steps, step) if step else self.steps
        return replace(
            self,
            place=(*self.place, *part.place),
            steps=steps,
            content_type=part.content_type,
            filename=part.filename or (None if part.place else self.filename),
        )


@dataclass
class _Walk:
    """The reading of one message, with what it may still spend."""

    leaves: int = LEAVES
    room: int = ROOM
    stopped: bool = field(default=False)

    def read(self, source: Source, spot: _Spot) -> Found:
        """Decode `source` as far as it goes."""
        if len(spot.steps) >= DEPTH:
            yield from self._unread("limit", source.value, spot)
            return
        source = replace(source, room=self.room)
        for decoder in decoders():
            decoded = decoder.decode(source)
            if decoded is not None:
                yield from self._decoded(decoder, decoded, source, spot)
                return
        yield from self._undecoded(source, spot)

    def _decoded(self, decoder: Decoder, decoded: Decoded, source: Source, spot: _Spot) -> Found:
        if decoder.keeps_source and source.text is not None and len(source.text) <= RAW:
            yield from self._leaf(source.text, spot, "text")
        for part in decoded.parts:
            if self.leaves <= 0 or self.room <= 0:
                yield from self._stop(source, spot)
                return
            yield from self._part(part, spot.below(part, decoded.step), source.codings[1:])
        if decoded.cut:
            yield from self._unread("limit", source.value, replace(spot, steps=(*spot.steps, decoded.step)))

    def _part(self, part: Part, spot: _Spot, codings: tuple[str, ...]) -> Found:
        self.room -= len(part.value)
        if part.kind in {"text", "binary"}:
            media_type, parameters = split_media_type(part.content_type)
            yield from self.read(Source(part.value, media_type, parameters, codings), spot)
        else:
            yield from self._leaf(part.value, spot, part.kind)

    def _undecoded(self, source: Source, spot: _Spot) -> Found:
        if source.text is not None:
            yield from self._leaf(source.text, spot, "text")
            return
        data = source.value if isinstance(source.value, bytes) else b""
        media_type = source.media_type
        if media_type.partition("/")[0] in {"image", "audio", "video", "font"}:
            yield from self._leaf(data, spot, "file")
        elif spot.place and len(data) < _SMALL:
            yield from self._leaf(data, spot, "binary")
        elif data:
            yield from self._binary(data, spot)

    def _binary(self, data: bytes, spot: _Spot) -> Found:
        lenient = _almost_text(data)
        if lenient is not None:
            yield from self._leaf(lenient, spot, "text")
        elif not (spot.keys and len(data) <= 512 and _DIGESTED.search(spot.keys[-1])):
            yield from self._unread("encrypted" if looks_random(data) else "unknown_binary", data, spot)

    def _leaf(self, value: str | bytes, spot: _Spot, kind: str) -> Found:
        if not value or self.leaves <= 0:
            return
        self.leaves -= 1
        media_type = split_media_type(spot.content_type)[0] or None
        yield Leaf(spot.path, spot.keys, value, spot.steps, kind, media_type, spot.filename)

    def _unread(self, cause: str, value: str | bytes, spot: _Spot) -> Found:
        yield Unread(cause, len(value), spot.path, spot.steps)

    def _stop(self, source: Source, spot: _Spot) -> Found:
        """Say once that the message has more than is read."""
        if not self.stopped:
            self.stopped = True
            yield from self._unread("limit", source.value, spot)


def _almost_text(data: bytes) -> str | None:
    """Return text that only a few control characters keep from being readable, as in columns of logs."""
    try:
        text = data.decode("utf8")
    except UnicodeDecodeError:
        return None
    strange = sum(not is_readable(char) for char in text)
    return text if strange * 20 <= len(text) else None


def read_message(exchange: Exchange) -> Found:
    """Give the leaves of a request, and what could not be read.

    Read are path, query, headers, cookies, body, and the WebSocket messages sent. Each of them has its own
    limits: `LEAVES`, `ROOM` and `DEPTH`.
    """
    yield from _read_target(exchange.target)
    yield from _read_headers(exchange.request.headers)
    yield from _read_body(exchange.request)
    for message in exchange.messages:
        yield from _read_body(message)


def read_response(exchange: Exchange) -> Found:
    """Give the leaves of the body of a response, where there is one."""
    if exchange.response is not None:
        yield from _read_body(exchange.response)


def _read_target(target: str) -> Found:
    walk = _Walk()
    path, _, query = target.partition("#")[0].partition("?")
    for number, segment in enumerate(path.split("/")[1:]):
        yield from walk.read(Source(unquote(segment)), _Spot(("url", str(number))))
    for name, value in pairs(query):
        yield from walk.read(Source(value), _Spot(("query", name) if name else ("query",)))


def _read_headers(headers: Headers) -> Found:
    walk = _Walk()
    for name, value in headers:
        lower = name.lower()
        if lower == "cookie":
            yield from _read_cookies(value, walk)
        elif not _TECHNICAL.fullmatch(lower):
            yield from walk.read(Source(value), _Spot(("header", lower)))


def _read_cookies(header: str, walk: _Walk) -> Found:
    for piece in header.split(";"):
        name, equals, value = piece.strip().partition("=")
        if equals and value:
            yield from walk.read(Source(unquote(value.strip('"'))), _Spot(("cookie", name)))


def _read_body(message: Message) -> Found:
    declared = message.header("content-type") or ""
    media_type, parameters = split_media_type(declared)
    if message.body:
        source = Source(message.body, media_type, parameters, _codings(message))
        yield from _Walk().read(source, _Spot(content_type=declared))
    if message.truncated:
        length = message.header("content-length") or ""
        missing = (int(length) if length.isdecimal() and len(length) < 16 else 0) - len(message.body)
        yield Unread("limit" if message.body else "missing_body", max(missing, 0), "body")


def _codings(message: Message) -> tuple[str, ...]:
    """Return the codings that are still on the body, the last applied first."""
    if not message.encoded:
        return ()
    named = [name.strip().lower() for name in (message.header("content-encoding") or "").split(",")]
    return tuple(name for name in reversed(named) if name and name != "identity")
