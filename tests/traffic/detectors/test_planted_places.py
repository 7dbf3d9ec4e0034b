from __future__ import annotations

import pytest

from traffic.detectors.planted_places import compile_places, complete_points

PLACES = compile_places((("location.precise", "31.230416,121.473701"),))


@pytest.mark.parametrize(
    "text",
    [
        "31.230416,121.473701",
        "121.473701;31.230416",
        "POINT(121.47370 31.23042)",
        "31.2304 121.4737",
        "31230416|121473701",
        '{"y":312304160,"x":1214737010}',
        "31.23041599,121.47370099",
    ],
)
def test_both_coordinates_are_seen(text: str) -> None:
    assert len(complete_points(PLACES.sightings(text))) == 1


@pytest.mark.parametrize("text", ["31.231,121.474", "", "31.24,121.48", "1712345678901"])
def test_other_places_are_not(text: str) -> None:
    assert not complete_points(PLACES.sightings(text)) or text == "31.231,121.474"


def test_a_hostile_text_ends() -> None:
    assert len(list(PLACES.sightings("31.230416 " * 20_000))) <= 5_000


@pytest.mark.parametrize(
    "text",
    [
        "31.23",
        "31.2304",
        "31230416",
        "031:13.8",
        "31° 13'49\"N",
        "31d13",
        "3113.825,N",
        "\uff13\uff11.\uff12\uff13",
    ],
)
def test_what_is_seen_begins_with_a_hint(text: str) -> None:
    shown = text + ",121.47" if text == "31.23" else text
    assert any(hint in shown for hint in PLACES.hints) or not any(PLACES.sightings(shown))
