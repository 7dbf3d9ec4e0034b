"""Snappy, against an encoder of our own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.traffic.decoders.encoders import snappy, snappy_frames, varint
from traffic.decoders import squeezed
from traffic.decoders.decoder import Source
from traffic.decoders.snappy import block, decode

DATA = st.binary(min_size=1, max_size=40).flatmap(lambda piece: st.integers(1, 30).map(lambda n: piece * n))


@given(DATA)
def test_blocks_come_back(data: bytes) -> None:
    assert block(snappy(data), 1 << 20) == (data, False)


@given(DATA)
def test_frames_come_back(data: bytes) -> None:
    decoded = decode(Source(snappy_frames(data)))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == [data]


def test_bare_blocks_are_taken_where_they_hold_something() -> None:
    text = b'{"imei":"860000000000000","imei2":"860000000000000"}'
    decoded = squeezed.decode(Source(snappy(text)))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == [text]
    assert squeezed.decode(Source(snappy(bytes(range(128, 200))))) is None


def test_blocks_of_the_java_library() -> None:
    packed = snappy(b"hello, hello, hello")
    wrapped = b"\x82SNAPPY\x00\x00\x00\x00\x01\x00\x00\x00\x01" + len(packed).to_bytes(4) + packed
    decoded = decode(Source(wrapped))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == [b"hello, hello, hello"]


def test_a_length_that_lies_is_no_block() -> None:
    assert block(varint(1 << 40) + b"\x04ab", 1000) is None
    assert block(varint(9) + b"\x04ab", 1000) is None


@given(st.binary(max_size=200))
def test_any_bytes_end(data: bytes) -> None:
    undone = block(data, 10_000)
    assert undone is None or len(undone[0]) <= 10_000
    decode(Source(b"\xff\x06\x00\x00sNaPpY" + data))
    decode(Source(data, codings=("snappy",)))
