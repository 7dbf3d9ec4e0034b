"""Sentences end where they should, clauses too, and nothing is endless."""

from __future__ import annotations

import pytest

from policy_nlp.lang.grammar import load_grammar
from policy_nlp.pipeline.frame import load_pipeline
from policy_nlp.pipeline.own_names import Own
from policy_nlp.pipeline.sentences import LONGEST, split_sentences


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("zh", "我们收集位置。我们不收集通讯录；我们不共享。", 3),
        ("zh", "我们收集设备信息（型号；系统版本）。", 1),
        ("en", "We collect data, e.g. Names. We share it.", 2),
        ("en", "We collect version 1.5 data", 1),
    ],
)
def test_sentences(language: str, text: str, count: int) -> None:
    assert len([*split_sentences(text, load_grammar(language))]) == count


def test_offsets_are_of_the_block() -> None:
    text = "  One thing. And two, three."
    for sentence in split_sentences(text, load_grammar("en")):
        assert text[sentence.start : sentence.end] == sentence.text
        for clause in sentence.clauses:
            assert text[clause.start : clause.end] == clause.text


@pytest.mark.parametrize("run", ["字", "a", "(", "（,", "a, "])
def test_long_runs_are_cut(run: str) -> None:
    sentences = [*split_sentences(run * 20_000, load_grammar("zh"))]
    assert max(s.end - s.start for s in sentences) <= LONGEST


def test_the_word_before_the_next_item_is_no_sentence() -> None:
    split = [s.text for s in split_sentences("Your phone number; and", load_grammar("en"))]
    assert [s.strip() for s in split] == ["Your phone number;"]
    assert [s.text for s in split_sentences("Or else", load_grammar("en"))] == ["Or else"]


def test_bot_of_an_assistant_is_the_company_itself() -> None:
    doc = load_pipeline("en").make_doc("The bot stores your phone number.")
    doc._.own = Own(assistant=True)
    (sentence,) = load_pipeline("en")(doc)._.sentences
    assert [t.action for t in sentence.triggers] == ["collect"]
