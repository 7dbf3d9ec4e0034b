"""One pass over many texts finds all that looking at each of them finds."""

from __future__ import annotations

import hashlib

import pytest

from traffic.detectors.planted import NOTHING_PLANTED, compile_planted
from traffic.detectors.planted_places import compile_places
from traffic.detectors.suspects import suspects

PLANTED = compile_planted(
    [
        ("device.imei", "490154203237518"),
        ("contact.phone", "13816245079"),
        ("contact.email", "mei.lin.7@example.com"),
        ("identity.age", "34"),
        ("location.precise", "31.230416,121.473701"),
    ]
)
PLAIN = ["", "x", "autumn sale", "1740818400000", "1700000000", "0f" * 16, "12.31", "3123", "d" * 40, "a\0b"]
HOLDING = [
    "490154203237518",
    " 34 ",
    "138 1624 5079",
    "Mei.Lin.7@example.com",
    hashlib.md5(b"13816245079", usedforsecurity=False).hexdigest(),
    f"id-{hashlib.sha256(b'490154203237518').hexdigest()}",
    "31.23042",
    "121473701",
]


@pytest.mark.parametrize("text", HOLDING)
def test_a_planted_value_is_found_wherever_it_stands(text: str) -> None:
    for place in (0, 3, len(PLAIN)):
        assert suspects([*PLAIN[:place], text, *PLAIN[place:]], PLANTED) == {place}


def test_nothing_is_found_where_nothing_is() -> None:
    assert suspects(PLAIN, PLANTED) == set()
    assert suspects([], PLANTED) == set()
    assert suspects(HOLDING, NOTHING_PLANTED) == set()


def test_the_numbers_are_those_of_lower_case_texts_of_another_length() -> None:
    texts = ["İİİİ", "ΑΣ", "x", "490154203237518", "ß"]
    assert suspects(texts, PLANTED) == {3}


def test_whatever_is_traced_is_suspected() -> None:
    places = compile_places(PLANTED.places)
    texts = PLAIN + HOLDING
    found = suspects(texts, PLANTED)
    for number, text in enumerate(texts):
        if PLANTED.traces_in(text) or any(places.sightings(text)):
            assert number in found, text
