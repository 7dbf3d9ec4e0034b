"""The words of a clause that may be verbs are told with their classes."""

from __future__ import annotations

from policy_nlp.lang.grammar import load_grammar
from policy_nlp.pipeline.verbs import verbs_of


def test_verbs_in_order_with_their_classes() -> None:
    clause = "we share what you enter and log it"
    found = {clause[a:b]: sorted(c) for (a, b), c in verbs_of(clause, load_grammar("en")).items()}
    assert found == {"share": ["give", "share"], "enter": ["give"], "log": ["collect"]}


def test_languages_are_kept_apart() -> None:
    assert verbs_of("收集", load_grammar("zh"))
    assert not verbs_of("收集", load_grammar("en"))
