"""Sentences that only announce data, and sentences that say that it is kept."""

from __future__ import annotations

import pytest

from policy_nlp.lang.grammar import load_grammar
from policy_nlp.pipeline.analysis import Mention, Sentence, Trigger
from policy_nlp.pipeline.keeping import keeps, only_announces
from policy_nlp.statements import Action


def parts(text: str, verb: str, noun: str, term: str) -> tuple[Trigger, list[Mention], Sentence]:
    trigger = Trigger(text.index(verb), text.index(verb) + len(verb), Action.COLLECT)
    mention = Mention(text.index(noun), text.index(noun) + len(noun), noun, term)
    return trigger, [mention], Sentence(0, len(text), text, text, triggers=[trigger], mentions=[mention])


@pytest.mark.parametrize(
    ("text", "noun", "term", "announces"),
    [
        ("我们会收集以下信息：", "信息", "any", True),
        ("我们会收集您的信息。", "您的信息", "any", False),
        ("我们会收集以下设备信息：", "设备信息", "device", False),
    ],
)
def test_only_announces(text: str, noun: str, term: str, announces: bool) -> None:
    assert only_announces(*parts(text, "收集", noun, term), load_grammar("zh"), leads=False) is announces


def test_what_is_kept_is_said_even_before_a_list() -> None:
    grammar = load_grammar("zh")
    assert only_announces(*parts("我们收集您的信息：", "收集", "您的信息", "any"), grammar, leads=True)
    kept = parts("您的信息存储在境内，以下情形除外：", "存储", "您的信息", "any")
    assert not only_announces(*kept, grammar, leads=True)


@pytest.mark.parametrize(
    ("text", "kept"),
    [("您的信息会存储在境内。", True), ("我们加密存储重要的文件。", False)],
)
def test_keeps(text: str, kept: bool) -> None:
    noun = "您的信息" if "您的信息" in text else "文件"
    assert keeps(*parts(text, "存储", noun, "any"), load_grammar("zh")) is kept
