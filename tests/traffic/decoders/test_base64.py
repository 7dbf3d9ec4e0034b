"""base64: what is decoded, and what only looks like it."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traffic.decoders.base64 import decode, unpack
from traffic.decoders.decoder import Source

WORDS = (
    *("username", "Guangzhou", "application", "com_example_app", "IPHONE12PRO", "SM-S9110", "20240101"),
    *("deadbeefcafe", "zh-Hans-CN", "Build12345678", "arm64-v8a", "android-sdk-2024"),
)


@pytest.mark.parametrize("text", ["李晓明的手机", "imei=860000000000000", '{"oaid":"x"}'])
@pytest.mark.parametrize("encode", [base64.b64encode, base64.urlsafe_b64encode])
def test_text_is_decoded_with_and_without_padding(text: str, encode: object) -> None:
    packed = encode(text.encode()).decode()  # type: ignore[operator]
    for written in (packed, packed.rstrip("=")):
        decoded = decode(Source(written))
        assert decoded is not None
        assert [part.value for part in decoded.parts] == [text.encode()]


@pytest.mark.parametrize("word", WORDS)
def test_words_and_identifiers_are_left_alone(word: str) -> None:
    assert decode(Source(word)) is None


def test_spaces_of_unescaped_plus_signs_are_mended() -> None:
    packed = base64.b64encode("位置>>>~~~???".encode()).decode()
    assert "+" in packed
    assert unpack(packed.replace("+", " ")) == ("base64", "位置>>>~~~???".encode())


def test_long_random_bytes_are_decoded_so_that_they_can_be_reported() -> None:
    data = bytes(range(256))
    assert decode(Source(base64.b64encode(data).decode())) is not None
    assert decode(Source(base64.b64encode(data[128:144]).decode())) is None


@given(st.binary(min_size=6, max_size=200))
def test_unpack_undoes_every_base64(data: bytes) -> None:
    unpacked = unpack(base64.b64encode(data).decode())
    assert unpacked is None or unpacked[1] == data
