"""data: URLs (RFC 2397)."""

from __future__ import annotations

import re

from traffic.decoders.base64 import unpack
from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.form import unquote

_HEAD = re.compile(r"data:([\w.+-]{1,60}/[\w.+-]{1,80})?((?:;[\w-]{1,40}=[^;,\s]{1,100}){0,8})(;base64)?,")


def decode(source: Source) -> Decoded | None:
    """Take the data out of the URL."""
    text = (source.text or "").strip()
    head = _HEAD.match(text)
    if head is None:
        return None
    rest, declared = text[head.end() :], (head.group(1) or "text/plain") + head.group(2)
    if not head.group(3):
        return Decoded("data", (Part(unquote(rest), content_type=declared),))
    unpacked = unpack(rest)
    return Decoded("data", (Part(unpacked[1], kind="binary", content_type=declared),)) if unpacked else None


DECODER = Decoder(
    "data",
    rank=42,
    decode=decode,
    starts="d",
    examples=(
        Example(Source("data:image/png;base64,iVBORw0KGgo="), (("", b"\x89PNG\r\n\x1a\n"),)),
        Example(Source("data:,a%20b"), (("", "a b"),)),
        Example(Source("data: none, at all"), None),
    ),
)
