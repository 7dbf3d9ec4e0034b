"""A pattern of words answers as it does unscreened, and may match wherever it does."""

from __future__ import annotations

import re

import pytest

from policy_nlp.lang.alternatives import any_word
from policy_nlp.lang.worded import Worded, words_in

WORDS = [
    "log",
    "look at",
    "e-mail",
    "leaves? \\w+ phone",
    "set(?= into )",
    "is indexed by (?:a )?search",
    "(?:a|b)sk",
]


def may_match(words: list[str], text: str) -> bool:
    low = text.lower()
    return Worded(words).may_match(low, words_in(low))


@pytest.mark.parametrize(
    "text",
    [
        "It LOGS and we log it",
        "We Look At e-mail",
        "it leave your phone, leaves his phone",
        "Set into the page",
        "It is indexed by a search",
        "blog",
        "",
    ],
)
def test_the_same_is_found(text: str) -> None:
    plain = re.compile(any_word(WORDS))
    worded = Worded(WORDS)
    assert [m.span() for m in worded.finditer(text)] == [m.span() for m in plain.finditer(text)]
    assert str(worded.search(text)) == str(plain.search(text))
    assert str(worded.match(text, 3)) == str(plain.match(text, 3))
    assert may_match(WORDS, text) or not plain.search(text)


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("We LOG it", True),
        ("a blog, logs", False),
        ("We look on", True),
        ("by e-mail", True),
        ("by email", False),
        ("it leaves the phone", True),
        ("the set into", True),
        ("it is indexed by you", True),
        ("it is indexed", False),
    ],
)
def test_only_a_word_that_one_begins_with_lets_it_match(text: str, *, may: bool) -> None:
    assert may_match(WORDS[:-1], text) is may


def test_what_begins_with_no_letter_may_always_match() -> None:
    assert may_match(WORDS, "")
