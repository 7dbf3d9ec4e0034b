"""Zstandard within its limits."""

from __future__ import annotations

import zstandard

from traffic.decoders.decoder import Source
from traffic.decoders.zstd import decode


def test_a_bomb_is_cut() -> None:
    decoded = decode(Source(zstandard.compress(b"a" * 50_000_000)))
    assert decoded is not None
    assert decoded.cut
    assert list(decoded.parts) == []
