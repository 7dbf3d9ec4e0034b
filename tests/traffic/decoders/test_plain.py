"""What is told to be no encoding at once: only what every decoder leaves alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traffic.decoders.decoder import Source
from traffic.decoders.plain import is_plain
from traffic.decoders.registry import decoders_for

_PIECES = st.sampled_from(
    [
        "the", "Sale", "NEW", "42", "推荐", "ｗ", "eyJh", "H4sI", "token", "basic", "0x", "86", "d41d8cd98f00b204",
        "https://a.example", "/p", *"  .-_/,。\u3000!'+~]}",
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "3.2.1"[:3], "WIFI", "-12.5", "1740816139670", "autumn sale 42 SHOES", "新品 and cotton", "限时推荐。",
        "2832f2a528c2480de87821e0b6702fc1", "1f0e9a2d-7b58-4d90-8c36-b1c5f0e277a4",
        "https://cdn.shop.example/a/b_1.jpg",
    ],
)  # fmt: skip
def test_usual_texts_are_plain(text: str) -> None:
    assert is_plain(text)


@pytest.mark.parametrize(
    "text",
    [
        "7b22696d6569223a2238227d", "c3BfNzAxMTQ", "Token 推荐限时新品", "推荐=1&b=2", "https://a.example/?uid=7",
        '推荐 {"a": 1}', "a b\n推荐", "nu4haydxmfzgk3lf", "v2.eyJpbWVpIjoiODYifQ",
    ],
)  # fmt: skip
def test_what_may_be_an_encoding_is_left_open(text: str) -> None:
    assert not is_plain(text)


@given(
    st.lists(_PIECES, min_size=1, max_size=8).map("".join)
    | st.text("0123456789abcdef", min_size=8, max_size=80)
)
def test_no_decoder_that_is_asked_reads_a_plain_text(text: str) -> None:
    if is_plain(text):
        assert all(decoder.decode(Source(text)) is None for decoder in decoders_for(Source(text)))
