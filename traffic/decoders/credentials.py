"""HTTP credentials (RFC 7235): a scheme and what follows it."""

from __future__ import annotations

import re

from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source

_CREDENTIALS = re.compile(r"(Basic|Bearer|Token|Digest|JWT|Splunk|OAuth) +(\S{4,100000})", re.IGNORECASE)


def decode(source: Source) -> Decoded | None:
    """Take the scheme off."""
    found = _CREDENTIALS.fullmatch((source.text or "").strip())
    return Decoded(found.group(1).lower(), (Part(found.group(2)),)) if found else None


DECODER = Decoder(
    "credentials",
    rank=40,
    decode=decode,
    keeps_source=True,
    examples=(
        Example(Source("Bearer abc.def"), (("", "abc.def"),)),
        Example(Source("Basic dXNlcjpwYXNz"), (("", "dXNlcjpwYXNz"),)),
        Example(Source("Basic research pays"), None),
    ),
)
