"""Bounds of decompression."""

from __future__ import annotations

import zlib

from traffic.decoders.decoder import Source
from traffic.decoders.inflation import ceiling, inflate, inflated


def test_no_more_comes_out_than_there_is_room() -> None:
    assert ceiling(1000, 500) == 1000
    assert ceiling(10**9, 10) == 10 * 1100 + 65536


def test_inflate_tells_whether_the_end_was_reached() -> None:
    data = zlib.compress(b"x" * 1000)
    assert inflate(data, 15, 10_000) == (b"x" * 1000, False)
    assert inflate(data, 15, 10) == (b"x" * 10, True)
    assert inflate(b"\xff\xff\xff", 15, 10) is None


def test_text_is_never_inflated() -> None:
    assert inflated("gzip", Source("text"), lambda data, _: (data, False)) is None
