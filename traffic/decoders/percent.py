"""Percent-encoding (RFC 3986) around a whole value."""

from __future__ import annotations

import re

from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.form import unquote

_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")


def decode(source: Source) -> Decoded | None:
    """Undo percent-encoding where the text has no white space and the outcome is text."""
    text = (source.text or "").strip()
    if not _ESCAPE.search(text) or re.search(r"\s", text):
        return None
    plain = unquote(text)
    return Decoded("urlencode", (Part(plain),)) if isinstance(plain, str) and plain != text else None


DECODER = Decoder(
    "percent",
    rank=62,
    decode=decode,
    needs="%",
    keeps_source=True,
    examples=(
        Example(Source("%7B%22a%22%3A1%7D"), (("", '{"a":1}'),)),
        Example(Source("%E6%9D%8E"), (("", "李"),)),
        Example(Source("100%"), None),
        Example(Source("5%20 of all"), None),
        Example(Source("%ff%fe%00"), None),
    ),
)
