"""Drawings within drawings that multiply are found before pdfium, which cannot be stopped, draws them."""

from __future__ import annotations

import re
import zlib

from policy_nlp.errors import PolicyError
from policy_nlp.intake.limits import MAX_PDF_SHAPES

_FORM = re.compile(rb"/Subtype\s*/Form\b")
_OBJECT = re.compile(rb"(\d{1,10})\s{1,9}\d{1,5}\s{1,9}obj\b")
_STREAM = re.compile(rb"stream\r?\n")
_NAMED = re.compile(rb"/([^\s/<>\[\]()]{1,100})\s{1,9}(\d{1,10})\s{1,9}\d{1,5}\s{1,9}R\b")
_DRAWN = re.compile(rb"/([^\s/<>\[\]()]{1,100})\s{1,9}Do\b")
# Bytes of a dictionary, and of a drawing, that are looked at.
_DICTIONARY, _CONTENT = 4000, 1_000_000
# Drawings within drawings within drawings; how many drawings a policy may have.
_DEEPEST, _MOST = 20, 5000


def check_nesting(data: bytes, file: str) -> None:
    """Raise PolicyError where the drawings of a PDF hold themselves, or multiply beyond the limit.

    Dictionaries that lie in compressed objects are not looked into.
    """
    forms = dict(found for place in _FORM.finditer(data) if (found := _form(data, place.start())))
    if not forms:
        return
    if len(forms) <= _MOST:
        objects = {int(m.group(1)): m.end() for m in _OBJECT.finditer(data)}
        drawn = {n: _drawn(data, objects, *form) & set(forms) for n, form in forms.items()}
        times = {n: _DRAWN.findall(form[1]) for n, form in forms.items()}
        if _settles({n: (drawn[n], max(len(times[n]), 1)) for n in forms}):
            return
    raise PolicyError("policy.pdf_too_much", file=file)


def _settles(forms: dict[int, tuple[set[int], int]]) -> bool:
    """Whether the size of each drawing has an end, and that lies within the limit."""
    sizes = dict.fromkeys(forms, 1)
    for _ in range(_DEEPEST):
        grown = {
            n: 1 + times * max((sizes[c] for c in drawn), default=0) for n, (drawn, times) in forms.items()
        }
        if grown == sizes:
            return True
        if max(grown.values()) > MAX_PDF_SHAPES:
            return False
        sizes = grown
    return False


def _form(data: bytes, at: int) -> tuple[int, tuple[bytes, bytes]] | None:
    """Return the number, the dictionary and the content of the drawing whose dictionary names it at a place."""
    begins = list(_OBJECT.finditer(data, max(0, at - _DICTIONARY), at))
    stream = _STREAM.search(data, at, at + _DICTIONARY)
    if not begins or stream is None:
        return None
    raw = data[stream.end() : stream.end() + _CONTENT].partition(b"endstream")[0]
    try:
        content = zlib.decompressobj().decompress(raw, _CONTENT)
    except zlib.error:
        content = raw
    return int(begins[-1].group(1)), (data[begins[-1].end() : stream.start()], content)


def _drawn(data: bytes, objects: dict[int, int], dictionary: bytes, content: bytes) -> set[int]:
    """Return the numbers of the objects that a drawing draws, through at most two dictionaries of names."""
    wanted = set(_DRAWN.findall(content))
    named = _NAMED.findall(dictionary)
    for _ in range(2):
        places = [objects.get(int(n)) for key, n in named if key in (b"Resources", b"XObject")]
        inner = [data[at : at + _DICTIONARY] for at in places if at is not None]
        named += [pair for text in inner for pair in _NAMED.findall(text.partition(b"endobj")[0])]
    return {int(number) for name, number in named if name in wanted}
