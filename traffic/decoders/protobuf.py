"""Protocol Buffers without a schema: the wire format alone (protobuf.dev/programming-guides/encoding)."""

from __future__ import annotations

import math
import re
import struct
from dataclasses import dataclass
from itertools import chain

from traffic.decoders.decoder import Decoded, Decoder, Example, Source
from traffic.decoders.text import as_text
from traffic.decoders.tree import Fields, Number, flatten

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
_USUAL = 2048
"""Highest field number of a message that nothing announces."""
_DECLARED = re.compile("proto|grpc")
"""In a media type: application/x-protobuf, /protobuf, /proto, /x-google-protobuf, /vnd.google.protobuf."""
_VARINT, _I64, _LEN, _I32 = 0, 1, 2, 5
_SIZES = {_I64: 8, _I32: 4}
_NO_KEY = (0, 0)

_NEITHER = (None, None)
Field = tuple[int, int, int | bytes]
"""Number, wire type, value."""


def fields(data: bytes) -> list[Field] | None:
    """Read all fields of one message; None where `data` is no message from first to last byte."""
    found: list[Field] = []
    at, size = 0, len(data)
    while at < size:
        key, at = (data[at], at + 1) if data[at] < 0x80 else read_varint(data, at) or _NO_KEY
        number, wire = key >> 3, key & 7
        if not 1 <= number <= _HIGHEST or len(found) >= _FIELDS:
            return None
        value: int | bytes = 0
        if wire in {_VARINT, _LEN}:
            read = (data[at], at + 1) if at < size and data[at] < 0x80 else read_varint(data, at)
            if read is None:
                return None
            value, at = read
        if wire != _VARINT:
            # A wire type that there is not takes more than is left.
            end = at + (value if wire == _LEN else _SIZES.get(wire, size))  # type: ignore[operator]
            if end > size:
                return None
            value, at = data[at:end], end
        found.append((number, wire, value))
    return found or None


def read_varint(data: bytes, at: int) -> tuple[int, int] | None:
    """Return the number of seven bits a byte at `at`, and where it ends; None where there is none of 64 bits."""
    value = 0
    for count, byte in enumerate(data[at : at + 10]):
        value |= (byte & 0x7F) << 7 * count
        if byte < 0x80:
            return (value, at + count + 1) if value < 1 << 64 else None
    return None


@dataclass
class Message:
    """The fields of one message, and those of the messages in it."""

    highest: int
    """Highest of the numbers of its fields."""
    fields: list[tuple[int, int, int | bytes, str | None, Message | None]]
    """Number, wire type, value; the text or the message that a value is."""
    telling: bool = False
    """Whether text stands in it: bytes of another kind parse as numbers by chance."""


class _Reading:
    """The reading of one message to its depths, every value once, within bounds."""

    def __init__(self) -> None:
        self.left = _TOTAL

    def message(self, data: bytes, depth: int = 0) -> Message | None:
        """Return the message that `data` is from first to last byte."""
        found = fields(data) if depth < _NESTING and self.left > 0 else None
        if found is None:
            return None
        self.left -= len(found)
        message = Message(max(number for number, _, _ in found), [])
        for number, wire, value in found:
            text, inner = (
                self.delimited(value, depth) if isinstance(value, bytes) and wire == _LEN else _NEITHER
            )
            message.fields.append((number, wire, value, text, inner))
            if (text and isinstance(value, bytes) and len(value) > 3) or (inner and inner.telling):
                message.telling = len(data) > 3
        return message

    def delimited(self, value: bytes, depth: int) -> tuple[str | None, Message | None]:
        """Return the text or the message that `value` is; one that begins as a line of text may be either."""
        if value.startswith(_FILES):
            return _NEITHER
        begins = value[:1] in {b"\n", b"\t", b"\r"}
        inner = self.message(value, depth + 1) if begins else None
        if inner and inner.telling:
            return None, inner
        text = as_text(value)
        if text is not None:
            return text, None
        inner = inner or self.message(value, depth + 1)
        # Short runs of packed numbers parse as messages by chance: the field numbers must then be low.
        return None, inner if inner and (inner.telling or inner.highest <= _LOW) else None


def read(data: bytes) -> Message | None:
    """Return the message that `data` is, told by parsing alone; None where it is none."""
    return _Reading().message(data)


def is_message(data: bytes) -> bool:
    """Tell whether `data` is a message beyond chance: it parses whole, and text stands in it."""
    return _telling(data) is not None


def _telling(data: bytes) -> Message | None:
    message = read(data)
    return message if message and message.telling and message.highest <= _USUAL else None


def tree(message: Message) -> Fields:
    """Return the values of a message by field numbers."""
    found = Fields()
    for number, wire, value, text, inner in message.fields:
        shown: object
        if isinstance(value, int):
            shown = Number(value if value < 1 << 63 else value - (1 << 64))
        elif wire != _LEN:
            shown = Number(_fixed(value))
        else:
            shown = tree(inner) if inner else text or value
        found.append((str(number), shown))
    return found


def _fixed(value: bytes) -> str:
    """Show eight or four bytes as a floating number where that is a plausible one, else as an integer."""
    number = struct.unpack("<d" if len(value) == 8 else "<f", value)[0]
    if math.isfinite(number) and 1e-7 < abs(number) < 1e13:
        return repr(number) if len(value) == 8 else f"{number:.7g}"
    return str(int.from_bytes(value, "little"))


def decode(source: Source) -> Decoded | None:
    """Take a message apart: declared ones if they parse, others only if text stands in them."""
    data = source.value if isinstance(source.value, bytes) else b""
    declared = _DECLARED.search(source.media_type) is not None
    if not data or (source.text is not None and not declared):
        return None
    message = read(data) if declared else _telling(data)
    if message:
        return Decoded("protobuf", flatten(tree(message)))
    messages = _delimited_messages(data)
    return (
        Decoded("protobuf", flatten(Fields(chain.from_iterable(map(tree, messages))))) if messages else None
    )


def _delimited_messages(data: bytes) -> list[Message]:
    """Return the messages of a stream in which each stands behind its length; empty where it is none."""
    found: list[Message] = []
    at = 0
    while at < len(data) and len(found) < _FIELDS:
        length = read_varint(data, at)
        if length is None or not 0 < length[0] <= len(data) - length[1]:
            return []
        at = length[1] + length[0]
        message = _telling(data[length[1] : at])
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
