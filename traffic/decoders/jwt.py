"""JSON Web Tokens (RFC 7519): what the claims say; the signature is left alone."""

from __future__ import annotations

import re

from traffic.decoders.base64 import unpack
from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.text import as_text

_TOKEN = re.compile(r"(eyJ[\w-]{4,4000})\.(eyJ[\w-]{4,100000})\.([\w-]{0,4000})")


def decode(source: Source) -> Decoded | None:
    """Take the claims out of a token."""
    token = _TOKEN.fullmatch((source.text or "").strip())
    claims = unpack(token.group(2)) if token else None
    text = as_text(claims[1]) if claims else None
    return Decoded("jwt", (Part(text),)) if text else None


_HEAD = "eyJhbGciOiJIUzI1NiJ9"
DECODER = Decoder(
    "jwt",
    rank=45,
    decode=decode,
    keeps_source=True,
    examples=(
        Example(Source(f"{_HEAD}.eyJzdWIiOiJ1NyJ9.c2lnbmF0dXJl"), (("", '{"sub":"u7"}'),)),
        Example(Source(f"{_HEAD}.eyJzdWIiOiJ1NyJ9"), None),
        Example(Source("www.example.org"), None),
    ),
)
