"""Zstandard (RFC 8878), told by its first bytes."""

from __future__ import annotations

import io

from traffic.decoders.decoder import Decoded, Decoder, Example, Source
from traffic.decoders.inflation import inflated

MAGIC = b"\x28\xb5\x2f\xfd"
_WINDOW = 8 << 20
"""Largest window, in bytes: what RFC 8878 asks every decoder to support."""


def decode(source: Source) -> Decoded | None:
    """Undo Zstandard."""
    if not isinstance(source.value, bytes) or not source.value.startswith(MAGIC):
        return None
    decoded = inflated("zstd", source, _undo)
    return Decoded("zstd", cut=True) if decoded is None and _wants_too_much(source.value) else decoded


def _wants_too_much(data: bytes) -> bool:
    """Tell whether a frame says that it needs a larger window than is given, whether or not it does."""
    import zstandard

    try:
        return zstandard.get_frame_parameters(data).window_size > _WINDOW
    except zstandard.ZstdError:
        return False


def _undo(data: bytes, limit: int) -> tuple[bytes, bool] | None:
    import zstandard

    try:
        with zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(
            io.BytesIO(data), read_across_frames=True
        ) as stream:
            plain = stream.read(limit)
            return plain, bool(stream.read(1)) if len(plain) == limit else False
    except zstandard.ZstdError:
        return None


_HELLO = bytes.fromhex("28b52ffd200b59000068656c6c6f20776f726c64")
DECODER = Decoder(
    "zstd",
    rank=13,
    decode=decode,
    binary=True,
    magic=MAGIC[:1],
    examples=(
        Example(Source(_HELLO), (("", b"hello world"),)),
        Example(Source(MAGIC + b"not a frame"), None),
        Example(Source(b"plain"), None),
    ),
)
