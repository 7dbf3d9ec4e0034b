"""A screened pattern answers as the pattern itself does."""

from __future__ import annotations

import re

import pytest

from policy_nlp.lang.screened import LONG, NOTHING, Screened, screened

NAMES = [f"{a}{b}er" for a in "bcdfglmnp" for b in ("ak", "ok", "in")]
PATTERN = re.compile(rf"\b(?:{'|'.join(NAMES)})s?\b", re.IGNORECASE)
TEXTS = ["two BAKERS and a miner", "nobody", "", "rebaker", "a finer baker"]


def test_long_patterns_are_screened() -> None:
    assert len(PATTERN.pattern) > LONG
    assert isinstance(screened(PATTERN), Screened)
    assert screened(re.compile("baker")).search("a baker")


def test_without_sure_pieces_a_pattern_stays_as_it_is() -> None:
    pattern = re.compile("|".join(f"[{n}]+" for n in NAMES))
    assert screened(pattern) is pattern


@pytest.mark.parametrize("text", TEXTS)
def test_the_same_answers(text: str) -> None:
    quick = screened(PATTERN)
    for ask in ("search", "match", "fullmatch"):
        assert str(getattr(quick, ask)(text)) == str(getattr(PATTERN, ask)(text))
    assert [m.span() for m in quick.finditer(text)] == [m.span() for m in PATTERN.finditer(text)]
    assert str(quick.search(text, 5, 12)) == str(PATTERN.search(text, 5, 12))
    assert quick.sub("-", text) == PATTERN.sub("-", text)


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_answers_as_a_pattern_that_matches_nowhere(text: str) -> None:
    never = re.compile(NOTHING.pattern)
    for ask in ("search", "match", "fullmatch"):
        assert getattr(NOTHING, ask)(text) is getattr(never, ask)(text) is None
    assert NOTHING.search(text, 1, 5) is None
    assert [*NOTHING.finditer(text)] == [*never.finditer(text)]
    assert NOTHING.sub("-", text) == never.sub("-", text)
    assert NOTHING.split(text, maxsplit=1) == never.split(text, maxsplit=1)
