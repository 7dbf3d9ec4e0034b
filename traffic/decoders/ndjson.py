"""JSON texts line by line (NDJSON, and envelopes whose lines are mostly JSON)."""

from __future__ import annotations

import re
from itertools import chain

from traffic.decoders.decoder import Decoded, Decoder, Example, Source
from traffic.decoders.json import SCANNER, parse
from traffic.decoders.tree import flatten

_NEXT = re.compile(r"\}\s{0,4},?\s{0,4}\{")
_BETWEEN = re.compile(r"[\s,]*")
_FIRST = 10
"""Lines among which there must be one more of JSON."""
_MOST = 20_000
"""Objects of one line."""


def decode(source: Source) -> Decoded | None:
    """Take lines of JSON objects or lists apart; other lines stay text."""
    text = (source.text or "").strip()
    if text[:1] not in {"{", "["}:
        return None
    if "\n" not in text:
        return _run(text) if _NEXT.search(text) else None
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    head = _tree(lines[0])
    near = [_tree(line) for line in lines[1:_FIRST]] if head is not None else []
    if not any(tree is not None for tree in near):
        return None
    trees = chain((head,), near, map(_tree, lines[_FIRST:]))
    return Decoded(
        "ndjson", flatten([line if tree is None else tree for line, tree in zip(lines, trees, strict=True)])
    )


def _run(text: str) -> Decoded | None:
    """Take objects apart that follow each other on one line, as streams of logs have them."""
    found: list[object] = []
    at = 0
    while at < len(text) and len(found) < _MOST:
        try:
            tree, at = SCANNER.raw_decode(text, at)
        except (ValueError, RecursionError):
            return None
        found.append(tree)
        at = _BETWEEN.match(text, at).end()  # type: ignore[union-attr]
    return Decoded("ndjson", flatten(found)) if len(found) > 1 and at == len(text) else None


def _tree(line: str) -> object | None:
    try:
        return parse(line) if line[0] in "{[" else None
    except (ValueError, RecursionError):
        return None


DECODER = Decoder(
    "ndjson",
    rank=31,
    decode=decode,
    starts="{[",
    examples=(
        Example(Source('{"a":1}\n{"a":"x"}\n'), (("[].a", "1"), ("[].a", "x"))),
        Example(
            Source('{"dsn":"d"}\n{"type":"event"}\nplain'),
            (("[].dsn", "d"), ("[].type", "event"), ("[]", "plain")),
        ),
        Example(Source('{"a":1}{"a":"x"}, {"b":2}'), (("[].a", "1"), ("[].a", "x"), ("[].b", "2"))),
        Example(Source('{"a":1}{b}'), None),
        Example(Source("{a}\n{b}"), None),
        Example(Source('{"a":1}'), None),
    ),
)
