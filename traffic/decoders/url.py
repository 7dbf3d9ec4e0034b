"""URLs as values: what their query and fragment carry."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.form import pairs

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,30}://\S{1,8000}")


def decode(source: Source) -> Decoded | None:
    """Take the query of a URL apart."""
    text = (source.text or "").strip()
    if not _URL.fullmatch(text) or not ("?" in text or "#" in text):
        return None
    try:
        url = urlsplit(text)
    except ValueError:
        return None
    fields = [*pairs(url.query), *(pairs(url.fragment) if "=" in url.fragment else ())]
    parts = tuple(Part(value, (name,)) for name, value in fields if name)
    return Decoded("url", parts) if parts else None


DECODER = Decoder(
    "url",
    rank=58,
    decode=decode,
    keeps_source=True,
    examples=(
        Example(Source("https://a.example/p?q=%E6%9D%8E&n=1"), (("q", "李"), ("n", "1"))),
        Example(Source("app://open#uid=7"), (("uid", "7"),)),
        Example(Source("https://a.example/p"), None),
        Example(Source("see https://a.example/p?q=1"), None),
        Example(Source("http://[x?q=1"), None),
    ),
)
