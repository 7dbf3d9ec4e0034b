"""Percent-encoding."""

from __future__ import annotations

import pytest

from traffic.decoders.decoder import Source
from traffic.decoders.percent import decode
from traffic.decoders.spots import Spot
from traffic.decoders.walk import DEPTH, Walk
from traffic.leaves import Unread


def test_one_layer_is_taken_off_at_a_time() -> None:
    decoded = decode(Source("%25E4%25BD%258D"))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == ["%E4%BD%8D"]


@pytest.mark.parametrize("times", [DEPTH + 1, 300, 300_000])
def test_what_is_encoded_over_and_over_ends_as_a_bomb(times: int) -> None:
    text = "%" + "25" * times + "41"
    for found in (Walk().read(Source(text), Spot()), Walk().read_value(text, Spot(("query", "q")))):
        assert [u.cause for u in found if isinstance(u, Unread)] == ["limit"]
