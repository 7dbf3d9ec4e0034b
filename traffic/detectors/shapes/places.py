"""Shapes of positions on the earth."""

from __future__ import annotations

import re

from traffic.detectors.shapes.base import Shape, number_of

_PAIR = re.compile(r"[\[(]?\s*(-?\d{1,3}\.\d{2,18})\s*[,;|\s]\s*(-?\d{1,3}\.\d{2,18})\s*[\])]?")
_ACCURACY = re.compile(r"(?<=\d)\s*[,;|]\s*\d{1,5}(?:\.\d{1,6})?$")
"""How exact a position is, after its degrees."""
_ADDRESS_WORD = re.compile(
    r"省|市|区|县|镇|乡|村|街|路|巷|弄|号|栋|幢|座|单元|室|楼|小区|苑|花园|大厦|广场|大道|旗|盟|州"
)
_NO_ADDRESS = re.compile(r"[{}<>=@|]|://|\d\.\d+\s*,|\d+\.\d+\.\d+")
_LONGEST_PAIR = 80
_LONGEST_ADDRESS = 200
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
    if len(text) > _LONGEST_PAIR:
        return False
    match = _PAIR.fullmatch(text) or _PAIR.fullmatch(_ACCURACY.sub("", text))
    if match is None:
        return False
    first, second = abs(float(match[1])), abs(float(match[2]))
    return min(first, second) <= 90 and max(first, second) <= 180 and first + second > 0.1


def _is_fine_coordinates(text: str) -> bool:
    return (
        _PAIR.fullmatch(text) is not None
        and is_coordinates(text)
        and all(len(x.split(".")[1]) >= 4 for x in re.findall(r"\d+\.\d+", text))
    )


def _is_postal_address(text: str) -> bool:
    """Tell whether `text` reads like an address that post reaches: two Chinese address words, or words and a number."""
    if not 4 <= len(text) <= _LONGEST_ADDRESS or _NO_ADDRESS.search(text):
        return False
    if len(set(_ADDRESS_WORD.findall(text))) >= 2:
        return True
    worded = re.search(r"[^\W\d_]{3}", text) is not None and re.search(r"[\s,]", text) is not None
    return worded and ("," in text or any(c.isdigit() for c in text))


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
        ("31.2304,121.4737", "121.4737;31.2304", "31.2304,121.4737,65.0"),
        ("1.2", "3,4", "131.20,121.47"),
    ),
    Shape(
        "fine_coordinates",
        _is_fine_coordinates,
        ("31.2304,121.4737",),
        ("31.23,121.47", "31.2304", "31.2304,121.4737,65.0"),
    ),
    Shape(
        "coordinate_list",
        _is_track,
        ("[31.2304,121.4737],[31.2311,121.4745],[31.2319,121.4751]",),
        ("31.2304,121.4737", "1,2,3"),
    ),
    Shape(
        "postal_address",
        _is_postal_address,
        ("浙江省杭州市西湖区文三路 12 号", "14 Wharf Lane, Galway H91 XY12", "Unter den Linden 7"),
        (
            "10.0.0.4",
            "0x52908400098527886E0F7030069857D2E4169EE7",
            "home",
            "第三集的配乐真好听",
            "31.2, 121.4",
        ),
    ),
    Shape(
        "track", _is_track, ("31.2304,121.4737;31.2311,121.4745;31.2319,121.4751",), ("31.2304,121.4737", "")
    ),
)
