"""Nouns that stand for verbs."""

from __future__ import annotations

import pytest

from policy_nlp.lang.grammar import load_grammar
from policy_nlp.pipeline.nominal import nominal_triggers
from policy_nlp.pipeline.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You consent to our collection, use and sharing of your name.", ["collect", "share"]),
        ("They agree to the disclosure of names.", ["share"]),
        ("The storage of your name is necessary to greet you.", ["collect"]),
        ("We explain our use of your name.", []),
        ("You agree to the use of this website.", []),
    ],
)
def test_acts_that_nouns_name(text: str, expected: list[str]) -> None:
    grammar = load_grammar("en")
    (sentence,) = split_sentences(text, grammar)
    found = [*nominal_triggers(sentence, grammar)]
    assert [t.action.value for t in found] == expected
    assert all(text[t.end :].startswith(" of ") for t in found)
