"""base32 (RFC 4648), with and without padding, where something readable is inside."""

from __future__ import annotations

import base64
import binascii
import re
from string import ascii_letters

from traffic.decoders.contents import is_clear, is_container, is_packed
from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.squeezed import is_squeezed

_ALPHABET = re.compile(r"(?:[A-Z2-7]{16,}|[a-z2-7]{16,})={0,6}")
_LENGTHS = frozenset({0, 2, 4, 5, 7})
"""What may be left of a length divided by eight."""
_SECRET = 20
"""Bytes of the secrets that one-time passwords are made of."""
_SHORTEST = 10
"""Bytes: of shorter ones some are characters by chance."""


def decode(source: Source) -> Decoded | None:
    """Undo base32 where the bytes are text, a known container, or a message."""
    text = (source.text or "").strip()
    if not 16 <= len(text) <= source.room or not _ALPHABET.fullmatch(text):
        return None
    bare = text.rstrip("=").upper()
    if len(bare) % 8 not in _LENGTHS:
        return None
    try:
        data = base64.b32decode(bare + "=" * (-len(bare) % 8))
    except binascii.Error:
        return None
    if len(data) < _SHORTEST or not _is_worth(data):
        return None
    return Decoded("base32", (Part(data, kind="binary", content_type=source.content_type),))


def _is_worth(data: bytes) -> bool:
    return (
        is_clear(data) or is_container(data) or is_packed(data) or (len(data) > _SECRET and is_squeezed(data))
    )


DECODER = Decoder(
    "base32",
    rank=49,
    decode=decode,
    starts=ascii_letters + "234567",
    keeps_source=True,
    examples=(
        Example(Source("PMRGS3LFNERDUIRYGYYDAMBQEJ6Q===="), (("", b'{"imei":"860000"}'),)),
        Example(Source("pmrgs3lfnerduirygyydambqej6q"), (("", b'{"imei":"860000"}'),)),
        Example(Source("SMARTPHONEANDTABLET"), None),
        Example(Source("internationalization"), None),
        Example(Source("JBSWY3DPEHPK3PXP"), None),
    ),
)
