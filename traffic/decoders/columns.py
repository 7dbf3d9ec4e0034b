r"""Columns between control characters (`\x01`, `\x02`, `\x1f` ...), as Hive and the logs of many SDKs have them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from traffic.decoders.decoder import ELEMENT, REST, Decoded, Decoder, Example, Part, Source
from traffic.decoders.text import is_readable

_MARKS = "\x01\x02\x03\x04\x1c\x1d\x1e\x1f"
_SEPARATOR = re.compile(f"[{_MARKS}]")
_NAME = re.compile(r"[A-Za-z_][\w.$-]{0,60}")
_MOST = 5_000
"""Columns of one text."""


def decode(source: Source) -> Decoded | None:
    """Split a text that is readable but for the separators."""
    text = source.value if isinstance(source.value, str) else _as_utf8(source)
    if text is None or len(_SEPARATOR.findall(text, 0, 4096)) < 2:
        return None
    return Decoded("columns", _parts(text)) if is_readable(_SEPARATOR.sub("", text)) else None


def _as_utf8(source: Source) -> str | None:
    try:
        return source.binary.decode("utf8") if source.binary else None
    except UnicodeDecodeError:
        return None


def _parts(text: str) -> Iterator[Part]:
    outer = _SEPARATOR.search(text)
    mark = min(set(_SEPARATOR.findall(text))) if outer else "\x01"
    pieces = re.split(f"{mark}|\r?\n", text, maxsplit=_MOST)
    for piece in pieces[:_MOST]:
        name, inner, value = _partition(piece)
        if inner and _NAME.fullmatch(name):
            yield from (Part(one, (name,)) for one in _SEPARATOR.split(value) if one)
        else:
            yield from (Part(one, (ELEMENT,)) for one in _SEPARATOR.split(piece) if one.strip())
    if len(pieces) > _MOST:
        yield REST


def _partition(piece: str) -> tuple[str, str, str]:
    """Divide a name from its value: at an inner separator, or at the sign of equality."""
    found = _SEPARATOR.search(piece) or re.search("=", piece[:64])
    return (piece[: found.start()], found.group(), piece[found.end() :]) if found else (piece, "", "")


DECODER = Decoder(
    "columns",
    rank=73,
    decode=decode,
    needs=_MARKS,
    both=True,
    examples=(
        Example(Source(b"3.1\x01Pixel 7a\x0186000\n"), (("[]", "3.1"), ("[]", "Pixel 7a"), ("[]", "86000"))),
        Example(Source("uid\x027\x01os\x02a\x03b"), (("uid", "7"), ("os", "a"), ("os", "b"))),
        Example(Source(b"uid=7\x1fcity=\xe6\x9d\x8e\x1fz"), (("uid", "7"), ("city", "李"), ("[]", "z"))),
        Example(Source(b"\x01\x02\x00\xff"), None),
        Example(Source("one\x01mark"), None),
    ),
)
