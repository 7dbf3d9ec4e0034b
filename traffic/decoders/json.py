"""JSON (RFC 8259): objects and lists, also inside a string."""

from __future__ import annotations

import json
import re
from string import digits
from typing import Any

from traffic.decoders.decoder import Decoded, Decoder, Example, Source
from traffic.decoders.tree import Fields, Number, flatten

_GUARD = re.compile(r"(?:\d{1,4}(?:/\w{1,40},)?|\)\]\}',?\s{0,4}|for ?\(;;\);)(?=[\[{])")
"""What stands before the text itself: packet types of socket.io, guards against inclusion as a script."""
_ENDS = {"{": "}", "[": "]", '"': '"'}


SCANNER = json.JSONDecoder(
    parse_int=Number,
    parse_float=Number,
    parse_constant=Number,
    object_pairs_hook=Fields,
    strict=False,
)
"""Keeps every number as it is written and every repeated name."""


def parse(text: str) -> Any:
    """Parse JSON with every number as it is written and every repeated name kept.

    Raises ValueError where it is not JSON, RecursionError where it is nested too deeply.
    """
    return SCANNER.decode(text)


def decode(source: Source) -> Decoded | None:
    """Take JSON objects, lists and quoted strings apart."""
    text = (source.text or "").strip()
    text = text[found.end() :] if (found := _GUARD.match(text)) else text
    if len(text) < 2 or _ENDS.get(text[0]) != text[-1]:
        return None
    try:
        root = parse(text)
    except ValueError:
        return None
    except RecursionError:
        return Decoded("json", cut=True)
    return Decoded("json", flatten(root))


DECODER = Decoder(
    "json",
    rank=30,
    decode=decode,
    starts='{[")f' + digits,
    examples=(
        Example(Source('{"a": {"b": [1.50, true, null, ""]}}'), (("a.b[]", "1.50"), ("a.b[]", "true"))),
        Example(Source(b'[{"name": "\xe6\x9d\x8e"}]'), (("[].name", "李"),)),
        Example(Source('"{\\"imei\\": 1}"'), (("", '{"imei": 1}'),)),
        Example(Source('{"a": 1, "a": 2}'), (("a", "1"), ("a", "2"))),
        Example(Source('42["login", {"uid": 7}]'), (("[]", "login"), ("[].uid", "7"))),
        Example(Source("[not json]"), None),
        Example(Source("12"), None),
    ),
)
