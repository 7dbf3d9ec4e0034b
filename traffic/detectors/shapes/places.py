"""Shapes of positions on the earth."""

from __future__ import annotations

import re

from traffic.detectors.shapes.base import Shape, number_of

_PAIR = re.compile(r"[\[(]?\s*(-?\d{1,3}\.\d{2,18})\s*[,;|\s]\s*(-?\d{1,3}\.\d{2,18})\s*[\])]?")
_SCALES = (1e5, 1e6, 1e7)


def _is_degrees(text: str, limit: float) -> bool:
    value = number_of(text)
    if value is None or value == 0:
        return False
    if "." in text:
        return abs(value) <= limit
    # Integers: whole degrees, or degrees times 1e5, 1e6, 1e7.
    return abs(value) <= limit or any(1 <= abs(value) / scale <= limit for scale in _SCALES)


def is_latitude(text: str) -> bool:
    """Tell whether `text` may be degrees north, also as an integer scaled by 1e5 to 1e7."""
    return _is_degrees(text, 90.0)


def is_longitude(text: str) -> bool:
    """Tell whether `text` may be degrees east, also as an integer scaled by 1e5 to 1e7."""
    return _is_degrees(text, 180.0)


def is_coordinates(text: str) -> bool:
    """Tell whether `text` is a pair of degrees with decimals, in either order."""
    match = _PAIR.fullmatch(text)
    if match is None:
        return False
    first, second = abs(float(match[1])), abs(float(match[2]))
    return min(first, second) <= 90 and max(first, second) <= 180 and first + second > 0.1


def _is_fine_coordinates(text: str) -> bool:
    return is_coordinates(text) and all(len(x.split(".")[1]) >= 4 for x in re.findall(r"\d+\.\d+", text))


def _is_track(text: str) -> bool:
    pairs = {match.group() for match in _PAIR.finditer(text[:20_000])}
    fine = [p for p in pairs if _is_fine_coordinates(p.strip())]
    return len(fine) >= 3


SHAPES = (
    Shape(
        "latitude", is_latitude, ("31.2304", "-33.86", "31230416"), ("91.5", "0", "north", "1712345678901")
    ),
    Shape("longitude", is_longitude, ("121.4737", "-0.12", "121473701"), ("181.5", "0.0", "east")),
    Shape(
        "coordinates",
        is_coordinates,
        ("31.2304,121.4737", "121.4737;31.2304"),
        ("1.2", "3,4", "131.20,121.47"),
    ),
    Shape("fine_coordinates", _is_fine_coordinates, ("31.2304,121.4737",), ("31.23,121.47", "31.2304")),
    Shape(
        "coordinate_list",
        _is_track,
        ("[31.2304,121.4737],[31.2311,121.4745],[31.2319,121.4751]",),
        ("31.2304,121.4737", "1,2,3"),
    ),
    Shape(
        "track", _is_track, ("31.2304,121.4737;31.2311,121.4745;31.2319,121.4751",), ("31.2304,121.4737", "")
    ),
)
