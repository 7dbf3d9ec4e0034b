"""LZ4, against an encoder of our own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.traffic.decoders.encoders import lz4, lz4_frame
from traffic.decoders.decoder import Source
from traffic.decoders.lz4 import MAGIC, block, decode

DATA = st.binary(max_size=40).flatmap(
    lambda piece: st.integers(0, 30).map(lambda n: piece * n + b"end of it")
)


@given(DATA)
def test_blocks_come_back(data: bytes) -> None:
    assert block(lz4(data), 1 << 20) == (data, False)


@given(DATA.filter(bool))
def test_frames_come_back(data: bytes) -> None:
    decoded = decode(Source(lz4_frame(data)))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == [data]


def test_a_bomb_ends_at_its_limit() -> None:
    packed = lz4(bytes(500_000))
    assert block(packed, 1000) == (bytes(1000), True)
    decoded = decode(Source(lz4_frame(bytes(500_000)), room=10_000))
    assert decoded is not None
    assert (decoded.parts, decoded.cut) == ((), True)


@given(st.binary(max_size=200))
def test_any_bytes_end(data: bytes) -> None:
    undone = block(data, 10_000)
    assert undone is None or len(undone[0]) <= 10_000
    decode(Source(MAGIC + data))
