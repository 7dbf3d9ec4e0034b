"""JSON Web Tokens (RFC 7519): what the claims say; the signature is left alone. Encrypted ones stay so."""

from __future__ import annotations

import re

from traffic.decoders.base64 import unpack
from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.text import as_text

_TOKEN = re.compile(r"(eyJ[\w-]{4,4000})\.(eyJ[\w-]{4,100000})\.([\w-]{0,4000})")
_ENCRYPTED = re.compile(r"eyJ[\w-]{4,4000}\.[\w-]{0,4000}\.[\w-]{8,100}\.([\w-]{4,200000})\.[\w-]{8,100}")
"""RFC 7516: header, key, start value, cipher text, tag."""


def decode(source: Source) -> Decoded | None:
    """Take the claims out of a token, or the cipher text out of an encrypted one."""
    text = (source.text or "").strip()
    if not text.startswith("eyJ"):
        return None
    if sealed := _ENCRYPTED.fullmatch(text):
        cipher = unpack(sealed.group(1))
        return Decoded("jwe", (Part(cipher[1], kind="binary"),)) if cipher else None
    return _claims(text)


def _claims(text: str) -> Decoded | None:
    token = _TOKEN.fullmatch(text)
    claims = unpack(token.group(2)) if token else None
    plain = as_text(claims[1]) if claims else None
    return Decoded("jwt", (Part(plain),)) if plain else None


_HEAD = "eyJhbGciOiJIUzI1NiJ9"
DECODER = Decoder(
    "jwt",
    rank=45,
    decode=decode,
    starts="e",
    keeps_source=True,
    examples=(
        Example(Source(f"{_HEAD}.eyJzdWIiOiJ1NyJ9.c2lnbmF0dXJl"), (("", '{"sub":"u7"}'),)),
        Example(Source(f"{_HEAD}..YWJjZGVmZ2g.AAECAwQF.YWJjZGVmZ2g"), (("", bytes(range(6))),)),
        Example(Source(f"{_HEAD}.eyJzdWIiOiJ1NyJ9"), None),
        Example(Source("www.example.org"), None),
    ),
)
