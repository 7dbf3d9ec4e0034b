"""Brotli (RFC 7932), which has no first bytes to know it by: only where it is declared."""

from __future__ import annotations

from traffic.decoders.decoder import Decoded, Decoder, Example, Source
from traffic.decoders.inflation import inflated


def decode(source: Source) -> Decoded | None:
    """Undo Brotli."""
    return inflated("br", source, undo) if source.codings[:1] == ("br",) else None


def undo(data: bytes, limit: int) -> tuple[bytes, bool] | None:
    """Undo Brotli as far as `limit`; None where it is none. See `inflate`."""
    import brotli  # type: ignore[import-untyped]

    stream, plain = brotli.Decompressor(), bytearray()
    try:
        # In small pieces: older releases of the library cannot be told how much to give out.
        for start in range(0, len(data), 64):
            plain += stream.process(data[start : start + 64])
            if len(plain) > limit:
                return bytes(plain[:limit]), True
    except brotli.error:
        return (bytes(plain), True) if len(plain) >= 16 else None
    return bytes(plain), not stream.is_finished()


_HELLO = bytes.fromhex("0b058068656c6c6f20776f726c6403")
DECODER = Decoder(
    "br",
    rank=12,
    decode=decode,
    binary=True,
    magic=b"",
    declared=("br",),
    examples=(
        Example(Source(_HELLO, codings=("br",)), (("", b"hello world"),)),
        Example(Source(_HELLO), None),
        Example(Source(b"\xff\xff\xff", codings=("br",)), None),
    ),
)
