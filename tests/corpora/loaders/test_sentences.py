"""Runs of tags become phrases."""

from __future__ import annotations

import pytest

from corpora.loaders.sentences import MarkedSentence, Span, runs_of
from corpora.text import Language


@pytest.mark.parametrize(
    ("tags", "runs"),
    [
        ("O B-a I-a O", [("a", 1, 3)]),
        ("B-a B-a", [("a", 0, 1), ("a", 1, 2)]),
        ("S-a I-b I-b", [("a", 0, 1), ("b", 1, 3)]),
        ("I-a I-a E-a", [("a", 0, 3)]),
        ("B-a.b-c I-a.b-c", [("a.b-c", 0, 2)]),
        ("O O", []),
        ("", []),
    ],
)
def test_runs(tags, runs):
    assert list(runs_of(tags.split())) == runs


def test_phrases_of_a_sentence():
    spans = (Span(label="data", start=3, end=5), Span(label="purpose", start=0, end=2))
    sentence = MarkedSentence(document="d", language=Language.EN, text="to me", spans=spans)
    assert sentence.phrases("data") == ("me",)
    assert sentence.labels() == {"data", "purpose"}
