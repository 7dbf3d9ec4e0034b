"""Frames of STOMP."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from traffic.decoders.decoder import Source
from traffic.decoders.stomp import decode


@given(st.binary(min_size=1, max_size=60))
def test_the_body_comes_back(body: bytes) -> None:
    decoded = decode(Source(b"SEND\ndestination:/queue/a\n\n" + body + b"\0"))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == ["/queue/a", body]
