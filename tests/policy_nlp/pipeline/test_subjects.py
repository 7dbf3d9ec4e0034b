from __future__ import annotations

import pytest

from corpora.text import Language
from policy_nlp import read_policy
from policy_nlp.lang.grammar import load_grammar
from policy_nlp.pipeline.analysis import Clause, Sentence
from policy_nlp.pipeline.subjects import OTHERS, WE, YOU, rules_on, subject_of, subjects_in, who_rules


def clause_of(text: str) -> tuple[Clause, Sentence]:
    clause = Clause(start=0, end=len(text), text=text)
    return clause, Sentence(start=0, end=len(text), text=text, surface=text, clauses=(clause,))


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        ("we collect what you type", Language.EN, [WE, YOU]),
        ("我们会收集您输入的内容", Language.ZH, [WE, YOU]),
        ("third parties may receive it", Language.EN, [OTHERS]),
    ],
)
def test_subjects_come_in_order(text: str, language: Language, kinds: list[str]) -> None:
    clause, sentence = clause_of(text)
    assert [s.kind for s in subjects_in(clause, sentence, load_grammar(language))] == kinds


def test_the_last_subject_before_the_verb_rules_it() -> None:
    grammar = load_grammar(Language.EN)
    clause, sentence = clause_of("when you write to us we collect your name")
    own = subjects_in(clause, sentence, grammar)
    at = clause.text.index("collect")
    found = subject_of(clause, (at, at + len("collect")), own, None, grammar)
    assert found is not None
    assert found.kind == WE


def test_an_agent_behind_the_verb_rules_it() -> None:
    text = "Privacy policy\n\nYour location is collected by our advertising partners."
    (statement, *_) = read_policy(text, language="en").statements
    assert statement.action == "share"


def test_whom_the_user_agrees_with_rules_the_next_clause() -> None:
    grammar = load_grammar(Language.ZH)
    clause, sentence = clause_of("您同意我们收集您的信息")
    own = subjects_in(clause, sentence, grammar)
    found = who_rules(own, clause, grammar)
    assert found is not None
    assert found.kind == WE
    assert rules_on(found, clause, grammar)
