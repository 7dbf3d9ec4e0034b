"""Requests and responses taken apart down to their leaves."""

from __future__ import annotations

import re
from functools import lru_cache

from traffic.capture import Exchange, Headers, Message
from traffic.decoders.decoder import ROOM, Source
from traffic.decoders.form import pairs, unquote
from traffic.decoders.spots import NAMES, Spot
from traffic.decoders.walk import LEAVES, Found, Walk
from traffic.leaves import Leaf, Unread
from traffic.transmissions import OpaqueCause

_TECHNICAL = re.compile(
    r":.*|accept.*|access-control-.*|age|allow|alt-svc|cache-control|connection|content-.*|date|dnt|early-data|etag"
    r"|expect|expires|host|if-.*|keep-alive|last-modified|origin|pragma|priority|proxy-.*|range|sec-.*|te|trailer"
    r"|transfer-encoding|upgrade|upgrade-insecure-requests|vary|via",
    re.IGNORECASE,
)
"""Headers that speak of the transport alone."""
_LONGEST = 4096
"""Characters of the longest header that is remembered."""
_PATHS = 100
"""Headers and paths that are remembered of a route, after which no path is: they may all be different."""
_MOST = 100
"""Leaves of a header that are remembered."""


class Spots:
    """The spots of one route: those of the path, of the query, of the headers, of the cookies, and of the body."""

    def __init__(self) -> None:
        self._tally = [0]
        self.body = Spot(tally=self._tally)
        self.query = Spot(("query",), tally=self._tally)
        self._others: dict[tuple[str, str], Spot] = {}
        self._headers: dict[tuple[str, str], tuple[Found, int]] = {}
        """Headers -> what was found in them, and the bytes that decoding them spent."""

    def size(self) -> int:
        """Return how many spots and leaves are remembered."""
        return self._tally[0] + len(self._others)

    def at(self, place: str, name: str) -> Spot:
        """Return the spot of a header, a segment of the path, or the cookies."""
        found = self._others.get((place, name))
        if found is None:
            found = Spot((place, name) if name else (place,), tally=self._tally)
            if len(self._others) < NAMES:
                self._others[place, name] = found
        return found

    def find_header(self, header: tuple[str, str], walk: Walk) -> bool:
        """Give `walk` what was found in a header that came before; tell whether there is such a one."""
        found, spent = self._headers.get(header) or (None, 0)
        if found is None or spent >= walk.room or len(walk.found) + len(found) > walk.most:
            return False
        walk.found += found
        walk.room -= spent
        return True

    def has_room_for_path(self) -> bool:
        """Tell whether a path may be remembered as well, as a header without a name."""
        return len(self._headers) < _PATHS

    def remember_header(self, header: tuple[str, str], found: Found, spent: int) -> None:
        """Keep what was found in a header for the next message with the same."""
        if len(self._headers) >= NAMES or len(header[1]) > _LONGEST or len(found) > _MOST:
            return
        self._headers[header] = found, spent
        self._tally[0] += 1 + len(found)
        for item in found:
            if isinstance(item, Leaf):
                item.kept = True


def read_message(exchange: Exchange, spots: Spots | None = None, *, in_columns: bool = False) -> Found:
    """Return the leaves of a request, and what could not be read.

    Read are path, query, headers, cookies, body, and the WebSocket messages sent. Each of them has its own
    limits; see `traffic.decoders.walk`. `spots`: those of messages to the same route, to be made use of.
    `in_columns`: whether the leaves of lists of objects are given as columns.
    """
    spots = spots or Spots()
    found = _read_target(exchange.target, spots)
    found += _read_headers(exchange.request.headers, spots)
    for message in (exchange.request, *exchange.messages):
        found += _read_body(message, spots, in_columns=in_columns)
    return found


def read_response(exchange: Exchange) -> Found:
    """Return the leaves of the body of a response, where there is one."""
    return _read_body(exchange.response, Spots()) if exchange.response is not None else []


def _read_target(target: str, spots: Spots) -> Found:
    walk = Walk()
    path, _, query = target.partition("#")[0].partition("?")
    if not spots.find_header(("", path), walk):
        for number, segment in enumerate(path.split("/", LEAVES)[1:]):
            walk.read_value(unquote(segment), spots.at("url", str(number)))
        if spots.has_room_for_path() and not walk.stopped:
            spots.remember_header(("", path), walk.found[:], ROOM - walk.room)
    for name, value in pairs(query) if query else ():
        if walk.stopped:
            break
        walk.read_value(value, spots.query, name)
    return walk.found


def _read_headers(headers: Headers, spots: Spots) -> Found:
    walk = Walk()
    for header in headers:
        if _is_technical(header[0]) or spots.find_header(header, walk):
            continue
        before, room = len(walk.found), walk.room
        _read_header(header[0].lower(), header[1], spots, walk)
        if not walk.stopped and not walk.names:
            spots.remember_header(header, walk.found[before:], room - walk.room)
    return walk.found


@lru_cache(maxsize=4096)
def _is_technical(name: str) -> bool:
    return _TECHNICAL.fullmatch(name) is not None


def _read_header(name: str, value: str, spots: Spots, walk: Walk) -> None:
    if name == "cookie":
        _read_cookies(value, spots, walk)
    else:
        walk.read_value(value, spots.at("header", name))


def _read_cookies(header: str, spots: Spots, walk: Walk) -> None:
    for piece in header.split(";"):
        name, equals, value = piece.strip().partition("=")
        if equals and value:
            walk.read_value(unquote(value.strip('"')), spots.at("cookie", ""), name)


def _read_body(message: Message, spots: Spots, *, in_columns: bool = False) -> Found:
    found: Found = []
    if message.body:
        source = Source(message.body, message.header("content-type") or "", _codings(message))
        found = Walk(in_columns=in_columns).read(source, spots.body)
    if message.truncated:
        cause = OpaqueCause.LIMIT if message.body else OpaqueCause.MISSING_BODY
        found.append(Unread(cause, max(0, _length(message) - len(message.body)), "body"))
    return found


def _length(message: Message) -> int:
    length = message.header("content-length") or ""
    return int(length) if length.isdecimal() and len(length) < 16 else 0


def _codings(message: Message) -> tuple[str, ...]:
    """Return the codings that are still on the body, the last applied first."""
    if not message.encoded:
        return ()
    named = [name.strip().lower() for name in (message.header("content-encoding") or "").split(",")]
    return tuple(name for name in reversed(named) if name and name != "identity")
