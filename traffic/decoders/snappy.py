"""Snappy (google/snappy, format_description.txt): one block, the framing format, and Xerial's blocks."""

from __future__ import annotations

from collections.abc import Iterator

from traffic.decoders.decoder import Decoded, Decoder, Example, Source
from traffic.decoders.inflation import inflated
from traffic.decoders.protobuf import read_varint
from traffic.decoders.wire import repeat

FRAMES = b"\xff\x06\x00\x00sNaPpY"
_XERIAL = b"\x82SNAPPY\x00"
_COMPRESSED, _STORED = 0, 1
_CODINGS = ("snappy", "x-snappy", "x-snappy-framed")
_MEDIA = ("application/x-snappy", "application/snappy", "application/x-snappy-framed")
_MOST = 24
"""Bytes that one byte may become: a copy of 64 takes three."""


def block(data: bytes, limit: int) -> tuple[bytes, bool] | None:
    """Undo one block; None where it is none from first to last byte.

    Returns the bytes, and whether there were more than `limit`.
    """
    length = read_varint(data, 0)
    if length is None or not length[0] <= len(data) * _MOST:
        return None
    if length[0] > limit:
        return b"\0" * limit, True
    plain, at = bytearray(), length[1]
    while at < len(data) and len(plain) <= length[0]:
        tag = data[at]
        if tag & 3:
            size, back, at = _copy(data, at)
            if not 0 < back <= len(plain):
                return None
            repeat(plain, back, size)
        else:
            start, at = _literal(data, at)
            if at > len(data):
                return None
            plain += data[start:at]
    return (bytes(plain), False) if len(plain) == length[0] and at == len(data) else None


def _literal(data: bytes, at: int) -> tuple[int, int]:
    """Return where the literal of a tag begins and ends."""
    size = data[at] >> 2
    more = max(0, size - 59)
    if more:
        size = int.from_bytes(data[at + 1 : at + 1 + more], "little")
    return at + 1 + more, at + 2 + more + size


def _copy(data: bytes, at: int) -> tuple[int, int, int]:
    """Return the length and the distance of a copy, and where the next tag stands."""
    tag = data[at]
    if tag & 3 == 1:
        return (tag >> 2 & 7) + 4, (tag >> 5 << 8) + (data[at + 1] if at + 1 < len(data) else 0), at + 2
    end = at + (3 if tag & 3 == 2 else 5)
    return (tag >> 2) + 1, int.from_bytes(data[at + 1 : end], "little"), end


def _framed(data: bytes, limit: int) -> tuple[bytes, bool] | None:
    plain = bytearray()
    for kind, chunk in _chunks(data):
        if kind == _COMPRESSED:
            undone = block(chunk[4:], limit - len(plain))
            if undone is None:
                return (bytes(plain), True) if plain else None
            plain += undone[0]
        elif kind == _STORED:
            plain += chunk[4:]
        elif kind < 0x80:
            return None
        if len(plain) >= limit:
            return bytes(plain[:limit]), True
    return bytes(plain), False


def _chunks(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(data):
        end = at + 4 + int.from_bytes(data[at + 1 : at + 4], "little")
        yield data[at], data[at + 4 : end]
        at = end


def _xerial(data: bytes, limit: int) -> tuple[bytes, bool] | None:
    plain, at = bytearray(), 16
    while at + 4 <= len(data):
        end = at + 4 + int.from_bytes(data[at : at + 4])
        undone = block(data[at + 4 : end], limit - len(plain))
        if undone is None:
            return (bytes(plain), True) if plain else None
        plain += undone[0]
        if len(plain) >= limit:
            return bytes(plain[:limit]), True
        at = end
    return bytes(plain), False


def decode(source: Source) -> Decoded | None:
    """Undo what is marked as Snappy, or is declared."""
    data = source.value
    if not isinstance(data, bytes) or len(data) < 4:
        return None
    if data.startswith(FRAMES):
        return inflated("snappy", source, _framed)
    if data.startswith(_XERIAL):
        return inflated("snappy", source, _xerial)
    if source.codings[:1] and source.codings[0] in _CODINGS:
        return inflated("snappy", source, block)
    return inflated("snappy", source, block) if source.media_type in _MEDIA else None


def may_be_block(data: bytes) -> bool:
    """Tell whether `data` begins as a block: with its length and, there being nothing to copy yet, a literal."""
    tag = 1 if data[:1] < b"\x80" else 2 if data[1:2] < b"\x80" else 0
    if tag and len(data) > tag and data[tag] & 3:
        return False
    length = read_varint(data, 0)
    return (
        length is not None
        and 8 <= length[0] <= len(data) * _MOST
        and length[0] >= len(data) * 3 // 4 - 16
        and length[1] < len(data)
        and not data[length[1]] & 3
    )


DECODER = Decoder(
    "snappy",
    rank=15,
    decode=decode,
    binary=True,
    magic=FRAMES[:1] + _XERIAL[:1],
    declared=(*_CODINGS, *_MEDIA),
    examples=(
        Example(Source(FRAMES + b"\x01\x0f\x00\x00\0\0\0\0hello world"), (("", b"hello world"),)),
        Example(Source(b"\x0a\x24hello", codings=("snappy",)), None),
        Example(Source(b"text, not a block"), None),
        Example(Source(FRAMES + b"\x02\x01\x00\x00\0"), None),
    ),
)
