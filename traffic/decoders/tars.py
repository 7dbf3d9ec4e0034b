"""TARS, also called JCE and TAF (TarsCloud, "Tars Protocol"): how Tencent's apps and SDKs write structures.

Without a schema: fields by their tags, which ascend in every structure; a packet may stand behind its length.
"""

from __future__ import annotations

import math
import struct
from typing import Any

from traffic.decoders.decoder import Decoded, Decoder, Example, Source
from traffic.decoders.text import as_text
from traffic.decoders.tree import Fields, Number, flatten
from traffic.decoders.wire import BrokenError, Cursor

_NESTING = 60
_TOKENS = 200_000
_INTEGERS = {0: 1, 1: 2, 2: 4, 3: 8, 12: 0}
"""Types of integers -> bytes."""
_FLOATS = {4: ">f", 5: ">d"}
_SHORT, _LONG, _MAP, _LIST, _BEGIN, _END, _BYTES = 6, 7, 8, 9, 10, 11, 13
_KINDS = frozenset({*_INTEGERS, *_FLOATS, _SHORT, _LONG, _MAP, _LIST, _BEGIN, _BYTES})
_SHORTEST = 12
"""Bytes: shorter data parses by chance."""


class _Reading(Cursor):
    """The reading of structures, and how much text was met on the way."""

    telling = 0

    def head(self) -> tuple[int, int]:
        """Read a tag and a type."""
        self.count_token()
        byte = self.take(1)[0]
        return (self.take(1)[0] if byte >> 4 == 15 else byte >> 4), byte & 15

    def fields(self, depth: int, *, whole: bool = False) -> Fields:
        """Read a structure to its end, or to that of the data."""
        found, last = Fields(), -1
        while not (whole and self.at == len(self.data)):
            tag, kind = self.head()
            if kind == _END and not whole:
                return found
            if tag <= last:
                raise BrokenError
            last = tag
            found.append((str(tag), self.value(kind, depth)))
        return found

    def value(self, kind: int, depth: int) -> Any:
        if depth > _NESTING:
            raise BrokenError
        if kind in _INTEGERS:
            return int.from_bytes(self.take(_INTEGERS[kind]), signed=True)
        if kind in _FLOATS:
            number = struct.unpack(_FLOATS[kind], self.take(4 if kind == 4 else 8))[0]
            return number if math.isfinite(number) else None
        if kind in {_SHORT, _LONG}:
            return self.text(int.from_bytes(self.take(1 if kind == _SHORT else 4)))
        if kind == _BYTES:
            if self.head() != (0, 0):
                raise BrokenError
            return self.take(self.count())
        return self.several(kind, depth + 1)

    def several(self, kind: int, depth: int) -> Any:
        """Read a map, a list or a structure."""
        if kind == _BEGIN:
            return self.fields(depth)
        if kind == _LIST:
            return [self.element(0, depth) for _ in range(self.count())]
        if kind != _MAP:
            raise BrokenError
        pairs = [(self.element(0, depth), self.element(1, depth)) for _ in range(self.count())]
        return Fields((name if isinstance(name, str) else Number(name), item) for name, item in pairs)

    def element(self, tag: int, depth: int) -> Any:
        found, kind = self.head()
        if found != tag:
            raise BrokenError
        return self.value(kind, depth)

    def count(self) -> int:
        tag, kind = self.head()
        number = int.from_bytes(self.take(_INTEGERS[kind]), signed=True) if kind in _INTEGERS else -1
        if tag or not 0 <= number <= self.rest:
            raise BrokenError
        return number

    def text(self, size: int) -> str | bytes:
        data = self.take(size)
        text = as_text(data) if data else ""
        self.telling += len(text or "")
        return data if text is None else text


def parse(data: bytes) -> Fields | None:
    """Return the fields of the structure that `data` is from first to last byte, with text in it; else None."""
    if data and data[0] & 15 not in _KINDS:
        return None
    reading = _Reading(data, _TOKENS)
    try:
        found = reading.fields(0, whole=True)
    except BrokenError:
        return None
    return found if found and reading.telling >= 4 else None


def decode(source: Source) -> Decoded | None:
    """Take a structure apart that stands alone or behind its length."""
    data = source.binary or b""
    if len(data) < _SHORTEST:
        return None
    length = int.from_bytes(data[:4])
    found = parse(data[4:] if length == len(data) else data)
    return Decoded("tars", flatten(found)) if found else None


DECODER = Decoder(
    "tars",
    rank=74,
    decode=decode,
    binary=True,
    examples=(
        Example(
            Source(b"\x06\x0f860000000000007\x12\x01\x02\x03\x04"),
            (("0", "860000000000007"), ("1", "16909060")),
        ),
        Example(
            Source(b"\x00\x00\x00\x17\x08\x00\x01\x06\x05model\x16\x05Pixel\x1c\x2c"),
            (("0.model", "Pixel"), ("1", "0"), ("2", "0")),
        ),
        Example(Source(b"\x06\x0f860000000000007\x02\x01\x02\x03\x04"), None),
        Example(Source("text of a body"), None),
    ),
)
