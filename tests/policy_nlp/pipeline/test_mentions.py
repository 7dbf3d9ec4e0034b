"""Mentions: typed phrases before generic nouns."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy
from policy_nlp.lang.grammar import load_grammar
from policy_nlp.pipeline.mentions import find_mentions
from policy_nlp.pipeline.sentences import split_sentences


def terms(text: str, language: str) -> set[str]:
    grammar = load_grammar(language)
    return {m.term for s in split_sentences(text, grammar) for m in find_mentions(s, grammar)}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "收集您的信息", {"any"}),
        ("zh", "收集您的位置信息", {"location"}),
        ("zh", "保障信息安全", set()),
        ("en", "collect your information", {"any"}),
        ("en", "collect your location", {"location"}),
        ("en", "our data protection officer", set()),
        ("en", "the name of a printer", set()),
    ],
)
def test_mentions(language: str, text: str, expected: set[str]) -> None:
    assert terms(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the names and e-mail addresses of those firms", set()),
        ("the names and e-mail addresses of your customers", {"identity.name", "contact.email"}),
    ],
)
def test_names_and_addresses_of_firms_are_no_data(text: str, expected: set[str]) -> None:
    assert terms(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Phone calls with our support team may be monitored and recorded.", [("content.audio",)]),
        ("Your call will be recorded for training.", [("content.audio",)]),
        ("Calls with our support team are free.", []),
    ],
)
def test_recorded_calls_are_voices(text: str, types: list[tuple[str, ...]]) -> None:
    assert [s.data_types for s in read_policy(text, language="en").statements] == types
