"""LZ4, against an encoder of our own."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.traffic.decoders.encoders import lz4, lz4_frame
from traffic.decoders import lz4 as lz4_module
from traffic.decoders.decoder import Source
from traffic.decoders.lz4 import MAGIC, block, decode

FRAME = MAGIC + b"\x60\x40\x82"
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


TINY = b"\xf0\x01" + b"0123456789abcdef" + b"\x01\x00"
"""Sixteen bytes; the sequences that follow add four of them each."""


def test_more_sequences_than_are_undone_end_at_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lz4_module, "STEPS", 100)
    assert block(TINY + b"\x00\x01\x00" * 98 + b"\x10!", 10_000) == (
        b"0123456789abcde" + b"f" * 397 + b"!",
        False,
    )
    undone = block(TINY + b"\x00\x01\x00" * 500 + b"\x10!", 10_000)
    assert undone == (b"0123456789abcde" + b"f" * 401, True)


def test_more_blocks_than_are_undone_end_at_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    one = struct.pack("<I", 2) + b"\x10a"
    monkeypatch.setattr(lz4_module, "STEPS", 100)
    decoded = decode(Source(FRAME + one * 500))
    assert decoded is not None
    assert decoded.cut
    assert [part.value for part in decoded.parts] == [b"a" * 50]


def test_a_block_may_repeat_what_stands_in_those_before_it() -> None:
    blocks = (b"\x50hello", b"\x01\x05\x00\x10!")
    decoded = decode(Source(FRAME + b"".join(struct.pack("<I", len(b)) + b for b in blocks) + bytes(4)))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == [b"hellohello!"]


def test_of_a_broken_block_nothing_is_kept_and_all_before_it() -> None:
    blocks = (b"\x50hello", b"\x30abc\xff\xff\x10!")
    decoded = decode(Source(FRAME + b"".join(struct.pack("<I", len(b)) + b for b in blocks)))
    assert decoded is not None
    assert (decoded.cut, [part.value for part in decoded.parts]) == (True, [b"hello"])
