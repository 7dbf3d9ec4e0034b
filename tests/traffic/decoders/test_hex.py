"""Hexadecimal digits."""

from __future__ import annotations

import hashlib

import pytest

from traffic.decoders.decoder import Source
from traffic.decoders.hex import decode


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
