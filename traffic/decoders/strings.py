"""Texts that stand in binary data of an unknown kind, as in Thrift, CBOR or a form of somebody's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from traffic.decoders.contents import is_text
from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source

_RUN = re.compile(rb"(?:[\x20-\x7e]|[\xc3-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}){6,}")
_MOST = 500
"""Texts that are taken out of one value."""


def decode(source: Source) -> Decoded | None:
    """Take out runs of at least six characters; the data as a whole stays unread."""
    data = source.binary or b""
    if len(data) < 16 or source.is_random:
        return None
    texts = tuple(_texts(data))
    return Decoded("strings", texts, partial=True) if texts else None


def _texts(data: bytes) -> Iterator[Part]:
    for count, run in enumerate(_RUN.finditer(data)):
        if count >= _MOST:
            return
        if is_text(run.group()):
            yield Part(run.group().decode("utf8"))


DECODER = Decoder(
    "strings",
    rank=99,
    decode=decode,
    binary=True,
    examples=(
        Example(
            Source(b"\x0b\x00\x01\x00\x00\x00\x0f860000000000000\x00\x08\x00"), (("", "860000000000000"),)
        ),
        Example(Source(b"\x00\x01\x02" + "广东省深圳市".encode() + bytes(20)), (("", "广东省深圳市"),)),
        Example(Source(bytes(range(256)) * 4), None),
        Example(Source("all text"), None),
    ),
)
