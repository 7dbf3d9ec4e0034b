"""application/x-www-form-urlencoded: of queries, bodies and strings inside other data."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.text import as_text

MEDIA_TYPE = "application/x-www-form-urlencoded"
_BROKEN_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_PAIR = r"[\w.$\[\]%-]{1,80}=[^&=\s]{0,100000}={0,2}"
_PAIRS = re.compile(rf"{_PAIR}(?:&{_PAIR}){{1,2000}}&?")
"""What is taken for a form although nobody said so: two pairs at least, no white space."""
_ENCODED_PAIR = re.compile(r"[\w.$-]{1,40}=(?:%[57]B|%22|eyJ|ewo|W3s|H4sI)[^&=\s]{4,}={0,2}", re.IGNORECASE)
"""One pair is a form where its value begins as JSON does, plain or packed."""
_BY_SEMICOLON = re.compile(r"[^=;&]+=[^;&]*(?:;[^=;&]+=[^;&]*)+;?")
_DECLARED = re.compile(r"&?[^&=\s{\"<]{1,300}=")


def pairs(text: str, charset: str | None = None) -> Iterator[tuple[str, str | bytes]]:
    """Give the names and values of a query or form, percent-encoding undone.

    A value that is no text comes as bytes; a piece without "=" has an empty name.
    """
    for piece in text.split(";" if "&" not in text and _BY_SEMICOLON.fullmatch(text) else "&"):
        name, equals, value = piece.partition("=")
        if equals and value:
            yield str(unquote_plus(name, charset)), unquote_plus(value, charset)
        elif name and not equals:
            yield "", unquote_plus(name)


def unquote_plus(text: str, charset: str | None = None) -> str | bytes:
    """Undo percent-encoding and "+" for a space; bytes where the outcome is no readable text."""
    return unquote(text.replace("+", " "), charset)


def unquote(text: str, charset: str | None = None) -> str | bytes:
    """Undo percent-encoding; bytes where the outcome is no readable text."""
    if "%" not in text:
        return text
    data = _unescaped(text)
    plain = as_text(data, charset)
    return data if plain is None else plain


def _unescaped(text: str) -> bytes:
    if _BROKEN_ESCAPE.search(text):
        return unquote_to_bytes(text)
    # Percent-encoding is quoted-printable with another mark, which is undone ten times faster.
    return binascii.a2b_qp(text.encode().replace(b"=", b"=3D").replace(b"%", b"="))


def name_parts(name: str) -> tuple[str, ...]:
    """Split `user[address][]` into the names that stand in it: ("user", "address")."""
    head, bracket, _ = name.partition("[")
    inner = [part for part in _BRACKETS.findall(name) if part and not part.isdigit()] if bracket else []
    return (head, *inner) if head else (name,)


def decode(source: Source) -> Decoded | None:
    """Take a form apart where it is declared or plainly is one."""
    text = (source.text or "").strip()
    declared = source.media_type == MEDIA_TYPE and _DECLARED.match(text)
    if not declared and not _PAIRS.fullmatch(text) and not _ENCODED_PAIR.fullmatch(text):
        return None
    charset = source.parameters.get("charset")
    return Decoded("form", (Part(value, (name,) if name else ()) for name, value in pairs(text, charset)))


DECODER = Decoder(
    "form",
    rank=60,
    decode=decode,
    needs="=",
    examples=(
        Example(Source("a=1&b=%E6%9D%8E+x", MEDIA_TYPE), (("a", "1"), ("b", "李 x"))),
        Example(Source("imei=86&mac=", MEDIA_TYPE), (("imei", "86"),)),
        Example(Source("a=%C0%EE%E6%C2&b=1", MEDIA_TYPE + "; charset=GBK"), (("a", "李媛"), ("b", "1"))),
        Example(Source("user[mail]=x%40y&n=1"), (("user[mail]", "x@y"), ("n", "1"))),
        Example(Source("data=eyJhIjoxfQ=="), (("data", "eyJhIjoxfQ=="),)),
        Example(Source("heart_rate=148"), None),
        Example(Source("a = b & c = d"), None),
        Example(Source("{}", MEDIA_TYPE), None),
    ),
)
