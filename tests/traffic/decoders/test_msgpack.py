"""MessagePack."""

from __future__ import annotations

import msgpack
import pytest

from traffic.decoders.decoder import Source, show_place
from traffic.decoders.msgpack import decode


def test_maps_are_taken_apart() -> None:
    decoded = decode(Source(msgpack.packb({"用户": {"tel": "13800000000"}, "l": [1, True]})))
    assert decoded is not None
    found = [(show_place(part.place), part.value) for part in decoded.parts]
    assert found == [("用户.tel", "13800000000"), ("l[]", "1"), ("l[]", "true")]


def test_hostile_headers_end() -> None:
    assert decode(Source(b"\xdf\xff\xff\xff\xff\xa1a\x01")) is None


@pytest.mark.parametrize("declared", ["", "application/msgpack"])
@pytest.mark.parametrize("data", [b"\x91" * 100_000 + b"\x01", b"\x81\xa1a" * 5000])
def test_what_nests_without_end_is_a_bomb(data: bytes, declared: str) -> None:
    decoded = decode(Source(data, declared))
    assert decoded is not None
    assert (decoded.step, tuple(decoded.parts), decoded.cut) == ("msgpack", (), True)
