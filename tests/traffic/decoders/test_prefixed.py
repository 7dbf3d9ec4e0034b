"""Data behind a header of its own."""

from __future__ import annotations

import gzip
import random
import zlib

import pytest

from traffic.decoders.decoder import Source
from traffic.decoders.prefixed import decode


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress])
@pytest.mark.parametrize("header", [b"\x01", b"UM\x00\x02\x00\x00\x01\x00", bytes(range(0x80, 0xA0))])
def test_headers_are_skipped(pack: object, header: bytes) -> None:
    packed = pack("位置与设备".encode() * 3)  # type: ignore[operator]
    decoded = decode(Source(header + packed))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == [packed]


def test_random_bytes_hold_nothing() -> None:
    chance = random.Random(7)
    assert not any(decode(Source(chance.randbytes(300))) for _ in range(300))
