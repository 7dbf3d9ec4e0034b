"""vCards (RFC 6350, and 2.1 as phones write it) and calendars (RFC 5545): an entry's properties by name."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator

from traffic.decoders.decoder import ELEMENT, REST, Decoded, Decoder, Example, Part, Source

_BEGIN = re.compile(r"BEGIN:(?:VCARD|VCALENDAR)\s", re.IGNORECASE)
_FOLD = re.compile(r"\r?\n[ \t]")
_SOFT = re.compile(r"=\r?\n")
_LINE = re.compile(r"^(?:[\w-]{1,40}\.)?([A-Za-z-]{1,40})((?:;[^:\r\n]{0,200})?):([^\r\n]*)", re.MULTILINE)
_STRUCTURE = frozenset({"begin", "end", "version"})
_MOST = 50_000
"""Lines of one text."""


def decode(source: Source) -> Decoded | None:
    """Give the properties of all cards."""
    text = (source.text or "").lstrip()
    return Decoded("vcard", _parts(text)) if text[:6].upper() == "BEGIN:" and _BEGIN.match(text) else None


def _parts(text: str) -> Iterator[Part]:
    for count, line in enumerate(_LINE.finditer(_SOFT.sub("", _FOLD.sub("", text)))):
        if count >= _MOST:
            yield REST
            return
        name, parameters, value = line[1].lower(), line[2].upper(), line[3].strip()
        if name not in _STRUCTURE and value:
            yield Part(_plain(value, parameters), (ELEMENT, name))


def _plain(value: str, parameters: str) -> str:
    if "QUOTED-PRINTABLE" in parameters:
        return quopri.decodestring(value.encode("utf8", "replace")).decode("utf8", "replace")
    return re.sub(r"\\([,;:\\])", r"\1", value)


DECODER = Decoder(
    "vcard",
    rank=28,
    decode=decode,
    starts="Bb",
    examples=(
        Example(
            Source(
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:李\r\nitem1.TEL;TYPE=CELL:138\r\n 0000\r\nEND:VCARD\r\n"
            ),
            (("[].fn", "李"), ("[].tel", "1380000")),
        ),
        Example(
            Source("BEGIN:VCARD\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;=E6=9D=\n=8E;;\nEND:VCARD"),
            (("[].n", ";李;;"),),
        ),
        Example(
            Source("BEGIN:VCALENDAR\nSUMMARY:Tea\\, at 4\nEND:VCALENDAR"), (("[].summary", "Tea, at 4"),)
        ),
        Example(Source("BEGIN: a story"), None),
        Example(Source("FN:x"), None),
    ),
)
