"""CBOR (RFC 8949): maps with names, or lists that hold one, and nothing after them."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from typing import Any
from uuid import UUID

from traffic.decoders.decoder import Decoded, Decoder, Example, Source
from traffic.decoders.tree import NESTING, Fields, Number, flatten, is_named
from traffic.decoders.wire import BrokenError, Cursor, LimitError

_BREAK = object()
"""Ends what was begun without a length."""
_TOKENS = 500_000
_UUID = 37
_BIGNUMS = (2, 3)
_FLOATS = {25: ("e", 2), 26: ("f", 4), 27: ("d", 8)}
_SIMPLE = {20: False, 21: True, 22: None, 23: None}


class _Reading(Cursor):
    """The reading of items, from one to the next."""

    def item(self, depth: int = 0) -> Any:
        self.count_token()
        if depth > NESTING:
            raise LimitError
        first = self.take(1)[0]
        major, extra = first >> 5, first & 31
        if major == 7:
            return self.simple(extra)
        return _READERS[major](self, self.number(major, extra), depth)

    def number(self, major: int, extra: int) -> int | None:
        """Return the argument of an item; None where it has no length."""
        if extra < 24:
            return extra
        if extra < 28:
            return int.from_bytes(self.take(1 << extra - 24))
        if extra == 31 and 2 <= major <= 5:
            return None
        raise BrokenError

    def simple(self, extra: int) -> Any:
        if extra in _FLOATS:
            kind, size = _FLOATS[extra]
            number = struct.unpack(">" + kind, self.take(size))[0]
            return number if math.isfinite(number) else None
        if extra == 31:
            return _BREAK
        if extra == 24:
            return self.take(1)[0]
        return _SIMPLE.get(extra, extra)

    def text(self, length: int | None, depth: int) -> str:
        try:
            return self.string(length, depth, 3).decode("utf8")
        except UnicodeDecodeError:
            raise BrokenError from None

    def string(self, length: int | None, _depth: int, major: int = 2) -> bytes:
        if length is not None:
            return self.take(length)
        chunks = []
        while (first := self.take(1)[0]) != 0xFF:
            size = self.number(major, first & 31) if first >> 5 == major else None
            if size is None:
                raise BrokenError
            chunks.append(self.take(size))
        return b"".join(chunks)

    def items(self, length: int | None, depth: int) -> list[Any]:
        if length is not None and length > self.rest:
            raise BrokenError
        found: list[Any] = []
        while length is None or len(found) < length:
            item = self.item(depth + 1)
            if item is _BREAK:
                if length is None:
                    break
                raise BrokenError
            found.append(item)
        return found

    def fields(self, length: int | None, depth: int) -> Fields:
        flat = self.items(length if length is None else 2 * length, depth)
        if len(flat) % 2:
            raise BrokenError
        names = (name if isinstance(name, str) else Number(name) for name in flat[::2])
        return Fields(zip(names, flat[1::2], strict=True))

    def tagged(self, tag: int | None, depth: int) -> Any:
        value = self.item(depth + 1)
        if value is _BREAK:
            raise BrokenError
        if tag in _BIGNUMS and isinstance(value, bytes) and len(value) <= 1000:
            number = int.from_bytes(value)
            return number if tag == 2 else -1 - number
        if tag == _UUID and isinstance(value, bytes) and len(value) == 16:
            return str(UUID(bytes=value))
        return value


_READERS: tuple[Callable[[_Reading, int | None, int], Any], ...] = (
    lambda _, number, __: number,
    lambda _, number, __: -1 - (number or 0),
    _Reading.string,
    _Reading.text,
    _Reading.items,
    _Reading.fields,
    _Reading.tagged,
)


def parse(data: bytes) -> list[Any] | None:
    """Return the items of a CBOR sequence (RFC 8742); None where `data` is none from first to last byte.

    Raises LimitError where there are more of them, or deeper ones, than are read.
    """
    reading, found = _Reading(data, _TOKENS), []
    try:
        while reading.at < len(data):
            found.append(reading.item())
    except LimitError:
        raise
    except BrokenError:
        return None
    return None if _BREAK in found else found


def decode(source: Source) -> Decoded | None:
    """Take a declared text apart; any other where it is a map with names, or a list that holds one."""
    data = source.value
    if not isinstance(data, bytes) or len(data) < 3:
        return None
    declared = "cbor" in source.media_type
    if not declared and (not _may_begin(data) or source.text is not None):
        return None
    try:
        roots = parse(data)
    except LimitError:
        return Decoded("cbor", cut=True)
    if not roots or (not declared and (len(roots) > 1 or not is_named(roots[0]))):
        return None
    return Decoded("cbor", flatten(roots[0] if len(roots) == 1 else roots))


def _may_begin(data: bytes) -> bool:
    """Tell whether `data` begins as a map with names does, as a list of such, or with the mark of CBOR."""
    if data.startswith(b"\xd9\xd9\xf7"):
        return True
    while data[:1] and (0x81 <= data[0] <= 0x97 or data[0] == 0x9F):
        data = data[1:4]
    return len(data) > 1 and (0xA1 <= data[0] <= 0xBB or data[0] == 0xBF)


_TAGGED = bytes.fromhex("a2626964d825501f0e9a2d7b584d908c36b1c5f0e277a4616e9f01f93c00ff")
DECODER = Decoder(
    "cbor",
    rank=69,
    decode=decode,
    binary=True,
    declared=("cbor",),
    examples=(
        Example(Source(b"\xa2\x64imei\x6286\x61n\xf9\x3e\x00"), (("imei", "86"), ("n", "1.5"))),
        Example(
            Source(_TAGGED), (("id", "1f0e9a2d-7b58-4d90-8c36-b1c5f0e277a4"), ("n[]", "1"), ("n[]", "1.0"))
        ),
        Example(Source(b"\x81\xbf\x61u\x7f\x61a\x61b\xff\xff"), (("[].u", "ab"),)),
        Example(Source(b"\x18\x2a\x63abc", "application/cbor-seq"), (("[]", "42"), ("[]", "abc"))),
        Example(Source(b"\xa1\x61u\x617 and more"), None),
        Example(Source(b"\xa1\x01\x617"), None),
        Example(Source(b"\xbf\x61u\x617"), None),
        Example(Source("text"), None),
    ),
)
