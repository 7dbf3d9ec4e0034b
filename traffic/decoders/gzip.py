"""gzip (RFC 1952), declared or told by its first bytes."""

from __future__ import annotations

from traffic.decoders.decoder import Decoded, Decoder, Example, Source
from traffic.decoders.inflation import inflate, inflated

MAGIC = b"\x1f\x8b\x08"


def decode(source: Source) -> Decoded | None:
    """Undo gzip."""
    if not isinstance(source.value, bytes) or not source.value.startswith(MAGIC):
        return None
    return inflated("gzip", source, lambda data, limit: inflate(data, 31, limit))


_HELLO = bytes.fromhex("1f8b08000000000002ffcb48cdc9c95728cf2fca49010085114a0d0b000000")
DECODER = Decoder(
    "gzip",
    rank=10,
    decode=decode,
    binary=True,
    magic=MAGIC[:1],
    examples=(
        Example(Source(_HELLO), (("", b"hello world"),)),
        Example(Source(b"\x1f\x8b\x08"), None),
        Example(Source("\x1f\x8b\x08 as text"), None),
        Example(Source(b"plain"), None),
    ),
)
