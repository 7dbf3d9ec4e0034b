"""Coordinates as codes: geohash and Open Location Code ("plus code")."""

from __future__ import annotations

from collections.abc import Iterator

from traffic.detectors.shifted_places import Point, is_shifted, to_bd09, to_gcj02
from traffic.detectors.traces import Spelling

_GEOHASH = "0123456789bcdefghjkmnpqrstuvwxyz"
_PLUS = "23456789CFGHJMPQRVWX"
_COARSE, _FINE, _LONGEST = 6, 7, 12
"""Characters of a geohash: 6 are a kilometre, 7 are 150 m, 12 are centimetres."""


def geohash(point: Point, length: int) -> str:
    """Return the geohash of (latitude, longitude) (Niemeyer, 2008)."""
    bounds = [[-180.0, 180.0], [-90.0, 90.0]]
    values = (point[1], point[0])
    text, number = "", 0
    for bit in range(5 * length):
        low, high = bounds[bit % 2]
        middle = (low + high) / 2
        is_above = values[bit % 2] >= middle
        bounds[bit % 2][not is_above] = middle
        number = number * 2 + is_above
        if bit % 5 == 4:
            text, number = text + _GEOHASH[number], 0
    return text


def plus_code(point: Point) -> str:
    """Return the Open Location Code of ten digits, which stand for about 14 m (Google, version 1.0)."""
    north = int((min(point[0], 89.999999) + 90) * 8000 + 1e-6)
    east = int(((point[1] + 180) % 360) * 8000 + 1e-6)
    text = ""
    for _ in range(5):
        text = _PLUS[north % 20] + _PLUS[east % 20] + text
        north, east = north // 20, east // 20
    return f"{text[:8]}+{text[8:]}"


def place_codes(point: Point) -> Iterator[tuple[Spelling, bool]]:
    """Yield the codes of a point, each with whether it is precise (150 m or better)."""
    points = (point, to_gcj02(point), to_bd09(point)) if is_shifted(point) else (point,)
    for each in points:
        text = geohash(each, _LONGEST)
        for length in range(_COARSE, _LONGEST + 1):
            spelling = Spelling(text[:length], "geohash", "geohash", common=length < _FINE, hashed=False)
            yield spelling, length >= _FINE
        yield Spelling(plus_code(each), "plus_code", "plus_code", hashed=False), True
