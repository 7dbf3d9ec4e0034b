"""Requests and responses taken apart down to their leaves."""

from __future__ import annotations

import re

from traffic.capture import Exchange, Headers, Message
from traffic.decoders.decoder import Source
from traffic.decoders.form import pairs, unquote
from traffic.decoders.walk import LEAVES, Found, Spot, Walk
from traffic.leaves import Unread
from traffic.transmissions import OpaqueCause

_TECHNICAL = re.compile(
    r":.*|accept.*|access-control-.*|age|allow|alt-svc|cache-control|connection|content-.*|date|dnt|early-data|etag"
    r"|expect|expires|host|if-.*|keep-alive|last-modified|origin|pragma|priority|proxy-.*|range|sec-.*|te|trailer"
    r"|transfer-encoding|upgrade|upgrade-insecure-requests|vary|via",
    re.IGNORECASE,
)
"""Headers that speak of the transport alone."""


def read_message(exchange: Exchange) -> Found:
    """Give the leaves of a request, and what could not be read.

    Read are path, query, headers, cookies, body, and the WebSocket messages sent. Each of them has its own
    limits; see `traffic.decoders.walk`.
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
    walk = Walk()
    path, _, query = target.partition("#")[0].partition("?")
    for number, segment in enumerate(path.split("/", LEAVES)[1:]):
        yield from walk.read(Source(unquote(segment)), Spot(("url", str(number))))
    for name, value in pairs(query):
        if walk.stopped:
            return
        yield from walk.read_named(Source(value), Spot(("query",)), name)


def _read_headers(headers: Headers) -> Found:
    walk = Walk()
    for name, value in headers:
        lower = name.lower()
        if lower == "cookie":
            yield from _read_cookies(value, walk)
        elif not _TECHNICAL.fullmatch(lower):
            yield from walk.read(Source(value), Spot(("header", lower)))


def _read_cookies(header: str, walk: Walk) -> Found:
    for piece in header.split(";"):
        name, equals, value = piece.strip().partition("=")
        if equals and value:
            yield from walk.read_named(Source(unquote(value.strip('"'))), Spot(("cookie",)), name)


def _read_body(message: Message) -> Found:
    if message.body:
        source = Source(message.body, message.header("content-type") or "", _codings(message))
        yield from Walk().read(source, Spot())
    if message.truncated:
        cause = OpaqueCause.LIMIT if message.body else OpaqueCause.MISSING_BODY
        yield Unread(cause, max(0, _length(message) - len(message.body)), "body")


def _length(message: Message) -> int:
    length = message.header("content-length") or ""
    return int(length) if length.isdecimal() and len(length) < 16 else 0


def _codings(message: Message) -> tuple[str, ...]:
    """Return the codings that are still on the body, the last applied first."""
    if not message.encoded:
        return ()
    named = [name.strip().lower() for name in (message.header("content-encoding") or "").split(",")]
    return tuple(name for name in reversed(named) if name and name != "identity")
