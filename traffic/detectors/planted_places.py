"""Planted coordinates: degrees with any number of decimals, minutes and seconds, integers, shifted by Chinese maps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from traffic.detectors.shifted_places import Point, is_shifted, to_bd09, to_gcj02

_NUMBER = re.compile(r"(?<![\d.])-?[0-9]{1,3}\.[0-9]{2,18}(?!\d)|(?<![\d.])-?[0-9]{6,11}(?![\d.])")
_POINT = re.compile(r"(-?\d{1,3}\.\d{2,18})\s*,\s*(-?\d{1,3}\.\d{2,18})")
_GAPS = " \t\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}"
"""What may stand between degrees and minutes."""
_SEXAGESIMAL = re.compile(
    rf"(?<!\d)([0-9]{{1,3}})[°d:][{_GAPS}]?([0-9]{{1,2}}(?:\.[0-9]{{1,8}})?)"
    rf"(?:['′m:][{_GAPS}]?([0-9]{{1,2}}(?:\.[0-9]{{1,8}})?))?['′″\"s]{{0,2}}\s?([NSEW]?)",
    re.IGNORECASE,
)
_NMEA = re.compile(r"(?<![\d.])([0-9]{2,3})([0-5][0-9]\.[0-9]{2,8}),\s?([NSEW])\b")
_COUPLE = re.compile(r"-?\d{1,3}\.\d{2}(?!\d)[\s,;|_]{1,3}-?\d{1,3}\.\d{2}(?!\d)")
"""Two numbers with two decimals beside each other: alone, such numbers are prices and sizes."""
_SCALES = (5, 6, 7)
_MAX_NUMBERS = 5_000
_ROUNDED = 2
"""Decimals that make a place coarse: a kilometre."""
_LONELY = 5
"""From so many decimals on, one coordinate alone is no accident (about a metre)."""
_MARGINS = {"wgs84": 1.01e-5, "gcj02": 3e-5, "bd09": 1e-4}
"""What implementations of the shift differ by, in degrees; Baidu's is the least exact."""


_SLACK = 1e-9
"""Degrees by which numbers of the machine are never wrong."""


@dataclass(frozen=True)
class Axis:
    """One coordinate of one planted point."""

    data_type: str
    point: int
    """Number of the point; a point has another one on each shifted map."""
    is_first: bool
    degrees: float
    system: str = "wgs84"


@dataclass(frozen=True)
class Sighting:
    """A number in a text that is a planted coordinate."""

    axis: Axis
    decimals: int
    form: str = "plain"

    @property
    def is_sure_alone(self) -> bool:
        """Whether no accident gives such a number, though the other coordinate is not seen."""
        return self.form == "plain" and self.axis.system == "wgs84" and self.decimals >= _LONELY

    @property
    def is_coarse(self) -> bool:
        """Whether the number is rounded to about a kilometre."""
        return self.decimals <= _ROUNDED

    @property
    def told_form(self) -> str:
        """The form of the value as records have it."""
        return self.form if self.axis.system == "wgs84" else self.axis.system


@dataclass
class PlantedPlaces:
    """The coordinates by their hundredths of a degree."""

    axes: dict[int, list[Axis]] = field(default_factory=dict)
    track: frozenset[int] = frozenset()
    """Numbers of the points, as measured, that were planted as a track."""
    hints: frozenset[str] = frozenset()
    """What writings of a coordinate hold, in lower case: where none of them stands, `sightings` finds nothing."""

    def sightings(self, text: str) -> Iterator[Sighting]:
        """Yield the planted coordinates among the numbers of `text`."""
        if not self.axes:
            return
        couples = {at for m in _COUPLE.finditer(text) for at in range(m.start(), m.end())}
        for count, match in enumerate(_NUMBER.finditer(text)):
            if count >= _MAX_NUMBERS:
                break
            for degrees, decimals, form in _degrees(match.group()):
                if decimals > _ROUNDED or match.start() in couples:
                    yield from self._near(degrees, decimals, form)
        yield from self._sexagesimal(text)

    def _sexagesimal(self, text: str) -> Iterator[Sighting]:
        found = [*_SEXAGESIMAL.finditer(text)][:_MAX_NUMBERS] if re.search("[°dD:]", text) else []
        for match in found:
            degrees, minutes, seconds = (float(x or 0) for x in match.groups()[:3])
            if minutes < 60 and seconds < 60:
                value = degrees + minutes / 60 + seconds / 3600
                yield from self._near(-value if match[4].upper() in ("S", "W") else value, 3, "dms")
        for match in _NMEA.finditer(text):
            value = int(match[1]) + float(match[2]) / 60
            yield from self._near(-value if match[3] in "SW" else value, 4, "dms")

    def _near(self, degrees: float, decimals: int, form: str) -> Iterator[Sighting]:
        key = round(degrees * 100)
        for near in (key - 1, key, key + 1):
            for axis in self.axes.get(near, ()):
                if _is_written(axis, degrees, decimals):
                    yield Sighting(axis, decimals, form)


