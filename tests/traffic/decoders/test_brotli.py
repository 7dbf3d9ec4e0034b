"""Brotli within its limits."""

from __future__ import annotations

import brotli

from traffic.decoders.brotli import decode
from traffic.decoders.decoder import Source


def test_a_bomb_is_cut() -> None:
    decoded = decode(Source(brotli.compress(b"a" * 50_000_000, quality=1), codings=("br",)))
    assert decoded is not None
    assert decoded.cut
    assert list(decoded.parts) == []


def test_a_stream_that_breaks_off_gives_what_came_before() -> None:
    data = brotli.compress(bytes(range(256)) * 40)
    decoded = decode(Source(data[: len(data) // 2 * 2 - 20], codings=("br",)))
    assert decoded is None or decoded.cut
