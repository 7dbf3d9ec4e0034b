"""One line of alternatives is found in each of its wordings, and nothing else is."""

from __future__ import annotations

import pytest

from policy_nlp.families import Families, parts_of

FAMILIES = (
    "{date|time|date and time} of {your|the|} {visit|log-in}",
    "{date|time} of {your|} visit to the {shop|store}",
    "your locker",
)


def spell(words: str, last: bool) -> set[str]:
    once = words.replace("-", " ")
    return {once, f"{once}s"} if last else {once}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the date and time of your visit", [("date and time of your visit", 0), ("time of your visit", 0)]),
        ("time of visits", [("time of visits", 0)]),
        ("date of your log ins, your locker", [("date of your log ins", 0), ("your locker", 2)]),
        ("the time of your visit to the store", [("time of your visit to the store", 1)]),
        ("the time of your visit to the moon", [("time of your visit", 0)]),
        ("the time of our visit", []),
        ("times of your visit", []),
        ("the date and", []),
        ("", []),
    ],
)
def test_find(text: str, expected: list[tuple[str, int]]) -> None:
    found = Families(enumerate(FAMILIES), spell).find(text)
    assert [(text[start:end], number) for start, end, number in found] == expected


def test_parts() -> None:
    assert parts_of("{a|b c|} d {e}") == [[""], ["a", "b c", ""], ["d"], ["e"], [""]]


def test_a_text_of_first_words_alone_is_read_once() -> None:
    assert list(Families(enumerate(FAMILIES), spell).find("your " * 20_000)) == []