def _is_written(axis: Axis, degrees: float, decimals: int) -> bool:
    """Tell whether a number with so many decimals is the coordinate, rounded or cut off."""
    if decimals <= _ROUNDED:
        # So coarse, what Chinese maps shift is within the error, and one unit more would be another place.
        exact = axis.degrees * 10.0**decimals
        written = round(degrees * 10.0**decimals)
        return axis.system == "wgs84" and written in (round(exact), int(exact))
    return abs(axis.degrees - degrees) < _margin(decimals, axis.system)


def _margin(decimals: int, system: str) -> float:
    return max(1.01 * 10.0 ** -min(decimals, 5), _MARGINS[system])


@lru_cache(maxsize=8)
def compile_places(values: tuple[tuple[str, str], ...]) -> PlantedPlaces:
    """Compile (data type, text with one or more "lat,lon") pairs."""
    places = PlantedPlaces()
    hints: set[str] = set()
    number = 0
    for data_type, text in values:
        for point in points_in(text):
            for system, shifted in _systems(point):
                number += 1
                for is_first, degrees in zip((True, False), shifted, strict=True):
                    axis = Axis(data_type, number, is_first, degrees, system)
                    places.axes.setdefault(round(degrees * 100), []).append(axis)
                    hints.update(_hints(abs(degrees), system))
    tracked = {a.point for axes in places.axes.values() for a in axes if _is_of_track(a)}
    places.track = frozenset(tracked)
    places.hints = frozenset(hints)
    return places


def points_in(text: str) -> Iterator[Point]:
    """Yield every "lat,lon" of a planted value."""
    yield from ((float(match[1]), float(match[2])) for match in _POINT.finditer(text))


def _is_of_track(axis: Axis) -> bool:
    return axis.data_type == "location.track" and axis.system == "wgs84"


def _systems(point: Point) -> Iterator[tuple[str, Point]]:
    yield "wgs84", point
    if is_shifted(point):
        yield "gcj02", to_gcj02(point)
        yield "bd09", to_bd09(point)


def _hints(degrees: float, system: str) -> Iterator[str]:
    """Yield the beginnings of every number that `_is_written` takes for the coordinate."""
    for n in {*_floors(degrees, _margin(3, system), 100), round(degrees * 100)}:
        yield f"{n // 100}.{n % 100:02}"
    yield from (str(n) for n in _floors(degrees, _margin(_SCALES[0], system), 10_000))
    for minutes in _floors(degrees, _margin(3, system), 60):
        whole, rest = divmod(minutes, 60)
        yield from (f"{whole}°", *(f"{whole}{mark}{gap}" for mark in "d:" for gap in _GAPS))
        yield from (f"{whole}{mark}{shown}" for mark in "d:" for shown in (f"{rest}", f"{rest:02}"))
        yield f"{whole}{rest:02}."


def _floors(degrees: float, margin: float, parts: int) -> range:
    """Return what numbers less than `margin` away may begin with, in so many parts of a degree."""
    margin += _SLACK
    return range(int(max(0.0, degrees - margin) * parts), int((degrees + margin) * parts) + 1)


def complete_points(sightings: Iterable[Sighting]) -> frozenset[int]:
    """Return the numbers of the points of which both coordinates were seen."""
    seen: dict[int, set[bool]] = {}
    for sighting in sightings:
        seen.setdefault(sighting.axis.point, set()).add(sighting.axis.is_first)
    return frozenset(point for point, sides in seen.items() if len(sides) == 2)


def _degrees(text: str) -> Iterator[tuple[float, int, str]]:
    """Yield (degrees, decimals, form) for each way to read a number."""
    if "." in text:
        yield float(text), len(text.split(".")[1]), "plain"
        return
    for scale in _SCALES:
        value = int(text) / 10**scale
        if 0.1 < abs(value) <= 180:
            yield value, scale, f"e{scale}"
