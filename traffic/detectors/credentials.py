"""Credentials that an app has as itself: keys and tokens of a project, and signatures of requests to a cloud."""

from __future__ import annotations

import re
from functools import cache

from traffic.detectors.wordlists import word_list

LONGEST = 4_000
"""Characters of a value that is looked at; a policy of an upload within a token is the longest there is."""
_OF_A_PROJECT = re.compile(
    r"\d{8,20}\|[\w-]{16,64}|[\w-]{0,30}key [^ ]{1,200}|(?:\w{3,10} )?(?:sdk|mob|pk|rk|sk|pub|phc|ck)[-_][\w-]{12,200}",
    re.IGNORECASE,
)
"""Number and secret, or a key that says so itself."""
_OF_A_CLIENT = re.compile(r"24\.[0-9a-f]{32}\.\d{1,9}\.\d{10}\.\d{1,12}-\d{4,12}")
"""What Baidu's clouds give for the key and the secret of an app; tokens for its users begin with other numbers."""
_DIGEST = r"(?:[\w+/-]{27}=?|[\w+/-]{43}=?|[0-9a-f]{40}|[0-9a-f]{64})"
"""SHA-1 or SHA-256 in Base64, also as addresses have it, or in hex."""
_SIGNED = re.compile(rf"(?P<scheme>[A-Za-z]{{2,20}}) [^\s:]{{2,128}}:{_DIGEST}(?::[\w+/=-]{{0,3000}})?")
"""`OSS <key>:<signature>`: scheme, key, signature, and for an upload what it allows."""
_DESCRIBED = re.compile(
    r"[A-Za-z0-9]{0,8}-?(?:HMAC|RSA|ECDSA(?:-P256)?)-(?:SHA|SM)\w{1,6}\s+[^\r\n]{0,200}?\b(?:Credential|Access)=[^\r\n]{1,2000}",
)
"""`AWS4-HMAC-SHA256 Credential=..., SignedHeaders=..., Signature=...`, and those written after its pattern."""
_IN_ONE = re.compile(rf"bce-auth-v\d/[^\s]{{1,1000}}/{_DIGEST}|q-sign-algorithm=[^\r\n]{{1,2000}}")
_UPLOAD = re.compile(r"[\w-]{40}:[\w-]{27}=:[\w-]{8,3000}={0,2}")
"""Key, signature and policy of an upload, as a form for a file has them."""


def is_of_the_app(value: str) -> bool:
    """Tell whether what a message signs in with is the app's own: no session of a user."""
    return len(value) <= LONGEST and (
        any(form.fullmatch(value) for form in (_OF_A_PROJECT, _OF_A_CLIENT, _UPLOAD)) or _is_signature(value)
    )


def _is_signature(value: str) -> bool:
    signed = _SIGNED.fullmatch(value)
    if signed is not None:
        return signed["scheme"].lower() in _schemes()
    return any(form.fullmatch(value) for form in (_DESCRIBED, _IN_ONE))


@cache
def _schemes() -> frozenset[str]:
    return word_list("signing_schemes")
