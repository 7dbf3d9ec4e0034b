"""Texts between record separators: JSON sequences (RFC 7464), SignalR, polled packets of engine.io."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import digits

from traffic.decoders.decoder import ELEMENT, REST, Decoded, Decoder, Example, Part, Source
from traffic.decoders.text import as_text

_SEPARATOR = b"\x1e"
_STARTS = (b"{", b"[", b"\x1e", *(b"%d" % digit for digit in range(10)))
_OPENING = frozenset({"{", "[", b"{", b"["})
"""What JSON begins with: no count of characters."""
_PACKET = re.compile(r"(\d{1,7}):(?=\d)")
_HOLDING = re.compile(r"\d{1,3}(?:/[^,\s]{0,100},)?\d{0,9}[\[{]")
"""A packet with JSON in it."""
_MOST = 10_000


def decode(source: Source) -> Decoded | None:
    """Take the records apart where every one is readable; a single one has the place of the whole."""
    value = source.value
    mark: str | bytes = "\x1e" if isinstance(value, str) else _SEPARATOR
    if value[:1] in _OPENING and mark not in value:  # type: ignore[operator]
        return None
    data = value.encode("utf8", "replace") if isinstance(value, str) else value
    if not data.startswith(_STARTS):
        return None
    records = _separated(data) if _SEPARATOR in data else _counted(source.text or "")
    if not records:
        return None
    place = (ELEMENT,) if len(records) > 1 else ()
    return Decoded("records", _parts(records, place))


def _parts(records: list[str], place: tuple[str, ...]) -> Iterator[Part]:
    yield from (Part(record, place) for record in records[:_MOST])
    if len(records) > _MOST:
        yield REST


def _separated(data: bytes) -> list[str] | None:
    pieces = [piece.strip() for piece in data.split(_SEPARATOR, _MOST + 2)]
    texts: list[str] = []
    for piece in filter(None, pieces):
        text = as_text(piece)
        if text is None:
            return None
        texts.append(text)
    return texts


def _counted(text: str) -> list[str] | None:
    """Read packets that stand behind the number of their characters, as engine.io 3 polls them."""
    found: list[str] = []
    at = 0
    while at < len(text) and len(found) <= _MOST:
        head = _PACKET.match(text, at)
        if head is None or head.end() + int(head[1]) > len(text) or head[1] == "0":
            return None
        at = head.end() + int(head[1])
        found.append(text[head.end() : at])
    return found if any(map(_HOLDING.match, found)) else None


DECODER = Decoder(
    "records",
    rank=29,
    decode=decode,
    starts="{[\x1e" + digits,
    magic=b"{[\x1e" + digits.encode(),
    examples=(
        Example(Source(b'\x1e{"a":1}\n\x1e{"b":2}\n'), (("[]", '{"a":1}'), ("[]", '{"b":2}'))),
        Example(Source(b'{"type":6}\x1e'), (("", '{"type":6}'),)),
        Example(Source(b'42["a",{}]\x1e2'), (("[]", '42["a",{}]'), ("[]", "2"))),
        Example(Source('10:42["a","b"2:40'), (("[]", '42["a","b"'), ("[]", "40"))),
        Example(Source("12:30"), None),
        Example(Source("10:42:07 10:42:07"), None),
        Example(Source("2026-11-22 10:42:07"), None),
        Example(Source(b"\x1e\x00\xff"), None),
        Example(Source('{"a": 1}'), None),
    ),
)
