"""gRPC frames."""

from __future__ import annotations

from traffic.decoders.decoder import Source
from traffic.decoders.grpc import decode


def test_frames_follow_each_other() -> None:
    decoded = decode(Source(b"\x00\x00\x00\x00\x01a\x01\x00\x00\x00\x02bc"))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == [b"a", b"bc"]


def test_zeros_are_no_frames() -> None:
    assert decode(Source(bytes(10_000_000))) is None
