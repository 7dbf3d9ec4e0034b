"""LZ4 (lz4/lz4, lz4_Block_format.md and lz4_Frame_format.md): frames by their first bytes, blocks where declared."""

from __future__ import annotations

import re
from collections.abc import Iterator

from traffic.decoders.decoder import Decoded, Decoder, Example, Source
from traffic.decoders.inflation import inflated
from traffic.decoders.wire import STEPS, repeat

MAGIC = b"\x04\x22\x4d\x18"
_STORED = 1 << 31
_FILLED = re.compile(rb"\xff*")
_LENGTH, _DICTIONARY, _SUM_OF_BLOCK = 0x08, 0x01, 0x10


def block(data: bytes, limit: int) -> tuple[bytes, bool] | None:
    """Undo one block; None where `data` is none to its last byte.

    Returns the bytes, and whether there were more than `limit`, or more sequences than are undone.
    """
    plain = bytearray()
    whole = _append(plain, data, limit, STEPS)
    return None if whole is None else (bytes(plain[:limit]), whole < 0)


def _append(plain: bytearray, data: bytes, most: int, steps: int) -> int | None:
    """Undo a block that may refer to what stands in `plain`, behind it, up to about `most` bytes.

    Returns how many `steps` (sequences) are left; -1 where it has more of them, or of bytes; None where it is broken.
    """
    at, end = 0, len(data)
    try:
        for step in range(steps):
            token = data[at]
            at += 1
            if size := token >> 4:
                if size == 15:
                    size, at = _length(data, at)
                plain += data[at : at + size]
                at += size
            here = len(plain)
            if at > end:
                return None
            if here > most or at == end:
                return -1 if here > most else steps - step - 1
            back = data[at] | data[at + 1] << 8
            at += 2
            size = (token & 15) + 4
            if size == 19:
                size, at = _length(data, at)
                size = min(size + 4, most + 1)
            if not 0 < back <= here:
                return None
            repeat(plain, back, size)
    except IndexError:
        return None
    return -1


def _length(data: bytes, at: int) -> tuple[int, int]:
    """Return a length that has filled its four bits, and where the bytes go on. Raises IndexError at the end."""
    filled = _FILLED.match(data, at)
    end = filled.end() if filled else at
    return 15 + 255 * (end - at) + data[end], end + 1


def _undo(data: bytes, limit: int) -> tuple[bytes, bool] | None:
    """Undo one frame; what comes before a broken block is kept."""
    plain, left = bytearray(), STEPS
    for stored, chunk in _blocks(data):
        left -= 1
        if stored:
            plain += chunk
        else:
            before = len(plain)
            undone = _append(plain, chunk, limit, left)
            if undone is None:
                return (bytes(plain[:before]), True) if before else None
            left = undone
        if left < 0 or len(plain) >= limit:
            return bytes(plain[:limit]), True
    return bytes(plain), False


def _blocks(data: bytes) -> Iterator[tuple[bool, bytes]]:
    flags = data[4] if len(data) > 6 else 0
    at = 7 + 8 * bool(flags & _LENGTH) + 4 * bool(flags & _DICTIONARY)
    while at + 4 <= len(data):
        head = int.from_bytes(data[at : at + 4], "little")
        if not head:
            return
        end = at + 4 + (head & ~_STORED)
        yield bool(head & _STORED), data[at + 4 : end]
        at = end + 4 * bool(flags & _SUM_OF_BLOCK)


def decode(source: Source) -> Decoded | None:
    """Undo LZ4."""
    if not isinstance(source.value, bytes):
        return None
    if source.value.startswith(MAGIC):
        return inflated("lz4", source, _undo)
    return inflated("lz4", source, block) if source.codings[:1] == ("lz4",) else None


DECODER = Decoder(
    "lz4",
    rank=14,
    decode=decode,
    binary=True,
    magic=MAGIC[:1],
    declared=("lz4",),
    examples=(
        Example(Source(MAGIC + b"\x60\x40\x82\x0b\x00\x00\x80hello world\0\0\0\0"), (("", b"hello world"),)),
        Example(Source(b"\x54hello\x05\x00\x10!", codings=("lz4",)), (("", b"hellohellohel!"[:13] + b"!"),)),
        Example(Source(b"\x54hello\x05\x00\x10!"), None),
        Example(Source(MAGIC + b"\x60\x40\x82\xff\xff\xff\x7f"), None),
    ),
)
