"""MessagePack (msgpack.org): maps with names, or lists of such maps, and nothing after them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.tree import Fields, flatten, is_named
from traffic.decoders.wire import LimitError

_BROKEN = (ValueError, RecursionError, OverflowError, TypeError, MemoryError)
_MESSAGES = 10_000


def decode(source: Source) -> Decoded | None:
    """Take messages apart: declared ones, or one that is a map with text for names or a list that holds one."""
    data = source.value if isinstance(source.value, bytes) else b""
    declared = "msgpack" in source.media_type
    if len(data) < 4 or not (declared or 0x80 <= data[0] <= 0x9F or 0xDC <= data[0] <= 0xDF):
        return None
    if source.text is not None and not declared:
        return None
    try:
        roots = _unpack(data, "strict")
        whole = roots is not None
        roots = roots if whole else _unpack(data, "surrogateescape")
    except LimitError:
        return Decoded("msgpack", cut=True)
    if not roots or not (declared or (len(roots) == 1 and is_named(roots[0]))):
        return None
    tree = flatten(roots[0] if len(roots) == 1 else roots)
    return Decoded("msgpack", tree if whole else map(_as_sent, tree))


def _as_sent(part: Part) -> Part:
    """Return bytes as bytes: before 2013 the format had no type for them but that of text."""
    if part.kind != "text" or not isinstance(part.value, str) or part.value.isascii():
        return part
    try:
        part.value.encode("utf8")
    except UnicodeEncodeError:
        return replace(part, value=part.value.encode("utf8", "surrogateescape"), kind="binary")
    return part


def _extension(_code: int, data: bytes) -> bytes:
    return data


def _unpack(data: bytes, errors: str) -> list[Any] | None:
    import msgpack  # type: ignore[import-untyped]

    stream = msgpack.Unpacker(
        object_pairs_hook=Fields,
        unicode_errors=errors,
        strict_map_key=False,
        ext_hook=_extension,
        timestamp=1,
        max_buffer_size=len(data),
    )
    stream.feed(data)
    try:
        found = [stream.unpack() for _ in _until_end(stream, len(data))]
    except msgpack.exceptions.StackError as error:
        raise LimitError from error
    except (*_BROKEN, msgpack.exceptions.UnpackException):
        return None
    return found if stream.tell() == len(data) else None


def _until_end(stream: Any, size: int) -> Iterator[None]:
    for _ in range(_MESSAGES):
        if stream.tell() >= size:
            return
        yield


DECODER = Decoder(
    "msgpack",
    rank=68,
    decode=decode,
    binary=True,
    declared=("msgpack",),
    examples=(
        Example(Source(b"\x82\xa4imei\xa286\xa1n\xcb?\xf8\0\0\0\0\0\0"), (("imei", "86"), ("n", "1.5"))),
        Example(Source(b"\x91\x81\xa1u\xa17"), (("[].u", "7"),)),
        Example(
            Source(b"\x93\xa1t\xd7\xff\0\0\0\0\0\0\0\x07\x81\xa1u\xa17"),
            (("[]", "t"), ("[]", "7.0"), ("[].u", "7")),
        ),
        Example(Source(b"\x81\xa1u\xa2\xff\xfe"), (("u", b"\xff\xfe"),)),
        Example(Source(b"\x81\xa1u\xa17\x2a", "application/msgpack"), (("[].u", "7"), ("[]", "42"))),
        Example(Source(b"\x81\xa1u\xa17 and more"), None),
        Example(Source(b"\x80\x81\x82\x83"), None),
    ),
)
