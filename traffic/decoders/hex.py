"""Bytes as hexadecimal digits, where something readable or random is inside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import hexdigits

from traffic.decoders.contents import is_clear, is_container, is_neither, is_packed, open_rows
from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.squeezed import is_squeezed
from traffic.decoders.text import looks_random

_DIGITS = re.compile(r"[0-9a-f]{16,}|[0-9A-F]{16,}")
_DIGITS_AGAIN = re.compile(rb"[0-9]+|[0-9a-fA-F]{16,}")
_LONGEST_DIGEST = 64
"""Bytes of SHA-512: what is random and no longer may be a digest, an identifier or a token."""
_SHORT_DIGEST = 20
_DIGESTS = (16, 20)
"""Bytes of MD5, UUIDs and SHA-1: nearly all that is so long is one, and no compressed text is looked for in it."""

_MANY = 12
"""Texts from which on it is faster to look at all in one go."""


def unpack(text: str) -> bytes | None:
    """Return the bytes that `text` stands for where they are text, a container, a message, or as if encrypted."""
    if len(text) % 2 or not _DIGITS.fullmatch(text):
        return None
    data = bytes.fromhex(text)
    return data if _holds(data, text) else None


def is_closed(text: str) -> bool:
    """Tell whether `unpack` finds nothing in `text`, hexadecimal digits in lower case, at least sixteen."""
    return len(text) % 2 == 1 or not _holds(bytes.fromhex(text), text)


def _holds(data: bytes, text: str) -> bool:
    """Tell whether `data`, of which `text` are the digits, is text, a container, a message, or as if encrypted."""
    size = len(data)
    if size == _DIGESTS[0] and is_neither(data):
        return False
    # Digits alone are a number, unless they stand for digits throughout.
    if text.isdigit() and not _DIGITS_AGAIN.fullmatch(data):
        return False
    return (
        (size > _LONGEST_DIGEST and looks_random(data))
        or is_container(data)
        or is_clear(data)
        or (size > _SHORT_DIGEST and is_packed(data))
        or (size not in _DIGESTS and is_squeezed(data))
    )


def are_closed(texts: Sequence[str]) -> bool:
    """Tell whether `unpack` finds nothing in any of `texts`, which are of one length and lower case."""
    asked = texts
    if len(texts) >= _MANY and len(texts[0]) == 2 * _DIGESTS[0]:
        asked = [texts[row] for row in open_rows(bytes.fromhex("".join(texts)), _DIGESTS[0])]
    return all(map(is_closed, asked))


def decode(source: Source) -> Decoded | None:
    """Undo hexadecimal digits where something is inside."""
    text = (source.text or "").strip()
    data = unpack(text) if 16 <= len(text) <= source.room else None
    if data is None:
        return None
    return Decoded("hex", (Part(data, kind="binary", content_type=source.content_type),))


DECODER = Decoder(
    "hex",
    rank=48,
    decode=decode,
    starts=hexdigits,
    keeps_source=True,
    examples=(
        Example(Source("7b22696d6569223a2238227d"), (("", b'{"imei":"8"}'),)),
        Example(Source("3133383030313338303030"), (("", b"13800138000"),)),
        Example(Source("9774d56d682e549c"), None),
        Example(Source("d41d8cd98f00b204e9800998ecf8427e"), None),
        Example(Source("13912345678139123456"), None),
        Example(Source("4242424242424242"), None),
    ),
)
