"""MessagePack (msgpack.org): maps with names, or lists of such maps, and nothing after them."""

from __future__ import annotations

from typing import Any

from traffic.decoders.decoder import Decoded, Decoder, Example, Source
from traffic.decoders.tree import Fields, flatten


def decode(source: Source) -> Decoded | None:
    """Take a message apart where it is a map with text for names, or a list that holds one."""
    data = source.binary if source.binary is not None else b""
    if len(data) < 4 or not (0x80 <= data[0] <= 0x9F or 0xDC <= data[0] <= 0xDF):
        return None
    root = _unpack(data)
    inner = root[0] if isinstance(root, list) and not isinstance(root, Fields) and root else root
    if not isinstance(inner, Fields) or not inner or not all(isinstance(name, str) for name, _ in inner):
        return None
    return Decoded("msgpack", flatten(root))


def _unpack(data: bytes) -> Any:
    try:
        import msgpack  # type: ignore[import-untyped]
    except ImportError:
        return None
    try:
        return msgpack.unpackb(data, object_pairs_hook=Fields, unicode_errors="replace", strict_map_key=False)
    except (ValueError, RecursionError, OverflowError, TypeError, MemoryError):
        return None


DECODER = Decoder(
    "msgpack",
    rank=68,
    decode=decode,
    examples=(
        Example(Source(b"\x82\xa4imei\xa286\xa1n\xcb?\xf8\0\0\0\0\0\0"), (("imei", "86"), ("n", "1.5"))),
        Example(Source(b"\x91\x81\xa1u\xa17"), (("[].u", "7"),)),
        Example(Source(b"\x81\xa1u\xa17 and more"), None),
        Example(Source(b"\x80\x81\x82\x83"), None),
    ),
)
