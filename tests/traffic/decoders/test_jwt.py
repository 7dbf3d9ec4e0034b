"""JSON Web Tokens."""

from __future__ import annotations

import base64

from traffic.decoders.decoder import Source
from traffic.decoders.jwt import decode


def pack(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def test_claims_come_out_and_the_signature_does_not() -> None:
    token = ".".join((pack('{"alg":"HS256"}'), pack('{"name":"李"}'), pack("signature")))
    decoded = decode(Source(token))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == ['{"name":"李"}']
