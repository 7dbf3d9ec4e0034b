"""Encodings behind a prefix."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traffic.decoders.decoder import Source
from traffic.decoders.glued import decode

PACKED = base64.b64encode(b'{"imei":"860000000000000"}').decode()


@pytest.mark.parametrize("prefix", ["1", "v1:", "enc_", "00", "sdk.", "_1700000000_", "s:", "A"])
def test_json_behind_a_prefix(prefix: str) -> None:
    decoded = decode(Source(prefix + PACKED))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == [b'{"imei":"860000000000000"}']


@pytest.mark.parametrize(
    "text",
    [
        "see eyJpbWVpIjoiODYifQ",
        "com.heyJude.android.app",
        "monkeyJumpsOverFences",
        "eyJpbWVpIjoiODYifQ",
        "0x7f0a0012",
    ],
)
def test_other_texts(text: str) -> None:
    assert decode(Source(text)) is None


@given(st.text(st.sampled_from("eyJH4sI0xabc.:_-=+/1 "), max_size=80))
def test_any_text_ends(text: str) -> None:
    decoded = decode(Source(text))
    assert decoded is None or list(decoded.parts)
