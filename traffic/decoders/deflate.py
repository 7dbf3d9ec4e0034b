"""deflate: in zlib's wrapping (RFC 1950) told by its header, bare (RFC 1951) where declared."""

from __future__ import annotations

from traffic.decoders.decoder import Decoded, Decoder, Example, Source
from traffic.decoders.inflation import inflate, inflated


def is_zlib(data: bytes) -> bool:
    """Tell whether `data` begins with a zlib header for a window of 32 KB that passes its check."""
    return len(data) > 8 and data[0] == 0x78 and (data[0] * 256 + data[1]) % 31 == 0 and not data[1] & 0x20


def decode(source: Source) -> Decoded | None:
    """Undo zlib's deflate, or bare deflate where "deflate" is declared."""
    data = source.value
    if isinstance(data, bytes) and is_zlib(data):
        return inflated("deflate", source, lambda raw, limit: inflate(raw, 15, limit))
    if source.codings[:1] == ("deflate",):
        return inflated("deflate", source, lambda raw, limit: inflate(raw, -15, limit))
    return None


_ZLIB = bytes.fromhex("789ccb48cdc9c95728cf2fca4901001a0b045d")
_BARE = bytes.fromhex("cb48cdc9c95728cf2fca490100")
DECODER = Decoder(
    "deflate",
    rank=11,
    decode=decode,
    binary=True,
    magic=b"x",
    declared=("deflate",),
    examples=(
        Example(Source(_ZLIB), (("", b"hello world"),)),
        Example(Source(_BARE, codings=("deflate",)), (("", b"hello world"),)),
        Example(Source(_BARE), None),
        Example(Source(b"x\x9c and not deflate"), None),
    ),
)
