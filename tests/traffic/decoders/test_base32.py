"""base32."""

from __future__ import annotations

import base64

from hypothesis import given
from hypothesis import strategies as st

from traffic.decoders.base32 import decode
from traffic.decoders.decoder import Source


@given(st.text(st.characters(codec="ascii", categories=("L", "N")), min_size=12, max_size=60), st.booleans())
def test_text_comes_back(text: str, padded: bool) -> None:
    packed = base64.b32encode(text.encode()).decode()
    decoded = decode(Source(packed if padded else packed.rstrip("=")))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == [text.encode()]


@given(st.binary(max_size=80))
def test_any_bytes_end(data: bytes) -> None:
    decode(Source(base64.b32encode(data).decode()))
    decode(Source(data))
