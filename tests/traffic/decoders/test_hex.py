"""Hexadecimal digits."""

from __future__ import annotations

import hashlib
import random

import pytest

from traffic.decoders.decoder import Source
from traffic.decoders.hex import are_closed, decode, unpack


@pytest.mark.parametrize("text", ["设备标识 860000", "imei=860000000000000"])
def test_text_in_digits_is_read(text: str) -> None:
    for written in (text.encode().hex(), text.encode().hex().upper()):
        decoded = decode(Source(written))
        assert decoded is not None
        assert [part.value for part in decoded.parts] == [text.encode()]


@pytest.mark.parametrize("digest", ["md5", "sha1", "sha256", "sha512"])
def test_digests_are_left_alone(digest: str) -> None:
    for word in ("a", "b", "c", "d"):
        assert decode(Source(hashlib.new(digest, word.encode()).hexdigest())) is None


def test_long_random_bytes_are_decoded_so_that_they_can_be_reported() -> None:
    assert decode(Source(bytes(range(256)).hex())) is not None


@pytest.mark.parametrize(
    "inside",
    [
        b"13800138000\n1234",
        b"\x1f\x8b\x08" + bytes(13),
        b"\xffabc" * 4,
        "推荐限时新".encode() + b"!",
        b"\0\0\0\0\x0b" + b"a" * 11,
    ],
)
def test_digits_in_a_column_are_closed_where_nothing_is_in_any(inside: bytes) -> None:
    chance = random.Random(3)
    digests = [chance.randbytes(16).hex() for _ in range(300)]
    closed = [digest for digest in digests if unpack(digest) is None]
    assert are_closed(closed)
    assert are_closed([*closed, inside.hex()]) == (unpack(inside.hex()) is None)
    assert are_closed([digest[:-1] for digest in digests])
