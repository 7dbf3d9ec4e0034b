"""JSON texts line by line (NDJSON, and envelopes whose lines are mostly JSON)."""

from __future__ import annotations

from traffic.decoders.decoder import Decoded, Decoder, Example, Source
from traffic.decoders.json import parse
from traffic.decoders.tree import flatten


def decode(source: Source) -> Decoded | None:
    """Take lines of JSON objects or lists apart; other lines stay text."""
    text = (source.text or "").strip()
    if text[:1] not in {"{", "["} or "\n" not in text:
        return None
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if _tree(lines[0]) is None or not any(_tree(line) is not None for line in lines[1:10]):
        return None
    trees = (_tree(line) for line in lines)
    return Decoded(
        "ndjson", flatten([line if tree is None else tree for line, tree in zip(lines, trees, strict=True)])
    )


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
        Example(Source("{a}\n{b}"), None),
        Example(Source('{"a":1}'), None),
    ),
)
