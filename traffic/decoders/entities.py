"""Character references of HTML around a whole value: `{&quot;imei&quot;: ...}`, `a=1&amp;b=2`."""

from __future__ import annotations

import html
import re

from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source

_REFERENCE = re.compile(r"&(?:quot|apos|amp|lt|gt|nbsp|#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5});")


def decode(source: Source) -> Decoded | None:
    """Resolve the references of a text that is no markup itself."""
    text = source.text or ""
    if "&" not in text or ";" not in text or "<" in text or not _REFERENCE.search(text):
        return None
    plain = html.unescape(text)
    return Decoded("html", (Part(plain, content_type=source.content_type),)) if plain != text else None


DECODER = Decoder(
    "entities",
    rank=37,
    decode=decode,
    needs="&",
    examples=(
        Example(Source("{&quot;imei&quot;:&#34;86&#x22;}"), (("", '{"imei":"86"}'),)),
        Example(Source("a=1&amp;b=2"), (("", "a=1&b=2"),)),
        Example(Source("a=1&lt=2"), None),
        Example(Source("R&D; sales"), None),
        Example(Source("<p>a&nbsp;b</p>"), None),
    ),
)
