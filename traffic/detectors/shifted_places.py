"""Coordinates as Chinese maps shift them: GCJ-02 (Amap, Tencent) and BD-09 (Baidu), by the formulas that are public.

Both hold within China alone; elsewhere the maps use WGS 84. Only the way from WGS 84, which a telephone measures, is
of use here: planted coordinates are those that the telephone was made to measure.
"""

from __future__ import annotations

from math import atan2, cos, pi, sin, sqrt

_AXIS = 6378245.0
_ECCENTRICITY = 0.00669342162296594323
"""Of the ellipsoid of Krasovsky (1940): semi-major axis in metres, square of the eccentricity."""
_BAIDU = pi * 3000.0 / 180.0

Point = tuple[float, float]
"""Latitude and longitude in degrees."""


def is_shifted(point: Point) -> bool:
    """Tell whether Chinese maps shift coordinates there: within the rectangle that they all use."""
    latitude, longitude = point
    return 0.8293 <= latitude <= 55.8271 and 72.004 <= longitude <= 137.8347


def to_gcj02(point: Point) -> Point:
    """Return the point of WGS 84 as GCJ-02 has it."""
    latitude, longitude = point
    y, x = latitude - 35.0, longitude - 105.0
    north, east = _north(x, y), _east(x, y)
    angle = latitude / 180.0 * pi
    magic = 1 - _ECCENTRICITY * sin(angle) ** 2
    north = north * 180.0 / (_AXIS * (1 - _ECCENTRICITY) / (magic * sqrt(magic)) * pi)
    east = east * 180.0 / (_AXIS / sqrt(magic) * cos(angle) * pi)
    return latitude + north, longitude + east


def to_bd09(point: Point) -> Point:
    """Return the point of WGS 84 as BD-09 has it: GCJ-02, shifted once more."""
    latitude, longitude = to_gcj02(point)
    distance = sqrt(longitude**2 + latitude**2) + 0.00002 * sin(latitude * _BAIDU)
    angle = atan2(latitude, longitude) + 0.000003 * cos(longitude * _BAIDU)
    return distance * sin(angle) + 0.006, distance * cos(angle) + 0.0065


def _waves(
    scaled: float, amplitudes: tuple[float, float, float], periods: tuple[float, float, float]
) -> float:
    pairs = zip(amplitudes, periods, strict=True)
    return sum(amplitude * sin(scaled * pi / period) for amplitude, period in pairs) * 2.0 / 3.0


def _north(x: float, y: float) -> float:
    flat = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
    waves = _waves(x, (20.0, 20.0, 0.0), (1 / 6, 1 / 2, 1.0))
    return (
        flat
        + waves
        + _waves(y, (20.0, 40.0, 160.0), (1.0, 3.0, 12.0))
        + 320.0 * sin(y * pi / 30.0) * 2.0 / 3.0
    )


def _east(x: float, y: float) -> float:
    flat = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
    waves = _waves(x, (20.0, 20.0, 0.0), (1 / 6, 1 / 2, 1.0))
    return (
        flat
        + waves
        + _waves(x, (20.0, 40.0, 150.0), (1.0, 3.0, 12.0))
        + 300.0 * sin(x * pi / 30.0) * 2.0 / 3.0
    )
