"""Negation, its reach, conditions, and sentences that declare nothing."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy
from policy_nlp.lang.grammar import load_grammar
from policy_nlp.pipeline.polarity import (
    find_conditions,
    is_conditional,
    is_denied,
    silences_types,
    why_silent,
)
from policy_nlp.pipeline.sentences import split_sentences


def only(text: str, language: str):
    (sentence,) = split_sentences(text, load_grammar(language))
    return sentence


@pytest.mark.parametrize(
    ("language", "before", "denied"),
    [
        ("zh", "我们不会向任何第三方", True),
        ("zh", "我们可能", False),
        ("zh", "包括但不限于", False),
        ("zh", "不会出售但会", False),
        ("en", "we do not ", True),
        ("en", "we never ", True),
        ("en", "including but not limited to what we ", False),
        ("en", "you may not only ", False),
    ],
)
def test_is_denied(language: str, before: str, denied: bool) -> None:
    assert is_denied(before, load_grammar(language)) is denied


@pytest.mark.parametrize(
    ("language", "text", "conditional"),
    [
        ("zh", "未经您同意，我们不会共享您的个人信息", True),
        ("zh", "我们不会共享您的个人信息", False),
        ("en", "We do not share your data without your consent.", True),
        ("en", "We do not share your data.", False),
    ],
)
def test_is_conditional(language: str, text: str, conditional: bool) -> None:
    assert is_conditional(only(text, language), load_grammar(language)) is conditional


@pytest.mark.parametrize(
    ("language", "text", "silent"),
    [
        ("zh", "个人信息是指以电子方式记录的各种信息", True),
        ("zh", "您可以查询、更正您的手机号码", True),
        ("zh", "我们会收集您的手机号码", False),
        ("en", "Personal data means any information about a person.", True),
        ("en", "You have the right to access your location.", True),
        ("en", "We collect your location.", False),
    ],
)
def test_silence(language: str, text: str, silent: bool) -> None:
    assert silences_types(why_silent(only(text, language), load_grammar(language))) is silent


@pytest.mark.parametrize(
    ("language", "text", "conditions"),
    [
        ("zh", "经您授权同意后，我们会收集您的位置", ["consent"]),
        ("en", "With your consent we collect your location.", ["consent"]),
        ("en", "We collect your location.", []),
    ],
)
def test_conditions(language: str, text: str, conditions: list[str]) -> None:
    assert list(find_conditions(only(text, language), load_grammar(language))) == conditions


@pytest.mark.parametrize(
    "text",
    [
        "When you ask for help, we record your phone number.",
        "Personal data is collected on sign-up, such as your phone number.",
        "You may choose a nickname, and we record your phone number.",
    ],
)
def test_no_right_and_no_definition(text: str) -> None:
    assert "contact.phone" in {t for s in read_policy(text, language="en").statements for t in s.data_types}


@pytest.mark.parametrize(
    "text",
    [
        "You shall be responsible for any messages, photos and videos that you upload.",
        "You agree to accept responsibility for whatever is done with your password.",
        "You may ask for a copy of your phone number.",
        "Personal data is information that describes you, such as your phone number.",
    ],
)
def test_duties_of_users_declare_nothing(text: str) -> None:
    assert read_policy(text, language="en").statements == ()


@pytest.mark.parametrize(
    ("text", "declares"),
    [
        ("Personal information is also stored on computers in Canada.", True),
        ("Personal data is any information about a person.", False),
        ("We collect your email address by automated means.", True),
    ],
)
def test_what_is_no_definition(text: str, declares: bool) -> None:
    assert bool(read_policy(text, language="en").statements) is declares
