"""Requests inside bodies."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from traffic.decoders.decoder import Source, show_place
from traffic.decoders.http import decode


@given(st.binary(min_size=1, max_size=60))
def test_the_body_comes_back(body: bytes) -> None:
    head = b"PUT /v1/x HTTP/1.1\r\nContent-Type: text/x\r\nX-Uid: 7\r\n\r\n"
    decoded = decode(Source(head + body))
    assert decoded is not None
    url, uid, rest = decoded.parts
    assert (url.value, show_place(uid.place), uid.value) == ("/v1/x", "header.x-uid", "7")
    assert (rest.value, rest.content_type, rest.place) == (body, "text/x", ())
