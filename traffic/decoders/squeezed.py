"""Compressed data that nothing announces and that has no first bytes: bare deflate, Brotli, blocks of LZ4 or Snappy.

What comes out must fill the whole and be readable: SDKs' own uploads of logs are packed so.
"""

from __future__ import annotations

import zlib

from traffic.decoders import brotli, lz4, prefixed, snappy
from traffic.decoders.contents import is_meaningful
from traffic.decoders.decoder import ROOM, Decoded, Decoder, Example, Source
from traffic.decoders.inflation import inflated

_SHORTEST = 12
"""Bytes: shorter ones may come out readable by chance."""
_LARGEST = 2 << 20
"""Bytes of a block that nothing announces: two megabytes take a second at the worst."""
_DIGEST = 64
"""Bytes of the longest digest; so many times as long becomes no text that is packed into so few."""
_RATIO = 100
"""Times as long as it is packed that a text may be which nothing announces; logs are ten to thirty times."""
_STORED, _FIXED, _DYNAMIC = 0, 1, 2
_FREE = 65536
"""Bytes that the shortest may become."""
_LAYERS = 4
"""Such compressions one in the other that are looked through."""


def _deflate(data: bytes, limit: int) -> tuple[bytes, bool] | None:
    if not _may_be_deflate(data):
        return None
    stream = zlib.decompressobj(-15)
    try:
        plain = stream.decompress(data, limit)
    except zlib.error:
        return None
    return None if stream.unused_data else (plain, not stream.eof)


def _may_be_deflate(data: bytes) -> bool:
    """Tell whether the first block may be one, by its header (RFC 1951, 3.2.3): of random bytes few are."""
    kind = data[0] >> 1 & 3
    if kind == _STORED:
        return data[1] ^ data[3] == data[2] ^ data[4] == 0xFF
    if kind != _DYNAMIC:
        return kind == _FIXED
    lengths = int.from_bytes(data[1:10], "little")
    several = (lengths >> 5 & 15) + 4
    if data[0] >> 3 > 29 or lengths & 31 > 29:
        return False
    # Three bits a code: the codes must fill the tree.
    codes = f"{lengths >> 9 & (1 << 3 * several) - 1:o}"
    count = codes.count
    few = 64 * count("1") + 32 * count("2") + 16 * count("3")
    return few <= 128 and few + 8 * count("4") + 4 * count("5") + 2 * count("6") + count("7") == 128


def _lz4(data: bytes, limit: int) -> tuple[bytes, bool] | None:
    # The first sequence must have a literal, and what is repeated then must lie within it.
    size = data[0] >> 4
    if not size or len(data) > _LARGEST:
        return None
    if (
        size < 15
        and not 0 < int.from_bytes(data[size + 1 : size + 3], "little") <= size
        and size + 1 < len(data)
    ):
        return None
    return lz4.block(data, limit)


def _snappy(data: bytes, limit: int) -> tuple[bytes, bool] | None:
    return snappy.block(data, limit) if len(data) <= _LARGEST and snappy.may_be_block(data) else None


def _brotli(data: bytes, limit: int) -> tuple[bytes, bool] | None:
    few = len(data) <= _DIGEST
    return None if few and not 0 < _claimed(data) <= _DIGEST * len(data) else brotli.undo(data, limit)


def _claimed(data: bytes) -> int:
    """Return how many bytes the first block of a Brotli stream says that it becomes (RFC 7932, 9.2); 0: it is empty."""
    bits = int.from_bytes(data[:8], "little")
    bits >>= 1 if not bits & 1 else 4 if bits & 14 else 7
    if bits & 3 == 3:
        return 0
    bits >>= 2 if bits & 1 else 1
    return 0 if bits & 3 == 3 else (bits >> 2 & (1 << 16 + 4 * (bits & 3)) - 1) + 1


_WAYS = (("snappy", _snappy), ("deflate", _deflate), ("lz4", _lz4), ("br", _brotli))


def _undone(data: bytes, limit: int, layers: int = _LAYERS) -> tuple[str, tuple[bytes, bool]] | None:
    """Return the step, the bytes, and whether they are cut, of the first way that leads to something."""
    for step, way in _WAYS if len(data) >= _SHORTEST and layers else ():
        undone = way(data, limit)
        if undone is None or (undone[1] and len(undone[0]) < limit):
            continue
        plain, cut = undone
        if cut or is_meaningful(plain) or _undone(plain, limit, layers - 1):
            return step, undone
    return None


def _most(data: bytes) -> int:
    return min(ROOM, _RATIO * len(data) + _FREE)


def is_squeezed(data: bytes) -> bool:
    """Tell whether something readable comes of `data` by a compression that is not marked at its beginning."""
    return prefixed.is_prefixed(data) or _undone(data, _most(data)) is not None


def decode(source: Source) -> Decoded | None:
    """Try the ways that have no mark of their own."""
    data = source.binary
    found = _undone(data, min(source.room, _most(data))) if data else None
    if found and found[1][1]:
        return Decoded(found[0], cut=True, spent=len(found[1][0]))
    return inflated(found[0], source, lambda _, __: found[1]) if found else None


_BARE = bytes.fromhex("ab56cacc4dcd54b252b2303340064a3a6009232c32b500")
DECODER = Decoder(
    "squeezed",
    rank=79,
    decode=decode,
    binary=True,
    examples=(
        Example(Source(_BARE), (("", b'{"imei":"860000000000000","imei2":"860000000000000"}'),)),
        Example(Source(bytes(range(100, 164))), None),
        Example(Source(b"text, not a block"), None),
    ),
)
