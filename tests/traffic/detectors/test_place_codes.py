"""Codes of places against published examples."""

from __future__ import annotations

import pytest

from traffic.detectors.place_codes import geohash, place_codes, plus_code


@pytest.mark.parametrize(
    ("point", "code"),
    [((57.64911, 10.40744), "u4pruydqqvj"), ((42.605, -5.603), "ezs42"), ((0.0, 0.0), "s0000")],
)
def test_geohash(point: tuple[float, float], code: str) -> None:
    assert geohash(point, len(code)) == code


@pytest.mark.parametrize(
    ("point", "code"),
    [
        ((47.36559, 8.524997), "8FVC9G8F+6X"),
        ((90.0, 1.0), "CFX3X2X2+X2"),
        ((-41.2730625, 174.7859375), "4VCPPQGP+Q9"),
    ],
)
def test_plus_code(point: tuple[float, float], code: str) -> None:
    assert plus_code(point) == code


def test_codes_of_a_point_in_china_are_those_of_the_shifted_maps_too() -> None:
    found = dict(place_codes((31.230416, 121.473701)))
    assert len({s.text for s in found if len(s.text) == 12}) == 3
    assert not any(is_precise for s, is_precise in found.items() if len(s.text) == 6)
    assert len({s.text for s, _ in place_codes((59.3, 18.1)) if len(s.text) == 12}) == 1
