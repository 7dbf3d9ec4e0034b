"""Short encrypted messages: too short to tell by their bytes alone, so their names must say it too."""

from __future__ import annotations

import re

from traffic.decoders.base64 import unpack
from traffic.decoders.text import as_text, looks_random

_LONGEST_DIGEST = 512
"""Bytes up to which random ones may be a signature."""
_BLOCK = 16
"""Bytes of a block of AES and SM4."""
_ENVELOPE = re.compile(
    r"(?i)(?:req(?:uest)?|biz|post|json|body)?_?-?(?:data|content|payload|params?|body|message|msg|req(?:uest)?|info)"
    r"|(?:.*[_-])?(?:enc|cipher|crypt|sealed).*"
)
_DIGESTED = re.compile(
    r"(?i)sign|sig$|hash|digest|token|nonce|cert|receipt|attest|checksum|hmac|md5|sha\d|key$"
    r"|ticket|cookie|jwt|session(?:_?id)?$|csrf|xsrf|captcha|challenge|verifier|assertion|salt|etag"
    r"|^iv$|^(?:auth_?|authorization_?|js_?|oauth_?)?code$|thumbprint|authorization|^state$|cursor$|continuation"
)


def is_digest_name(name: str) -> bool:
    """Tell whether `name` speaks of a signature, a digest, a token or a key: random bytes, but no message."""
    return _DIGESTED.search(name) is not None


def is_digest(data: bytes, prefix: tuple[str, ...], keys: tuple[str, ...]) -> bool:
    """Tell whether the random bytes `data` may be a signature, a token or a session: the names of fields say so.

    `prefix`: ("cookie",), ("query", name) ...; `keys`: the names.
    """
    # What a cookie says in random bytes is whose session it is, whatever it is called.
    named = bool(keys) and (prefix[:1] == ("cookie",) or is_digest_name(keys[-1]))
    return named and len(data) <= _LONGEST_DIGEST


def is_sealed(text: str, keys: tuple[str, ...]) -> bool:
    """Tell whether `text` is the base64 of random blocks and is a whole body or stands under an envelope's name."""
    if keys and (is_digest_name(keys[-1]) or not _ENVELOPE.fullmatch(keys[-1])):
        return False
    unpacked = unpack(text.strip()) if 40 <= len(text) <= 1000 else None
    data = unpacked[1] if unpacked else b""
    return len(data) % _BLOCK == 0 and as_text(data) is None and looks_random(data)
