"""Every notice proves itself: its examples are evidence, its counterexamples are none."""

from __future__ import annotations

import pytest

from corpora.messages import load_area
from policy_nlp.notices.evidence import load_evidence, load_notices

CASES = [(name, language) for name in load_notices() for language in ("zh", "en")]


def test_the_files_are_the_notices_that_have_a_label():
    assert set(load_notices()) == {*load_area("notices"), *load_area("facts")}


@pytest.mark.parametrize(("name", "language"), CASES)
def test_examples_are_evidence_and_counterexamples_none(name, language):
    notice, evidence = load_notices()[name], load_evidence(language)[name]
    for sentence in getattr(notice.examples, language):
        assert _held(evidence, sentence) or name == "third_party_named", sentence
    for sentence in getattr(notice.counterexamples, language):
        assert not _held(evidence, sentence), sentence
    assert getattr(notice.examples, language)


def _held(evidence, example):
    """Whether an example is evidence: a sentence, or a topic and a sentence under it with ¶ between."""
    topic, _, sentence = example.rpartition(" ¶ ")
    return evidence.holds(sentence, topic)


@pytest.mark.parametrize(
    "sentence", ["我们" * 300, "账号" * 300, "a " * 300, "delete your " * 50, "1" * 600, "(" * 600]
)
def test_hostile_sentences_end_soon(sentence):
    for language in ("zh", "en"):
        for evidence in load_evidence(language).values():
            assert not evidence.holds(sentence, sentence)
