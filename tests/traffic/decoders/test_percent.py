"""Percent-encoding."""

from __future__ import annotations

from traffic.decoders.decoder import Source
from traffic.decoders.percent import decode


def test_one_layer_is_taken_off_at_a_time() -> None:
    decoded = decode(Source("%25E4%25BD%258D"))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == ["%E4%BD%8D"]
