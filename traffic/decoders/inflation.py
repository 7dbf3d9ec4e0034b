"""Bounded decompression: no more bytes than there is room for, and none at an impossible ratio."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from traffic.decoders.decoder import Decoded, Part, Source

RATIO = 1100
"""Deflate cannot do better than 1032 : 1; more is a bomb. Also asked of the other formats."""
_SMALL = 65536
_GZIP = 31
"""Window bits with which zlib reads gzip's wrapping."""
_MEMBERS = 1_000


def ceiling(room: int, size: int) -> int:
    """Return how many bytes `size` compressed bytes may become where there is `room` for so many."""
    return min(room, size * RATIO + _SMALL)


def inflate(data: bytes, window: int, limit: int) -> tuple[bytes, bool] | None:
    """Undo deflate in the wrapping that `window` (zlib's wbits) names; None where it is not deflate.

    Returns the bytes and whether they are incomplete: broken off, or more than `limit`.
    """
    stream = zlib.decompressobj(window)
    try:
        plain = stream.decompress(data, limit)
    except zlib.error:
        return _inflate_part(data, window, limit)
    if stream.eof and window == _GZIP and stream.unused_data.startswith(b"\x1f\x8b\x08"):
        return _further_members(plain, stream.unused_data, limit)
    return plain, not stream.eof


def _further_members(first: bytes, rest: bytes, limit: int) -> tuple[bytes, bool]:
    """Undo the members that follow the first: logs are packed piece by piece."""
    plain = bytearray(first)
    for _ in range(_MEMBERS):
        if not rest.startswith(b"\x1f\x8b\x08") or len(plain) >= limit:
            break
        stream = zlib.decompressobj(_GZIP)
        try:
            plain += stream.decompress(rest, limit - len(plain))
        except zlib.error:
            return bytes(plain), True
        rest = stream.unused_data
    return bytes(plain), len(plain) >= limit


def _inflate_part(data: bytes, window: int, limit: int) -> tuple[bytes, bool] | None:
    """Return what comes out before the place where a stream is broken."""
    stream, plain = zlib.decompressobj(window), bytearray()
    try:
        for start in range(0, len(data), 64):
            plain += stream.decompress(data[start : start + 64], max(1, limit - len(plain)))
    except zlib.error:
        pass
    return (bytes(plain), True) if len(plain) >= 16 else None


def inflated(
    step: str, source: Source, undo: Callable[[bytes, int], tuple[bytes, bool] | None]
) -> Decoded | None:
    """Run `undo` on the bytes of `source` within its limits."""
    if not isinstance(source.value, bytes):
        return None
    limit = ceiling(source.room, len(source.value))
    undone = undo(source.value, limit)
    if undone is None or not undone[0]:
        return None
    plain, cut = undone
    if cut and len(plain) >= limit:
        return Decoded(step, cut=True, spent=len(plain))
    return Decoded(step, (Part(plain, kind="binary", content_type=source.content_type),), cut)
