"""Protocol Buffers without a schema: the wire format alone (protobuf.dev/programming-guides/encoding)."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from itertools import groupby
from operator import itemgetter
from typing import Any

from traffic.decoders.decoder import Decoded, Decoder, Example, Source
from traffic.decoders.text import as_text
from traffic.decoders.tree import Fields, Number, Repeated, flatten

_FIELDS = 20_000
_FILES = (b"bplist00", b"PK\x03\x04", b"\x28\xb5\x2f\xfd")
"""First bytes of property lists, archives and zstd, which parse as fields by chance."""
_TOTAL = 200_000
"""Fields of one message and all those in it."""
_NESTING = 30
_LOW = 64
"""Highest field number of a message that no text tells from chance."""
_HIGHEST = (1 << 29) - 1
"""Of all legal field numbers; extensions have high ones."""
_HIGHEST_KEY = _HIGHEST << 3 | 7
_USUAL = 2048
"""Highest field number of a message that nothing announces."""
_DECLARED = re.compile("proto|grpc")
"""In a media type: application/x-protobuf, /protobuf, /proto, /x-google-protobuf, /vnd.google.protobuf."""
_VARINT, _I64, _LEN, _I32 = 0, 1, 2, 5
_SIZES = {_I64: 8, _I32: 4}
_DOUBLE, _FLOAT = struct.Struct("<d"), struct.Struct("<f")
_NEGATIVE = 1 << 63
_SEVERAL = 4
"""Messages of one field from which on they are put together."""
_LINES = (b"\n", b"\t", b"\r")
_NAMES = tuple(str(key >> 3) for key in range(0x80))
"""Names of the fields whose key is one byte."""
_REPLACED = "\ufffd"


def read_varint(data: bytes, at: int) -> tuple[int, int] | None:
    """Return the number of seven bits a byte at `at`, and where it ends; None where there is none of 64 bits."""
    value = 0
    for count, byte in enumerate(data[at : at + 10]):
        value |= (byte & 0x7F) << 7 * count
        if byte < 0x80:
            return (value, at + count + 1) if value < 1 << 64 else None
    return None


class Message:
    """The fields of one message, and those of the messages in it."""

    __slots__ = ("delimited", "full", "highest", "telling", "tree")

    def __init__(self) -> None:
        self.tree = Fields()
        """The values by field numbers."""
        self.delimited: list[int] = []
        """Which of them are bytes that may be a message, or text that is not plain."""
        self.full = False
        """Whether it has more fields than are read."""
        self.highest = 0
        """Highest of the numbers of its fields."""
        self.telling = False
        """Whether text stands in it: bytes of another kind parse as numbers by chance."""

    def read(self, data: bytes) -> bool:
        """Read the fields of `data`, not of those in it; tell whether it is a message from first to last byte."""
        try:
            return self._read(data)
        except (IndexError, TypeError):
            return False  # it ends in the midst of a number, or has none where one should be

    def _read(self, data: bytes) -> bool:
        tree, at, size, highest, value = self.tree, 0, len(data), 0, None
        add: Callable[[tuple[str, Any]], None] = tree.append
        while at < size:
            key, at = (data[at], at + 1) if data[at] < 0x80 else read_varint(data, at)  # type: ignore[misc]
            if not 8 <= key <= _HIGHEST_KEY or len(tree) >= _FIELDS:
                self.full = len(tree) >= _FIELDS
                return False
            if key > highest:  # noqa: PLR1730 - `max` takes as long as all the rest
                highest = key
            name = _NAMES[key] if key < 0x80 else str(key >> 3)
            wire = key & 7
            if wire == _LEN:
                length, at = (data[at], at + 1) if data[at] < 0x80 else read_varint(data, at)  # type: ignore[misc]
                value = data[at : at + length]
                at += length
                try:
                    text = value.decode()
                except UnicodeDecodeError:
                    text = ""
                if text and text.isprintable() and _REPLACED not in text and not text.startswith("bplist00"):
                    self.telling |= length > 3
                    add((name, text))
                else:
                    self.delimited.append(len(tree))
                    add((name, value))
            elif wire == _VARINT:
                number, at = (data[at], at + 1) if data[at] < 0x80 else read_varint(data, at)  # type: ignore[misc]
                add((name, number if number < _NEGATIVE else number - (1 << 64)))
            else:
                end = at + _SIZES.get(wire, size)
                if end > size:
                    return False
                add((name, _fixed(data[at:end])))
                at = end
        self.highest = highest >> 3
        return at == size > 0


def _gathered(tree: Fields) -> Fields:
    """Put messages together that follow each other under the same number."""
    found = Fields()
    for name, fields in groupby(tree, itemgetter(0)):
        values = [value for _, value in fields]
        if len(values) >= _SEVERAL and all(type(value) is Fields for value in values):
            found.append((name, Repeated(values)))
        else:
            found += ((name, value) for value in values)
    return found


class _Reading:
    """The reading of one message to its depths, every value once, within bounds."""

    def __init__(self, *, declared: bool = False) -> None:
        self.declared = declared
        self.left = _TOTAL
        self.cut = False
        """Whether there is more of it than is read, beyond chance."""

    def message(self, data: bytes, depth: int = 0) -> Message | None:
        """Return the message that `data` is from first to last byte."""
        message = Message()
        whole = self.left > 0 and message.read(data)
        if self.left <= 0 or depth >= _NESTING or not whole:
            self.cut |= self.left <= 0 or whole or (message.full and (message.telling or self.declared))
            return None
        tree = message.tree
        self.left -= len(tree)
        for place in message.delimited:
            name, value = tree[place]
            shown = self.delimited(value, depth)
            if type(shown) is Message:
                tree[place] = name, shown.tree
                message.telling |= shown.telling
            else:
                tree[place] = name, shown or value
                message.telling |= shown is not None and len(value) > 3
        if len(message.delimited) >= _SEVERAL:
            message.tree = _gathered(tree)
        message.telling &= len(data) > 3
        return message

    def delimited(self, value: bytes, depth: int) -> str | Message | None:
        """Return the text or the message that `value` is; one that begins as a line of text may be either."""
        if value.startswith(_FILES):
            return None
        inner = self.message(value, depth + 1) if value.startswith(_LINES) else None
        if inner and inner.telling:
            return inner
        text = as_text(value)
        if text is not None:
            return text
        inner = inner or self.message(value, depth + 1)
        # Short runs of packed numbers parse as messages by chance: the field numbers must then be low.
        return inner if inner and (inner.telling or inner.highest <= _LOW) else None


def is_message(data: bytes) -> bool:
    """Tell whether `data` is a message beyond chance: it parses whole, and text stands in it."""
    reading = _Reading()
    return _telling(data, reading) is not None or reading.cut


def _telling(data: bytes, reading: _Reading) -> Message | None:
    message = reading.message(data)
    return message if message and (message.telling or reading.cut) and message.highest <= _USUAL else None


def _fixed(value: bytes) -> Number | float | int:
    """Show eight or four bytes as a floating number where that is a plausible one, else as an integer."""
    number: float = (_DOUBLE if len(value) == 8 else _FLOAT).unpack(value)[0]
    if 1e-7 < abs(number) < 1e13:
        return number if len(value) == 8 else Number(f"{number:.7g}")
    return int.from_bytes(value, "little")


def decode(source: Source) -> Decoded | None:
    """Take a message apart: declared ones if they parse, others only if text stands in them."""
    data = source.value if isinstance(source.value, bytes) else b""
    declared = _DECLARED.search(source.media_type) is not None
    if not data or (source.text is not None and not declared):
        return None
    reading = _Reading(declared=declared)
    message = reading.message(data) if declared else _telling(data, reading)
    if message:
        return Decoded("protobuf", flatten(message.tree))
    messages = _delimited_messages(data)
    if messages:
        return Decoded("protobuf", flatten(Repeated(message.tree for message in messages)))
    return Decoded("protobuf", cut=True) if reading.cut else None


def _delimited_messages(data: bytes) -> list[Message]:
    """Return the messages of a stream in which each stands behind its length; empty where it is none."""
    found: list[Message] = []
    at = 0
    while at < len(data) and len(found) < _FIELDS:
        length = read_varint(data, at)
        if length is None or not 0 < length[0] <= len(data) - length[1]:
            return []
        at = length[1] + length[0]
        message = _telling(data[length[1] : at], _Reading())
        if message is None:
            return []
        found.append(message)
    return found


DECODER = Decoder(
    "protobuf",
    rank=72,
    decode=decode,
    binary=True,
    declared=("proto", "grpc"),
    examples=(
        Example(Source(b"\x0a\x05hello\x10\x96\x01"), (("1", "hello"), ("2", "150"))),
        Example(
            Source(b"\x1a\x07\x12\x05phone\x21" + struct.pack("<d", 31.25)),
            (("3.2", "phone"), ("4", "31.25")),
        ),
        Example(Source(b"\x08\x01", "application/x-protobuf"), (("1", "1"),)),
        Example(Source(b"\x09\x0a\x05hello\x10\x07"), (("1", "hello"), ("2", "7"))),
        Example(Source(b"\x07\x0a\x05hello\x07\x0a\x05world"), (("1", "hello"), ("1", "world"))),
        Example(Source(b"\x08\x01"), None),
        Example(Source(b"\x0a\x05hel"), None),
        Example(Source("text"), None),
    ),
)
