"""A grammar for one sentence answers as the whole grammar does of that sentence."""

from __future__ import annotations

import re

import pytest

from policy_nlp.lang.grammar import load_grammar
from policy_nlp.lang.narrowing import Narrowing
from policy_nlp.lang.screened import NOTHING

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
    assert narrowing.unless_told == {"a": NOTHING, "b": NOTHING}
    assert narrowing.candidates("We DELETE it") == {"a": patterns["a"]}


def test_alternatives_that_need_no_piece_stand_for_the_others() -> None:
    patterns = {
        "a": re.compile(r"delete(?:d|s)|\d+|[|)]erase", re.IGNORECASE),
        "b": re.compile(r"(cookie)|\d"),
    }
    narrowing = Narrowing(patterns)
    left = narrowing.unless_told["a"]
    assert (left.pattern, left.flags) == (r"\d+", patterns["a"].flags)
    assert narrowing.unless_told.keys() == {"a"}
    assert narrowing.candidates("It )ERASES") == {"a": patterns["a"]}
    assert narrowing.candidates("We keep 5 cookies") == {}


def test_alternatives_with_a_frequent_piece_are_asked_apart() -> None:
    patterns = {
        "a": re.compile("delete|(?:ask|tell) you", re.IGNORECASE),
        "b": re.compile("erase|that|(you)"),
        "c": re.compile("you|that"),
    }
    narrowing = Narrowing(patterns)
    assert narrowing.unless_told["a"].pattern == "(?:ask|tell) you"
    assert narrowing.unless_told["a"].search("We TELL you.")
    assert (narrowing.unless_told["b"], narrowing.unless_told["c"]) == (NOTHING, NOTHING)
    assert narrowing.candidates("What you want") == {"b": patterns["b"], "c": patterns["c"]}
    assert narrowing.candidates("We delete it") == {"a": patterns["a"]}


def test_nothing_is_left_where_each_alternative_needs_a_piece() -> None:
    narrowing = Narrowing({"a": re.compile("用于|用作")})
    assert narrowing.unless_told == {"a": NOTHING}


def test_a_narrow_grammar_is_one_of_its_language() -> None:
    narrow = load_grammar("zh").of("我们")
    assert (narrow.language, narrow.surface("a,b")) == ("zh", "a，b")
    with pytest.raises(AttributeError):
        _ = narrow.no_such_pattern
