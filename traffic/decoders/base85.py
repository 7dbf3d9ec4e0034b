"""base85: Ascii85 between its marks (Adobe), and the alphabets of RFC 1924 and Z85 (ZeroMQ RFC 32) without any."""

from __future__ import annotations

import base64
import re
from string import ascii_letters, digits

from traffic.decoders.contents import is_clear, is_container
from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source

_MARKED = re.compile(r"<~[!-uz\s]*~>")
_PLAIN = digits + ascii_letters[26:] + ascii_letters[:26] + "!#$%&()*+-;<=>?@^_`{|}~"
_Z85 = digits + ascii_letters + ".-:+=^!/*?&<>()[]{}@%$#"
_TO_PLAIN = str.maketrans(_Z85, _PLAIN)
_ALPHABETS: tuple[tuple[str, re.Pattern[str], frozenset[int], dict[int, int]], ...] = (
    ("base85", re.compile(r"[0-9A-Za-z!#$%&()*+;<=>?@^_`{|}~-]+"), frozenset({0, 2, 3, 4}), {}),
    ("z85", re.compile(r"[0-9A-Za-z.:+=^!/*?&<>()\[\]{}@%$#-]+"), frozenset({0}), _TO_PLAIN),
)
"""Step, characters, what may be left of a length divided by five, and the way into the alphabet of RFC 1924."""
_SPECIAL = re.compile(r"[0-9A-Za-z+/=_-]*[^\s0-9A-Za-z+/=_-][0-9A-Za-z+/=_-]*[^\s0-9A-Za-z+/=_-]")
"""Two characters that no other encoding has: words and identifiers have none, of encoded ones every fourth is such."""
_SHORTEST = 20
"""Characters; of shorter texts some decode to readable ones by chance."""
_LONGEST = 4 << 20
"""Characters: four millions take a second."""
_GROUP = 5
_BEGINNINGS = (b"\x1f\x8b\x08", b"x\x01", b"x\x5e", b"x\x9c", b"x\xda")
_WRITTEN = re.compile(rb"[\t\n\r\x20-\x7e]+")


def decode(source: Source) -> Decoded | None:
    """Undo base85 where the bytes are text or a known container."""
    text = (source.text or "").strip()
    if not 8 <= len(text) <= min(source.room, _LONGEST):
        return None
    if text.startswith("<"):
        return _decoded("ascii85", _undo_marked(text), source)
    if len(text) < _SHORTEST or _SPECIAL.match(text) is None:
        return None
    for step, characters, left, table in _ALPHABETS:
        if len(text) % _GROUP in left and characters.fullmatch(text):
            plain = text.translate(table) if table else text
            if _may_begin(_undo(plain[:_GROUP])) and (found := _decoded(step, _undo(plain), source)):
                return found
    return None


def _decoded(step: str, data: bytes, source: Source) -> Decoded | None:
    if not data or not (is_clear(data) or is_container(data)):
        return None
    return Decoded(step, (Part(data, kind="binary", content_type=source.content_type),))


def _may_begin(data: bytes) -> bool:
    return data.startswith(_BEGINNINGS) or _WRITTEN.fullmatch(data) is not None


def _undo_marked(text: str) -> bytes:
    try:
        return base64.a85decode(text, adobe=True) if _MARKED.fullmatch(text) else b""
    except ValueError:
        return b""


def _undo(text: str) -> bytes:
    try:
        return base64.b85decode(text)
    except ValueError:
        return b""


DECODER = Decoder(
    "base85",
    rank=53,
    decode=decode,
    starts=ascii_letters + "<",
    keeps_source=True,
    examples=(
        Example(Source("<~HQm0@ASE>L+uhJ70JG170JF]!~>"), (("", b'{"imei":"860000000"}'),)),
        Example(Source("dm?FVWoaThA~-fMFfcGMFfby0"), (("", b'{"imei":"860000000"}'),)),
        Example(Source("<div>~</div>"), None),
        Example(Source("SMARTPHONE_LARGE_AND_TABLET"), None),
        Example(Source("Mozilla/5.0(iPhone;iOS17)&x=1"), None),
    ),
)
