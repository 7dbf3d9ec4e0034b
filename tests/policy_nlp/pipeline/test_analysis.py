"""The notes of the components."""

from __future__ import annotations

from policy_nlp.pipeline.analysis import Mention, Sentence, Trigger
from policy_nlp.statements import Action


def test_generic_mention() -> None:
    assert Mention(0, 1, "x", "any").generic
    assert not Mention(0, 1, "x", "device").generic


def test_within_uses_offsets_of_the_block() -> None:
    assert Sentence(10, 15, "abcde", "abcde").within(11, 13) == "bc"


def test_statements_are_told_apart_by_polarity() -> None:
    assert Trigger(0, 1, Action.COLLECT).key != Trigger(0, 1, Action.COLLECT, denied=True).key
