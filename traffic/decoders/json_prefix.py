"""JSON that breaks off, because the recorder cut the body: all that stands before the break."""

from __future__ import annotations

import re
from itertools import chain

from traffic.decoders.decoder import REST, Decoded, Decoder, Example, Source
from traffic.decoders.json import parse
from traffic.decoders.tree import NESTING, flatten

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*(?:"|$)|[{}\[\],]', re.DOTALL)
_CLOSING = {"{": "}", "[": "]"}


def mend(text: str) -> str | None:
    """Return the text up to its last whole value, with all that is open closed; None where nothing is open."""
    open_: list[str] = []
    whole: tuple[int, str] | None = None
    for token in _TOKEN.finditer(text):
        char = token.group()
        if char in _CLOSING:
            open_.append(_CLOSING[char])
        elif char in {"}", "]"} and (not open_ or open_.pop() != char):
            return None
        if len(open_) > NESTING:
            return None
        if char in {"}", "]", ","}:
            whole = token.end() - (char == ","), "".join(reversed(open_))
    return text[: whole[0]] + whole[1] if whole and open_ else None


def decode(source: Source) -> Decoded | None:
    """Take apart what is left of a JSON object or list."""
    text = (source.text or "").lstrip()
    if len(text) < 8 or text[0] not in _CLOSING:
        return None
    mended = mend(text)
    try:
        root = parse(mended) if mended else None
    except (ValueError, RecursionError):
        return None
    return Decoded("json", chain(flatten(root), (REST,))) if root else None


DECODER = Decoder(
    "json_prefix",
    rank=33,
    decode=decode,
    starts="{[",
    examples=(
        Example(
            Source('{"a": {"b": 1, "c": [2, 3, 4'), (("a.b", "1"), ("a.c[]", "2"), ("a.c[]", "3"), ("", ""))
        ),
        Example(Source('{"a": "x, {y", "b": "unfini\\"sh'), (("a", "x, {y"), ("", ""))),
        Example(Source("[INFO] started, {ok}"), None),
        Example(Source("{name, and more"), None),
        Example(Source('{"a": 1}]'), None),
    ),
)
