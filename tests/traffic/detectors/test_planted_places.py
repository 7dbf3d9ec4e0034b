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


def test_texts_with_coordinates_are_found_among_many() -> None:
    texts = ["hello", "31.2304 121.4737", "", "杭州 31°13'49\"N", "\u0130", "1712345678901", "121473701"]
    for inside in (texts, [text for text in texts if text != "\u0130"]):
        among = PLACES.texts_among(inside)
        assert {s for t in among for s in PLACES.sightings(t)} == {
            s for t in texts for s in PLACES.sightings(t)
        }
    assert {*PLACES.texts_among(inside)} == {texts[1], texts[3], texts[6]}
    assert not compile_places(()).texts_among(["31.2304"])
