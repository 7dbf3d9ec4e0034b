"""JSON inside the call of a function (JSONP): `callback({...});`."""

from __future__ import annotations

import re
from string import ascii_letters

from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source

_HEAD = re.compile(r"(?:/\*\*/)?\s{0,4}[A-Za-z_$][\w.$]{0,100}\(\s{0,4}(?=[{\[])")
_ENDS = {"{": "}", "[": "]"}


def decode(source: Source) -> Decoded | None:
    """Take the argument out of the call."""
    text = (source.text or "").strip()
    if text[-1:] not in {")", ";"}:
        return None
    head, inner = _HEAD.match(text), text.rstrip(";").rstrip()
    if head is None or not inner.endswith(")"):
        return None
    argument = inner[head.end() : -1].strip()
    if len(argument) < 2 or _ENDS[argument[0]] != argument[-1]:
        return None
    return Decoded("jsonp", (Part(argument, content_type=source.content_type),))


DECODER = Decoder(
    "jsonp",
    rank=36,
    decode=decode,
    starts="_$/" + ascii_letters,
    needs="(",
    examples=(
        Example(Source('cb_12({"a": 1});'), (("", '{"a": 1}'),)),
        Example(Source("/**/ jQuery.cb([1])"), (("", "[1]"),)),
        Example(Source("print(1)"), None),
        Example(Source("words (in brackets);"), None),
        Example(Source("f({a)"), None),
    ),
)
