"""Texts in unknown binary data."""

from __future__ import annotations

from traffic.decoders.decoder import Source
from traffic.decoders.spots import Spot
from traffic.decoders.strings import decode
from traffic.decoders.walk import Walk
from traffic.leaves import Leaf, Unread

DATA = (
    b"\x0b\x00\x01\x00\x00\x00\x0f860000000000000\x0b\x00\x02\x00\x00\x00\x09" + "深圳市".encode() + bytes(40)
)


def test_texts_come_out_and_the_data_stays_unread() -> None:
    found = list(Walk().read(Source(DATA), Spot()))
    assert [leaf.value for leaf in found if isinstance(leaf, Leaf)] == ["860000000000000"]
    assert [item.cause for item in found if isinstance(item, Unread)] == ["unknown_binary"]


def test_there_is_a_limit() -> None:
    decoded = decode(Source(b"\x00\x00\x00\x00abcdef\x00" * 10_000))
    assert decoded is not None
    assert len(list(decoded.parts)) == 500
