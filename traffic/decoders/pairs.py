"""Names and values in lines of plain text: `uid=7|model=Pixel 7a`, `uid=7;os=15`, pairs between tabs."""

from __future__ import annotations

import re

from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.form import unquote

_NAME = re.compile(r"\s{0,3}([A-Za-z_$][\w.$-]{0,60})=")
_SEPARATORS = ("|", "\t", ";")
_MOST = 2_000
"""Pairs of one line."""
_LONGEST = 200_000


def decode(source: Source) -> Decoded | None:
    """Take a text apart that is two pairs or more, all of them between marks of the same kind."""
    text = (source.text or "").strip()
    if len(text) > _LONGEST or text.count("=") < 2:
        return None
    return next((found for mark in _SEPARATORS if (found := _split(text, mark)) is not None), None)


def _split(text: str, mark: str) -> Decoded | None:
    pieces = [piece for piece in text.split(mark) if piece.strip()]
    if not 2 <= len(pieces) <= _MOST:
        return None
    names = [_NAME.match(piece) for piece in pieces]
    parts = [
        Part(unquote(piece[name.end() :].strip()), (name[1],))
        for piece, name in zip(pieces, names, strict=True)
        if name
    ]
    return Decoded("pairs", parts) if len(parts) == len(pieces) else None


DECODER = Decoder(
    "pairs",
    rank=61,
    decode=decode,
    examples=(
        Example(
            Source("uid=7|model=Pixel 7a|at=/d?name=x"),
            (("uid", "7"), ("model", "Pixel 7a"), ("at", "/d?name=x")),
        ),
        Example(Source("uid=7;os=15;"), (("uid", "7"), ("os", "15"))),
        Example(Source("uid=7\tcity=%E6%9D%8E"), (("uid", "7"), ("city", "李"))),
        Example(Source("text/html;q=0.9"), None),
        Example(Source("a = b | c = d"), None),
        Example(Source("a=1|b"), None),
    ),
)
