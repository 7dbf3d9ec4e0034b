"""Compressed data that nothing announces and that has no first bytes: bare deflate, Brotli, one LZ4 block.

What comes out must fill the whole and be readable: SDKs' own log uploads are packed so.
"""

from __future__ import annotations

import zlib

from traffic.decoders import brotli, lz4
from traffic.decoders.contents import is_meaningful, is_packed
from traffic.decoders.decoder import Decoded, Decoder, Example, Source
from traffic.decoders.inflation import inflated

_SHORTEST = 16
"""Bytes: shorter ones may come out readable by chance."""
_FIRST = b"{[<"


def _deflate(data: bytes, limit: int) -> tuple[bytes, bool] | None:
    # Two bits name the kind of the first block; the fourth kind does not exist.
    if data[0] & 6 == 6:
        return None
    stream = zlib.decompressobj(-15)
    try:
        plain = stream.decompress(data, limit)
    except zlib.error:
        return None
    return None if stream.unused_data else _of_sense((plain, not stream.eof), limit)


def _brotli(data: bytes, limit: int) -> tuple[bytes, bool] | None:
    """Random bytes are Brotli now and then, and its dictionary makes words of them: structure is asked for."""
    undone = _of_sense(brotli.undo(data, limit), limit)
    structured = undone and (undone[0][:1] in _FIRST or is_packed(undone[0]) or b"=" in undone[0][:40])
    return undone if structured else None


def _lz4(data: bytes, limit: int) -> tuple[bytes, bool] | None:
    # The first sequence must have a literal: there is nothing to refer to yet.
    return _of_sense(lz4.block(data, limit), limit) if data[0] >> 4 else None


def _of_sense(undone: tuple[bytes, bool] | None, limit: int) -> tuple[bytes, bool] | None:
    if undone is None or len(undone[0]) < _SHORTEST:
        return None
    plain, cut = undone
    return undone if (cut and len(plain) >= limit) or (not cut and is_meaningful(plain)) else None


_WAYS = (("deflate", _deflate), ("lz4", _lz4), ("br", _brotli))


def decode(source: Source) -> Decoded | None:
    """Try the ways that have no mark of their own."""
    data = source.binary
    if data is None or len(data) < _SHORTEST:
        return None
    found = (inflated(step, source, undo) for step, undo in _WAYS)
    return next((decoded for decoded in found if decoded is not None), None)


_BARE = bytes.fromhex("ab56cacc4dcd54b252b2303340064a3a6009232c32b500")
DECODER = Decoder(
    "squeezed",
    rank=84,
    decode=decode,
    examples=(
        Example(Source(_BARE), (("", b'{"imei":"860000000000000","imei2":"860000000000000"}'),)),
        Example(Source(bytes(range(100, 164))), None),
    ),
)
