"""application/x-www-form-urlencoded: of queries, bodies and strings inside other data."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.text import as_text, as_utf8
from traffic.decoders.tree import Fields, flatten

MEDIA_TYPE = "application/x-www-form-urlencoded"
_BROKEN_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_BETWEEN = "\x01"
"""Stands between texts that are decoded as one: a control character, which no readable text has."""
_BOM = b"\xef\xbb\xbf"
_PAIR = r"[\w.$\[\]%-]{1,80}=[^&=\s]{0,100000}={0,2}"
_PAIRS = re.compile(rf"{_PAIR}(?:&{_PAIR}){{1,2000}}&?")
"""What is taken for a form although nobody said so: two pairs at least, no white space."""
_ENCODED_PAIR = re.compile(r"[\w.$-]{1,40}=(?:%[57]B|%22|eyJ|ewo|W3s|H4sI)[^&=\s]{4,}={0,2}", re.IGNORECASE)
"""One pair is a form where its value begins as JSON does, plain or packed."""
_BY_SEMICOLON = re.compile(r"[^=;&]+=[^;&]*(?:;[^=;&]+=[^;&]*)+;?")
_DECLARED = re.compile(r"&?[^&=\s{\"<]{1,300}=")


def pairs(text: str, charset: str | None = None) -> list[tuple[str, str | bytes]]:
    """Return the names and values of a query or form, percent-encoding undone.

    A value that is no text comes as bytes; a piece without "=" has an empty name.
    """
    pieces = text.split(";" if "&" not in text and _BY_SEMICOLON.fullmatch(text) else "&")
    split = [piece.partition("=") for piece in pieces]
    values = _unquote_all([value or ("" if equals else name) for name, equals, value in split])
    if values is None:
        return list(_one_by_one(split, charset))
    return [
        ((str(unquote_plus(name, charset)) if "%" in name or "+" in name else name) if equals else "", value)
        for (name, equals, _), value in zip(split, values, strict=True)
        if value
    ]


def _unquote_all(texts: list[str]) -> list[str] | None:
    """Undo percent-encoding and "+" in all of `texts` at once; None where one of them is not plainly UTF-8."""
    joined = _BETWEEN.join(texts).replace("+", " ")
    if "%" in joined:
        data = _unescaped(joined)
        if _BOM in data or as_utf8(data.replace(b"\x01", b"\n")) is None:
            return None
        joined = data.decode()
    found = joined.split(_BETWEEN)
    return found if len(found) == len(texts) else None


def _one_by_one(split: list[tuple[str, str, str]], charset: str | None) -> Iterator[tuple[str, str | bytes]]:
    for name, equals, value in split:
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
    data = text.encode("utf8", "surrogatepass")
    if _BROKEN_ESCAPE.search(text):
        return unquote_to_bytes(data)
    # Percent-encoding is quoted-printable with another mark, which is undone ten times faster.
    return binascii.a2b_qp(data.replace(b"=", b"=3D").replace(b"%", b"="))


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
    found = pairs(text, charset)
    if all(name for name, _ in found):
        return Decoded("form", flatten(Fields(found)))
    return Decoded("form", (Part(value, (name,) if name else ()) for name, value in found))


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
