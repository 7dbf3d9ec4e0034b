"""A grammar for one sentence answers as the whole grammar does of that sentence."""

from __future__ import annotations

import re

import pytest

from policy_nlp.lang.grammar import load_grammar
from policy_nlp.lang.narrowing import Narrowing

SENTENCES = {
    "zh": "为了向您提供服务，我们会收集您的手机号码，未经您同意不会与第三方共享（法律另有规定的除外）。",
    "en": "Unless you AGREE, we will not share your e-mail address with third parties, such as our Partners.",
}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_answers_are_those_of_the_whole_grammar(language: str) -> None:
    whole, text = load_grammar(language), SENTENCES[language]
    narrow = whole.of(text)
    for at in range(0, len(text), 3):
        for name, pattern in whole.patterns.items():
            told = getattr(narrow, name).search(text[at:])
            assert (told and told.span()) == ((m := pattern.search(text[at:])) and m.span()), name


def test_what_cannot_match_is_not_told() -> None:
    patterns = {"a": re.compile("delete|erase"), "b": re.compile(r"cookie"), "c": re.compile(r"\d+")}
    narrowing = Narrowing(patterns)
    assert narrowing.certain == {"a", "b"}
    assert dict(narrowing.candidates("We DELETE it")) == {"a": patterns["a"]}


def test_a_narrow_grammar_is_one_of_its_language() -> None:
    narrow = load_grammar("zh").of("我们")
    assert (narrow.language, narrow.surface("a,b")) == ("zh", "a，b")
    with pytest.raises(AttributeError):
        _ = narrow.no_such_pattern
