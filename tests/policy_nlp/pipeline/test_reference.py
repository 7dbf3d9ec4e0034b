"""What "this information" refers to."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy
from policy_nlp.lang.grammar import load_grammar
from policy_nlp.pipeline.analysis import Mention
from policy_nlp.pipeline.reference import refers_back


@pytest.mark.parametrize(
    ("language", "text", "refers"),
    [
        ("zh", "这些信息", True),
        ("zh", "您的信息", False),
        ("en", "this information", True),
        ("en", "your data", False),
    ],
)
def test_refers_back(language: str, text: str, refers: bool) -> None:
    assert refers_back([Mention(0, len(text), text, "any")], load_grammar(language)) is refers


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "我们会收集您的手机号码。我们会与第三方共享这些信息。"),
        ("en", "We collect your phone number. We share this information with third parties."),
    ],
)
def test_antecedent(language: str, text: str) -> None:
    _, shared = read_policy(text, language=language).statements
    assert (shared.action, shared.data_types) == ("share", ("contact.phone",))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "我们收集以下信息：\n\n- 手机号码\n- 昵称\n\n我们会与微信共享上述信息。"),
        (
            "en",
            "We collect:\n\n- your phone number\n- your nickname\n\nWe share this information with Stripe.",
        ),
    ],
)
def test_below_a_list_all_of_it_is_meant(language: str, text: str) -> None:
    *_, shared = read_policy(text, language=language).statements
    assert shared.data_types == ("contact.phone", "identity.nickname")


def test_what_is_denied_in_a_list_is_not_meant() -> None:
    denied = "We do not collect:\n\n- your phone number\n\n"
    text = f"{denied}We collect:\n\n- your nickname\n\nWe share this information with Stripe."
    *_, shared = read_policy(text, language="en").statements
    assert shared.data_types == ("identity.nickname",)
