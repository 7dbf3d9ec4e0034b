"""How a draft becomes a statement: whom it names, and with whom it keeps."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "我们会与友盟共享您的手机号码。"),
        ("en", "We share your phone number with Umeng."),
    ],
)
def test_named_recipient(language: str, text: str) -> None:
    (statement,) = read_policy(text, language=language).statements
    assert [r.party for r in statement.recipients] == ["umeng"]


def test_umbrella_stays_with_the_named() -> None:
    (statement,) = read_policy("我们会与友盟等合作方共享您的手机号码。", language="zh").statements
    assert [r.party for r in statement.recipients] == ["umeng"]
