"""The quick pattern finds what the words one after the other, the longest first, would find."""

from __future__ import annotations

import re

import pytest

from policy_nlp.lang.alternatives import alternatives_of, any_word

WORDS = ["log", "logs", "logged", "look at", "looks at", "let (?!us)[a-z]+ have", "go", "goes", "e-mail"]
PLAIN = re.compile(r"\b(?:" + "|".join(sorted(WORDS, key=len, reverse=True)) + r")\b", re.IGNORECASE)


@pytest.mark.parametrize(
    "text",
    [
        "We log, LOGGED and look at it; the blog goes on.",
        "We let them have it, and let us have it",
        "Logging? E-mail, email, logs",
        "lo l lookat look  at",
        "",
    ],
)
def test_the_same_is_found(text: str) -> None:
    assert [m.span() for m in re.finditer(any_word(WORDS), text)] == [m.span() for m in PLAIN.finditer(text)]


def test_the_longest_word_wins() -> None:
    found = re.search(any_word(["pass", "pass on"]), "we pass on")
    assert found is not None
    assert found[0] == "pass on"


@pytest.mark.parametrize(
    ("pattern", "alternatives"),
    [
        ("a|b(?:c|d)|[|)]e", ["a", "b(?:c|d)", "[|)]e"]),
        (r"a\|b|\(c|[]|]|[^]|]|[\]|]", [r"a\|b", r"\(c", "[]|]", "[^]|]", r"[\]|]"]),
        ("a|", ["a", ""]),
        ("", [""]),
    ],
)
def test_alternatives_end_outside_groups_and_sets(pattern: str, alternatives: list[str]) -> None:
    assert alternatives_of(pattern) == alternatives
