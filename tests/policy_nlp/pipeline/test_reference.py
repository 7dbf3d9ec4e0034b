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
