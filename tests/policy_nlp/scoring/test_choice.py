"""Which documents are read."""

from __future__ import annotations

import pytest

from corpora.errors import CorpusError
from policy_nlp.scoring.choice import Choice

KNOWN = ("a", "b", "c")


@pytest.mark.parametrize(
    ("choice", "names"),
    [
        (Choice(), ("a",)),
        (Choice(only=("c", "b")), ("b", "c")),
        (Choice(without=("b",)), ("a",)),
        (Choice(only=("a", "b"), without=("a",)), ("b",)),
    ],
)
def test_a_choice(choice, names):
    assert choice.of(KNOWN, ("a",)) == names


@pytest.mark.parametrize("choice", [Choice(only=("x",)), Choice(without=("x",))])
def test_a_name_that_is_not_there_is_told(choice):
    with pytest.raises(CorpusError, match='no "x"; it has a, b, c'):
        choice.of(KNOWN, KNOWN)


def test_nothing_left_is_told():
    with pytest.raises(CorpusError, match="Nothing is left"):
        Choice(without=("a",)).of(KNOWN, ("a",))
    with pytest.raises(CorpusError, match=r" \.\.\.\.$"):
        Choice(only=("x",)).of([f"d{n}" for n in range(50)], ())
