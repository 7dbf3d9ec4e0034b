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


def test_a_frame_that_claims_a_huge_window_is_cut() -> None:
    lying = bytes.fromhex("28b52ffde0") + (2**50).to_bytes(8, "little") + b"\x59\x00\x00hello world"
    decoded = decode(Source(lying))
    assert decoded is not None
    assert decoded.cut


def test_what_only_begins_like_a_frame_is_no_frame() -> None:
    assert decode(Source(b"\x28\xb5\x2f\xfdnothing of the kind")) is None
