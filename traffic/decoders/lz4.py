"""LZ4 (lz4/lz4, lz4_Block_format.md and lz4_Frame_format.md): frames by their first bytes, blocks where declared."""

from __future__ import annotations

from collections.abc import Iterator

from traffic.decoders.decoder import Decoded, Decoder, Example, Source
from traffic.decoders.inflation import inflated
from traffic.decoders.wire import repeat

MAGIC = b"\x04\x22\x4d\x18"
_STORED = 1 << 31
_LENGTH, _DICTIONARY, _SUM_OF_BLOCK = 0x08, 0x01, 0x10


def block(data: bytes, limit: int, before: bytes = b"") -> tuple[bytes, bool] | None:
    """Undo one block that may refer to what stands `before` it; None where `data` is none to its last byte.

    Returns the bytes without those before, and whether there were more than `limit`.
    """
    plain, at = bytearray(before[-65536:]), 0
    begin = len(plain)
    while at < len(data):
        token = data[at]
        size, at = _length(data, at + 1, token >> 4)
        if at + size > len(data):
            return None
        plain += data[at : at + size]
        at += size
        if len(plain) - begin > limit:
            return bytes(plain[begin : begin + limit]), True
        if at == len(data):
            return bytes(plain[begin:]), False
        back = int.from_bytes(data[at : at + 2], "little")
        size, at = _length(data, at + 2, token & 15)
        if not 0 < back <= len(plain):
            return None
        repeat(plain, back, min(size + 4, limit + 1))
    return None


def _length(data: bytes, at: int, size: int) -> tuple[int, int]:
    """Return a length that begins with four bits, and where the bytes go on."""
    if size == 15:
        start = at
        while at < len(data) and data[at] == 255:
            at += 1
        size += 255 * (at - start) + (data[at] if at < len(data) else 0)
        at += 1
    return size, at


def _undo(data: bytes, limit: int) -> tuple[bytes, bool] | None:
    """Undo one frame; what comes before a broken block is kept."""
    plain = bytearray()
    for stored, chunk in _blocks(data):
        undone = (chunk, False) if stored else block(chunk, limit - len(plain), bytes(plain[-65536:]))
        if undone is None:
            return (bytes(plain), True) if plain else None
        plain += undone[0]
        if undone[1] or len(plain) >= limit:
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
