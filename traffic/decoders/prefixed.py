"""Compressed data or JSON behind a few bytes of somebody's own header (version, length, checksum)."""

from __future__ import annotations

import re

from traffic.decoders.contents import is_packed
from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.deflate import is_zlib
from traffic.decoders.inflation import ceiling, inflate
from traffic.decoders.json import decode as decode_json

_HEADER = 64
"""Bytes of the longest header that is looked behind."""
_SHORTEST = 12
"""Bytes: what is no longer has no header."""
_SIZES = (4, 2)
_START = re.compile(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]|[\[{][\[{\"]")


def decode(source: Source) -> Decoded | None:
    """Skip the header where all that follows it can be read."""
    data = source.value if isinstance(source.value, bytes) else b""
    if (size := _length(data)) and source.text is None and is_packed(data[size:]):
        return Decoded("header", (Part(data[size:], kind="binary", content_type=source.content_type),))
    if _START.search(data, 0, _HEADER + 3) is None or source.text is not None:
        return None
    for start in _START.finditer(data[: _HEADER + 3]):
        rest = data[start.start() :]
        if start.start() > 0 and len(rest) >= 12 and _is_whole(rest, source):
            return Decoded("header", (Part(rest, kind="binary", content_type=source.content_type),))
    return None


def _length(data: bytes) -> int | None:
    """Return the size of a header that is the length of what follows, or of the whole."""
    whole = len(data)
    for size in _SIZES if whole > _SHORTEST else ():
        head, lengths = data[:size], (whole, whole - size)
        if int.from_bytes(head, "big") in lengths or int.from_bytes(head, "little") in lengths:
            return size
    return None


def is_prefixed(data: bytes) -> bool:
    """Tell whether `data` is what this decoder reads."""
    begins = _length(data) or _START.search(data, 0, _HEADER + 3)
    return begins is not None and decode(Source(data)) is not None


def _is_whole(rest: bytes, source: Source) -> bool:
    if rest[:1] in {b"{", b"["}:
        text = Source(rest, source.content_type)
        return text.text is not None and decode_json(text) is not None
    window = 31 if rest[0] == 0x1F else 15
    if window == 15 and not is_zlib(rest):
        return False
    undone = inflate(rest, window, ceiling(source.room, len(rest)))
    return undone is not None and len(undone[0]) >= 8 and not undone[1]


_JSON = b'\x00\x01\x00\x0e{"imei": "8600"}'
DECODER = Decoder(
    "prefixed",
    rank=80,
    decode=decode,
    binary=True,
    examples=(
        Example(Source(_JSON), (("", b'{"imei": "8600"}'),)),
        Example(
            Source(b"\x00\x00\x00\x0f\x0a\x05hello\x12\x06Pixels"), (("", b"\x0a\x05hello\x12\x06Pixels"),)
        ),
        Example(Source(b'\x00\x01{"and then something else'), None),
        Example(Source(b"\x00\x01\x78\x9c" + bytes(range(60))), None),
        Example(Source('{"imei": "8600"}'), None),
    ),
)
