"""Envelopes of Sentry (develop.sentry.dev, "Envelopes"): a header, then items with a header and a length."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from traffic.decoders.decoder import ELEMENT, REST, Decoded, Decoder, Example, Part, Source
from traffic.decoders.json import parse
from traffic.decoders.tree import Fields, flatten

_ITEMS = 1_000
_LINES = 50
_HEADER = 100_000
"""Bytes of the longest header."""


def decode(source: Source) -> Decoded | None:
    """Take the items out of an envelope; what is JSON line by line throughout is left to NDJSON."""
    data = source.value
    if (
        not isinstance(data, bytes)
        or data[:1] != b"{"
        or data.find(b"\n", 0, _HEADER) < 0
        or _is_line_by_line(data)
    ):
        return None
    head, at = _header(data, 0)
    item, _ = _header(data, at)
    if head is None or item is None or not isinstance(dict(item).get("type"), str):
        return None
    return Decoded("envelope", _parts(head, data, at))


def _is_line_by_line(data: bytes) -> bool:
    """Tell whether each of the first lines is an object of its own, as far as its ends show."""
    lines = data[:_HEADER].removesuffix(b"\n").split(b"\n", _LINES)[:_LINES]
    return all(line[:1] == b"{" and line.rstrip()[-1:] == b"}" for line in lines)


def _header(data: bytes, at: int) -> tuple[Fields | None, int]:
    """Read the object of one line; returns it and where the next line begins."""
    end = data.find(b"\n", at, at + _HEADER)
    line = data[at : end if end >= 0 else at + _HEADER]
    try:
        found = parse(line.decode("utf8")) if line.startswith(b"{") else None
    except (ValueError, RecursionError):
        found = None
    return (found if isinstance(found, Fields) else None), (end + 1 if end >= 0 else len(data))


def _parts(head: Fields, data: bytes, at: int) -> Iterator[Part]:
    yield from _flat(head)
    for _ in range(_ITEMS):
        while data[at : at + 1] == b"\n":
            at += 1
        if at >= len(data):
            return
        item, start = _header(data, at)
        if item is None:
            yield Part(data[at:], (ELEMENT,), "binary")
            return
        yield from _flat(item)
        end = _end(item, data, start)
        if end > start:
            yield _payload(dict(item), data[start:end])
        at = end + 1
    yield REST


def _flat(tree: Fields) -> Iterator[Part]:
    return (replace(part, place=(ELEMENT, *part.place)) for part in flatten(tree))


def _end(item: Fields, data: bytes, start: int) -> int:
    """Return where the payload ends: after its length, or with the line where none is given."""
    length = dict(item).get("length")
    if isinstance(length, str) and length.isdecimal() and len(length) < 12:
        return min(len(data), start + int(length))
    end = data.find(b"\n", start)
    return end if end >= 0 else len(data)


def _payload(item: dict[str, Any], data: bytes) -> Part:
    media_type, name = item.get("content_type"), item.get("filename")
    return Part(
        data,
        (ELEMENT,),
        "binary",
        media_type if isinstance(media_type, str) else "",
        name if isinstance(name, str) else None,
    )


DECODER = Decoder(
    "envelope",
    rank=21,
    decode=decode,
    binary=True,
    magic=b"{",
    examples=(
        Example(
            Source(b'{"dsn":"d"}\n{"type":"event","length":9}\n{"a":\n 1}\n{"type":"x"}\n\x00\xff'),
            (
                ("[].dsn", "d"),
                ("[].type", "event"),
                ("[].length", "9"),
                ("[]", b'{"a":\n 1}'),
                ("[].type", "x"),
                ("[]", b"\x00\xff"),
            ),
        ),
        Example(Source(b'{"a":1}\n{"b":2}\n'), None),
        Example(Source(b'{"type":"x"}'), None),
        Example(Source(b"{\n}"), None),
    ),
)
