"""deflate in both its forms."""

from __future__ import annotations

import zlib

from traffic.decoders.decoder import Source
from traffic.decoders.deflate import decode, is_zlib


def test_every_level_of_zlib_is_known() -> None:
    assert all(is_zlib(zlib.compress(b"some words to press", level)) for level in range(10))


def test_a_broken_stream_gives_what_came_before() -> None:
    data = zlib.compress(b"".join(b"value %d;" % n for n in range(2000)))
    decoded = decode(Source(data[:-200]))
    assert decoded is not None
    assert decoded.cut
    (part,) = decoded.parts
    assert isinstance(part.value, bytes)
    assert part.value.startswith(b"value 0;value 1;")


def test_a_bomb_is_cut() -> None:
    decoded = decode(Source(zlib.compress(b"\0" * 50_000_000)))
    assert decoded is not None
    assert decoded.cut
    assert list(decoded.parts) == []
