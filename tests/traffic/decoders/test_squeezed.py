"""Compression that nothing announces."""

from __future__ import annotations

import random
import zlib

import brotli
import pytest

from tests.traffic.decoders.encoders import lz4, protobuf
from traffic.decoders.decoder import Source
from traffic.decoders.squeezed import decode

TEXT = b'{"imei":"860000000000000","imei2":"860000000000000","model":"Pixel"}'


def bare(data: bytes) -> bytes:
    stream = zlib.compressobj(9, zlib.DEFLATED, -15)
    return stream.compress(data) + stream.flush()


@pytest.mark.parametrize(("step", "squeeze"), [("deflate", bare), ("br", brotli.compress), ("lz4", lz4)])
@pytest.mark.parametrize("plain", [TEXT, protobuf((1, "860000000000000"), (2, "Pixel 7a")) * 3])
def test_what_can_be_read_is_undone(step: str, squeeze: object, plain: bytes) -> None:
    decoded = decode(Source(squeeze(plain)))  # type: ignore[operator]
    assert decoded is not None
    assert (decoded.step, [part.value for part in decoded.parts]) == (step, [plain])


def test_random_bytes_are_left_alone() -> None:
    dice = random.Random(7)
    made = [dice.randbytes(size) for size in (16, 20, 32, 48, 64, 128, 256) for _ in range(300)]
    assert [data for data in made if decode(Source(data)) is not None] == []


def test_what_stays_random_or_is_followed_by_more_is_left_alone() -> None:
    assert decode(Source(bare(random.Random(7).randbytes(200)))) is None
    assert decode(Source(bare(TEXT) + b"and more")) is None


def test_a_bomb_is_cut() -> None:
    decoded = decode(Source(bare(bytes(3_000_000)), room=100_000))
    assert decoded is not None
    assert (decoded.parts, decoded.cut) == ((), True)


def test_what_becomes_a_hundred_times_as_long_is_a_bomb_though_there_were_room_for_it() -> None:
    packed = bare(bytes(3_000_000))
    decoded = decode(Source(packed))
    assert decoded is not None
    assert (decoded.parts, decoded.cut) == ((), True)
    assert decoded.spent <= 100 * len(packed) + 65536
