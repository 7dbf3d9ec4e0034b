"""Planted coordinates: degrees with any number of decimals, as integers, in either order, one or many."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

_NUMBER = re.compile(r"(?<![\d.])-?\d{1,3}\.\d{3,18}(?!\d)|(?<![\d.])-?\d{6,11}(?![\d.])")
_POINT = re.compile(r"(-?\d{1,3}\.\d{2,18})\s*,\s*(-?\d{1,3}\.\d{2,18})")
_SCALES = (5, 6, 7)
_MAX_NUMBERS = 5_000


@dataclass(frozen=True)
class Axis:
    """One coordinate of one planted point."""

    data_type: str
    point: int
    """Number of the point."""
    is_first: bool
    degrees: float


@dataclass(frozen=True)
class Sighting:
    """A number in a text that is a planted coordinate."""

    axis: Axis
    decimals: int


@dataclass
class PlantedPlaces:
    """The coordinates by their hundredths of a degree."""

    axes: dict[int, list[Axis]] = field(default_factory=dict)

    def sightings(self, text: str) -> Iterator[Sighting]:
        """Yield the planted coordinates among the numbers of `text`."""
        if not self.axes:
            return
        for count, match in enumerate(_NUMBER.finditer(text)):
            if count >= _MAX_NUMBERS:
                return
            for degrees, decimals in _degrees(match.group()):
                yield from self._near(degrees, decimals)

    def _near(self, degrees: float, decimals: int) -> Iterator[Sighting]:
        # Rounding and cutting off are both usual: one unit of the last place written, five at most.
        margin = 1.01 * 10 ** -min(decimals, 5)
        key = round(degrees * 100)
        for near in (key - 1, key, key + 1):
            for axis in self.axes.get(near, ()):
                if abs(axis.degrees - degrees) < margin:
                    yield Sighting(axis, decimals)


@lru_cache(maxsize=8)
def compile_places(values: tuple[tuple[str, str], ...]) -> PlantedPlaces:
    """Compile (data type, text with one or more "lat,lon") pairs."""
    places = PlantedPlaces()
    number = 0
    for data_type, text in values:
        for match in _POINT.finditer(text):
            number += 1
            for is_first, degrees in ((True, float(match[1])), (False, float(match[2]))):
                axis = Axis(data_type, number, is_first, degrees)
                places.axes.setdefault(round(degrees * 100), []).append(axis)
    return places


def complete_points(sightings: Iterable[Sighting]) -> frozenset[int]:
    """Return the numbers of the points of which both coordinates were seen."""
    seen: dict[int, set[bool]] = {}
    for sighting in sightings:
        seen.setdefault(sighting.axis.point, set()).add(sighting.axis.is_first)
    return frozenset(point for point, sides in seen.items() if len(sides) == 2)


def _degrees(text: str) -> Iterator[tuple[float, int]]:
    if "." in text:
        yield float(text), len(text.split(".")[1])
        return
    for scale in _SCALES:
        value = int(text) / 10**scale
        if 0.1 < abs(value) <= 180:
            yield value, scale
