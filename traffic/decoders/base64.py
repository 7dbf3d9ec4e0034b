"""base64 and base64url (RFC 4648), with and without padding, where something readable or random is inside."""

from __future__ import annotations

import base64
import binascii
import re
from string import ascii_letters, digits

from traffic.decoders.contents import is_clear, is_container, is_packed
from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.signatures import tell_file
from traffic.decoders.squeezed import is_squeezed
from traffic.decoders.text import looks_random

_ALPHABET = (ascii_letters + digits).encode()
"""What base64 and base64url have in common."""
_TO_STANDARD = bytes.maketrans(b"-_", b"+/")
_HEX = re.compile(r"[0-9a-fA-F-]+")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[a-z0-9]+(?:[_-][a-z0-9]+)*|[A-Z0-9]+(?:[_-][A-Z0-9]+)*")
_SPOKEN = re.compile(r"[A-Z]?[a-z]+(?:[A-Z][a-z]+)*|[A-Z]+|[a-z]*[0-9]+|[A-Z]*[0-9]+")
"""Words and numbers between spaces, names in camel case with them."""
_SAMPLE = 4000
_RARE = 24
"""Characters among which no more than one is "+", which is one of 64: spaces between words are more."""
_RANDOM = 65
"""Bytes from which random ones are taken for a message rather than an identifier or a digest (SHA-512 has 64)."""
_FILES = frozenset({"audio", "image", "video"})
"""Kinds of files that are believed where they are declared: bare samples have no first bytes."""
_FRAMED = frozenset({"application/grpc-web-text", "application/grpc-web-text+proto"})
"""Declared bodies that are base64 from end to end."""
_KINDS = (re.compile("[A-Z]"), re.compile("[a-z]"), re.compile("[0-9]"))


def unpack(text: str) -> tuple[str, bytes] | None:
    """Return which base64 `text` is in and the bytes, or None where it cannot be one."""
    if _is_words(text):
        return None
    # Line breaks are of MIME; a space is a "+" that went through a form unescaped.
    if "\n" in text or "\r" in text:
        text = re.sub(r"[\r\n]+", "", text)
    text = text.replace(" ", "+")
    bare = text.rstrip("=")
    if len(bare) % 4 == 1 or (len(bare) < len(text) and len(text) % 4) or _HEX.fullmatch(bare):
        return None
    if not bare or not text.isascii() or len(text) - len(bare) > 2:
        return None
    data = bare.encode()
    marks = data.translate(None, _ALPHABET)
    if not marks.strip(b"+/"):
        return "base64", _bytes(data)
    return None if marks.strip(b"-_") else ("base64url", _bytes(data.translate(_TO_STANDARD)))


def _is_words(text: str) -> bool:
    """Tell whether the spaces of `text` stand between words, and are no "+"."""
    text = text[:_SAMPLE]
    spaces = text.count(" ")
    if not spaces:
        return False
    words = text.split()
    matched = sum(_SPOKEN.fullmatch(word) is not None for word in words)
    most = matched == len(words) or (matched > 2 and matched * 4 >= len(words) * 3)
    return most or (spaces > 1 + len(text) // _RARE and matched * 2 >= len(words))


def _bytes(bare: bytes) -> bytes:
    try:
        return base64.b64decode(bare + b"=" * (-len(bare) % 4))
    except binascii.Error:
        return b""


def decode(source: Source) -> Decoded | None:
    """Undo base64 where the bytes are text, a known container, a protobuf message, or as if encrypted."""
    text = (source.text or "").strip()
    unpacked = unpack(text) if 8 <= len(text) <= source.room else None
    if unpacked is None:
        return None
    step, data = unpacked
    if source.media_type.partition("/")[0] in _FILES and len(data) >= _RANDOM and not tell_file(data):
        return Decoded(step, (Part(data, kind="file", content_type=source.content_type),))
    if is_container(data) or _is_worth(text, data) or source.media_type in _FRAMED:
        return Decoded(step, (Part(data, kind="binary", content_type=source.content_type),))
    return None


def _is_worth(text: str, data: bytes) -> bool:
    if is_clear(data):
        # Of the eight-letter words some decode to characters by chance; longer outcomes are no chance.
        return len(data) >= 12 or not _WORD.fullmatch(text.rstrip("="))
    kinds = [kind.search(text) is not None for kind in _KINDS]
    if all(kinds) and len(data) >= _RANDOM and looks_random(data):
        return True
    return all(kinds[:2]) and len(data) >= 12 and (is_packed(data) or is_squeezed(data))


DECODER = Decoder(
    "base64",
    rank=50,
    decode=decode,
    starts=ascii_letters + digits + "+/-_",
    keeps_source=True,
    examples=(
        Example(Source("eyJpbWVpIjoiODYifQ=="), (("", b'{"imei":"86"}'),)),
        Example(Source("eyJpbWVpIjoiODYifQ"), (("", b'{"imei":"86"}'),)),
        Example(Source("5p2O5aqb5aqb8J-Yig"), (("", "李媛媛😊".encode()),)),
        Example(
            Source("H4sIAAAAAAAC/8tIzcnJVyjPL8pJAQCFEUoNCwAAAA=="),
            (("", bytes.fromhex("1f8b08000000000002ffcb48cdc9c95728cf2fca49010085114a0d0b000000")),),
        ),
        Example(Source("password"), None),
        Example(Source("Shanghai"), None),
        Example(Source("d41d8cd98f00b204e9800998ecf8427e"), None),
        Example(Source("1f0e9a2d-7b58-4d90-8c36-b1c5f0e277a4"), None),
        Example(Source("SMARTPHONE_LARGE"), None),
    ),
)
