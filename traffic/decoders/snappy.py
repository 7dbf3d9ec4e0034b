"""Snappy (google/snappy, format_description.txt): one block, the framing format, and Xerial's blocks."""

from __future__ import annotations

from collections.abc import Iterator

from traffic.decoders.decoder import Decoded, Decoder, Example, Source
from traffic.decoders.inflation import inflated
from traffic.decoders.protobuf import read_varint
from traffic.decoders.wire import STEPS, repeat

FRAMES = b"\xff\x06\x00\x00sNaPpY"
_XERIAL = b"\x82SNAPPY\x00"
_COMPRESSED, _STORED = 0, 1
_SKIPPED = 0x80
"""First kind of chunk that may be passed over."""
_LITERAL, _NEAR, _FAR = 0, 1, 2
"""Kinds of pieces, by the last two bits of their tags; the fourth is a copy from farther still."""
_SHORT = 59 << 2 | 3
"""Last tag of a literal that has its length in itself."""
_CODINGS = ("snappy", "x-snappy", "x-snappy-framed")
_MEDIA = ("application/x-snappy", "application/snappy", "application/x-snappy-framed")
_MOST = 24
"""Bytes that one byte may become: a copy of 64 takes three."""


def block(data: bytes, limit: int) -> tuple[bytes, bool] | None:
    """Undo one block; None where it is none from first to last byte.

    Returns the bytes, and whether there were more than `limit`, or more pieces than are put together.
    """
    undone = _undo(data, limit, STEPS)
    return None if undone is None else (undone[0], undone[1] < 0)


def _undo(data: bytes, limit: int, steps: int) -> tuple[bytes, int] | None:
    """Undo one block. Returns the bytes and how many of `steps` (pieces) are left; -1 where it has more."""
    length = read_varint(data, 0)
    if length is None or not length[0] <= len(data) * _MOST:
        return None
    if length[0] > limit:
        return b"\0" * limit, -1
    plain = bytearray()
    used = _put_together(plain, data, length, steps)
    if used == steps:
        return bytes(plain), -1
    return (bytes(plain), steps - used) if used is not None and len(plain) == length[0] else None


def _put_together(plain: bytearray, data: bytes, length: tuple[int, int], steps: int) -> int | None:
    """Append the literals and copies of a block of `length` that begins there; return how many, at most `steps`."""
    (most, at), end = length, len(data)
    try:
        for step in range(steps):
            if at >= end:
                return step if at == end else None
            tag = data[at]
            kind, here = tag & 3, len(plain)
            if kind == _LITERAL:
                start, at = _literal(data, at) if tag > _SHORT else (at + 1, at + 2 + (tag >> 2))
                plain += data[start:at]
                continue
            if kind == _NEAR:
                size, back, at = (tag >> 2 & 7) + 4, tag >> 5 << 8 | data[at + 1], at + 2
            elif kind == _FAR:
                size, back, at = (tag >> 2) + 1, data[at + 1] | data[at + 2] << 8, at + 3
            else:
                size, back, at = (tag >> 2) + 1, int.from_bytes(data[at + 1 : at + 5], "little"), at + 5
            if not 0 < back <= here <= most:
                return None
            repeat(plain, back, size)
    except IndexError:
        return None
    return steps


def _literal(data: bytes, at: int) -> tuple[int, int]:
    """Return where the literal of a tag begins and ends that says its length apart."""
    more = (data[at] >> 2) - 59
    return at + 1 + more, at + 2 + more + int.from_bytes(data[at + 1 : at + 1 + more], "little")


def _framed(data: bytes, limit: int) -> tuple[bytes, bool] | None:
    return _joined(_chunks(data), limit)


def _xerial(data: bytes, limit: int) -> tuple[bytes, bool] | None:
    return _joined(_blocks(data), limit)


def _joined(chunks: Iterator[tuple[int, bytes]], limit: int) -> tuple[bytes, bool] | None:
    """Undo chunk after chunk; what comes before a broken one is kept."""
    plain, left = bytearray(), STEPS
    for kind, chunk in chunks:
        left -= 1
        if kind == _COMPRESSED:
            undone = _undo(chunk, limit - len(plain), left)
            if undone is None:
                return (bytes(plain), True) if plain else None
            plain += undone[0]
            left = undone[1]
        elif kind == _STORED:
            plain += chunk
        elif kind < _SKIPPED:
            return None
        if left < 0 or len(plain) >= limit:
            return bytes(plain[:limit]), True
    return bytes(plain), False


def _chunks(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Give the chunks of the framing format, each with its kind and without its checksum."""
    at = 0
    while at + 4 <= len(data):
        end = at + 4 + int.from_bytes(data[at + 1 : at + 4], "little")
        yield data[at], data[at + 8 : end]
        at = end


def _blocks(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Give the blocks of Xerial's format."""
    at = 16
    while at + 4 <= len(data):
        end = at + 4 + int.from_bytes(data[at : at + 4])
        yield _COMPRESSED, data[at + 4 : end]
        at = end


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
