"""Snappy, against an encoder of our own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.traffic.decoders.encoders import snappy, snappy_frames, varint
from traffic.decoders import snappy as snappy_module
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


@pytest.mark.parametrize("piece", [b"\x00b", b"\x01\x01", b"\x02\x01\x00", b"\x03\x01\x00\x00\x00"])
def test_more_pieces_than_are_put_together_end_at_their_number(
    piece: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snappy_module, "STEPS", 100)
    size = 4 if piece[0] == 1 else 1
    few, many = (varint(1 + n * size) + b"\x00a" + piece * n for n in (50, 500))
    begins = b"a" + (b"b" if piece[0] == 0 else b"a") * size
    undone = block(few, 10_000)
    assert undone is not None
    assert (undone[0][: 1 + size], len(undone[0]), undone[1]) == (begins, 1 + 50 * size, False)
    undone = block(many, 10_000)
    assert undone is not None
    assert (undone[0][: 1 + size], len(undone[0]), undone[1]) == (begins, 1 + 99 * size, True)


@pytest.mark.parametrize("cut", [b"\x01", b"\x02\x01", b"\x03\x01\x00", b"\x08a", b"\xf0", b"\xf4\x01"])
def test_a_piece_that_runs_over_the_end_is_no_block(cut: bytes) -> None:
    assert block(varint(6) + b"\x00a" + cut, 1000) is None


def test_more_chunks_than_are_undone_end_at_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snappy_module, "STEPS", 100)
    chunk = b"\0\0\0\0\x01\x00a"
    decoded = decode(Source(b"\xff\x06\0\0sNaPpY" + (b"\0" + len(chunk).to_bytes(3, "little") + chunk) * 500))
    assert decoded is not None
    assert decoded.cut
    assert [part.value for part in decoded.parts] == [
        b"a" * 49
    ]  # the mark at the beginning is a chunk as well
