"""Names and values in lines of plain text: `uid=7|model=Pixel 7a`, `uid=7;os=15`, pairs between tabs or commas."""

from __future__ import annotations

import re

from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.form import unquote

_NAME = re.compile(r"\s{0,3}([A-Za-z_$][\w.$-]{0,60})(=|:(?!//))")
_SEPARATORS = ("\n", "|", "\t", ";", ",")
_HEAD = re.compile(r"[\w.~%-]{2,80}(?=;[A-Za-z_][\w.-]{0,60}=)")
"""A segment of a path before its matrix parameters."""
_MOST = 2_000
"""Pairs of one line."""
_LONGEST = 200_000


def decode(source: Source) -> Decoded | None:
    """Take a text apart that is two pairs or more, all of them between marks of the same kind."""
    text = (source.text or "").strip()
    if len(text) > _LONGEST or len(text) < 7 or not (text.count("=") > 1 or text.count(":") > 1):
        return _matrix(text) if ";" in text else None
    found = (_split(text, mark) for mark in _SEPARATORS if mark in text)
    return next((decoded for decoded in found if decoded is not None), None) or _matrix(text)


def _split(text: str, mark: str) -> Decoded | None:
    pieces = [piece for piece in text.split(mark, _MOST + 1) if piece.strip()]
    if not 2 <= len(pieces) <= _MOST:
        return None
    names = [_NAME.match(piece) for piece in pieces]
    if None in names or len({name[2] for name in names if name}) > 1:
        return None
    parts = [
        Part(unquote(piece[name.end() :].strip()), (name[1],))
        for piece, name in zip(pieces, names, strict=True)
        if name and piece[name.end() :].strip()
    ]
    return Decoded("pairs", parts) if parts else None


def _matrix(text: str) -> Decoded | None:
    """Take the parameters of a segment of a path apart: `item;uid=7;v=2`."""
    head = _HEAD.match(text) if ";" in text[:81] and "=" in text and " " not in text else None
    found = _split(f"_={text}", ";") if head else None
    if found is None or head is None:
        return None
    return Decoded("pairs", (Part(head.group()), *tuple(found.parts)[1:]))


DECODER = Decoder(
    "pairs",
    rank=61,
    decode=decode,
    needs="=:",
    examples=(
        Example(
            Source("uid=7|model=Pixel 7a|at=/d?name=x"),
            (("uid", "7"), ("model", "Pixel 7a"), ("at", "/d?name=x")),
        ),
        Example(Source("uid=7;os=15;"), (("uid", "7"), ("os", "15"))),
        Example(Source("uid=7\tcity=%E6%9D%8E"), (("uid", "7"), ("city", "李"))),
        Example(Source("os:15, model:Pixel 7a"), (("os", "15"), ("model", "Pixel 7a"))),
        Example(Source("ro.a=1\nro.b=x,y=2"), (("ro.a", "1"), ("ro.b", "x,y=2"))),
        Example(Source("item;uid=7;v=2"), (("", "item"), ("uid", "7"), ("v", "2"))),
        Example(Source("text/html;q=0.9"), None),
        Example(Source("https://a.example,https://b.example"), None),
        Example(Source("at 10:42, or 11:42"), None),
        Example(Source("a = b | c = d"), None),
        Example(Source("a=1|b"), None),
    ),
)
