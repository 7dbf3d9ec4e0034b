"""HTTP credentials (RFC 7235): a scheme and what follows it."""

from __future__ import annotations

import re

from traffic.decoders.base64 import unpack
from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.text import as_text

_CREDENTIALS = re.compile(r"(Basic|Bearer|Token|Digest|JWT|Splunk|OAuth) +(\S{4,100000})", re.IGNORECASE)


def decode(source: Source) -> Decoded | None:
    """Take the scheme off; the name and password of Basic are base64."""
    found = _CREDENTIALS.fullmatch((source.text or "").strip())
    if found is None:
        return None
    scheme, rest = found.group(1).lower(), found.group(2)
    pair = unpack(rest) if scheme == "basic" else None
    text = as_text(pair[1]) if pair else None
    return Decoded(scheme, (Part(rest if text is None else text),))


DECODER = Decoder(
    "credentials",
    rank=40,
    decode=decode,
    starts="BbTtDdJjSsOo",
    needs=" ",
    keeps_source=True,
    examples=(
        Example(Source("Bearer abc.def"), (("", "abc.def"),)),
        Example(Source("Basic dXNlcjpwYXNz"), (("", "user:pass"),)),
        Example(Source("Basic research pays"), None),
    ),
)
