"""URLs as values: what their query and fragment carry."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.form import pairs

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,30}://\S{1,8000}")
RAW = 128
"""Characters of a URL from which it is no leaf as a whole: its address is one then."""
_PART = r"[\w.~%@:+-]{0,100}"
_PAIR = r"[\w.$\[\]%-]{1,80}=[^&=\s?]{0,8000}={0,2}"
_RELATIVE = re.compile(
    rf"{_PART}(?:/{_PART}){{1,30}}\?{_PAIR}(?:&{_PAIR}){{0,200}}(?:#\S{{0,500}})?", re.ASCII
)
"""A URL without its host, as batches of requests and pages of mini programs have it: a slash, then names and values."""


def decode(source: Source) -> Decoded | None:
    """Take the query of a URL apart; the URL may lack its host."""
    text = (source.text or "").strip()
    if not ("?" in text or "#" in text) or not (_URL.fullmatch(text) or _RELATIVE.fullmatch(text)):
        return None
    divided = _divide(text)
    if divided is None:
        return None
    query, fragment = divided
    # Pages of single-page applications have a path and a query of their own in the fragment.
    inner = fragment.rpartition("?")[2]
    fields = [*pairs(query), *(pairs(inner) if "=" in inner else ())]
    parts = tuple(Part(value, (name,)) for name, value in fields if name)
    if not parts:
        return None
    return Decoded("url", (Part(text.partition("?")[0]), *parts) if len(text) > RAW else parts)


def _divide(text: str) -> tuple[str, str] | None:
    """Return the query and the fragment of a URL; None where its host is none."""
    if text.isascii() and "[" not in text and "]" not in text:
        before, _, fragment = text.partition("#")
        return before.partition("?")[2], fragment
    try:
        url = urlsplit(text)
    except ValueError:
        return None
    return url.query, url.fragment


DECODER = Decoder(
    "url",
    rank=58,
    decode=decode,
    needs="?#",
    keeps_source=True,
    examples=(
        Example(Source("https://a.example/p?q=%E6%9D%8E&n=1"), (("q", "李"), ("n", "1"))),
        Example(Source("app://open#uid=7"), (("uid", "7"),)),
        Example(Source("https://a.example/#/p?uid=7"), (("uid", "7"),)),
        Example(
            Source("https://a.example/p?q=" + 120 * "x"), (("", "https://a.example/p"), ("q", 120 * "x"))
        ),
        Example(Source("https://a.example/p"), None),
        Example(Source("see https://a.example/p?q=1"), None),
        Example(Source("http://[x?q=1"), None),
        Example(
            Source("v18.0/884213/activities?advertiser_id=7&em=x%40y"),
            (("advertiser_id", "7"), ("em", "x@y")),
        ),
        Example(Source("/pages/index/index?uid=7"), (("uid", "7"),)),
        Example(Source("pages/index/index"), None),
        Example(Source("really?a=1"), None),
        Example(Source("yes/no? name=x"), None),
        Example(Source("who/what?"), None),
        Example(Source("a/b?c"), None),
    ),
)
