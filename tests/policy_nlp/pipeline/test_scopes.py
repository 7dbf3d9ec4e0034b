"""What a denial is limited to."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "支付功能本身不会收集您的手机号码。"),
        ("zh", "我们不会向境外提供您的个人信息。"),
        ("en", "We do not disclose your personal data outside the European Union."),
        ("en", "In offline mode we do not collect your phone number."),
    ],
)
def test_denial_limited_to_a_function(language: str, text: str) -> None:
    (statement,) = read_policy(text, language=language).statements
    assert statement.polarity == "denied"
    assert statement.scope.limited


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "我们不会收集您的手机号码。"), ("en", "We do not collect your phone number.")],
)
def test_plain_denial_has_no_scope(language: str, text: str) -> None:
    (statement,) = read_policy(text, language=language).statements
    assert not statement.scope.limited


def test_denial_of_identifying_data_is_limited_to_it() -> None:
    text = "我们不会向第三方提供能直接识别您身份的信息。"
    (statement,) = read_policy(text, language="zh").statements
    assert statement.scope.source


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        ("We do not use your phone number for advertising.", ("advertising",)),
        ("We do not give your phone number to anyone who sells advertising.", ()),
    ],
)
def test_only_purposes_of_the_denial_limit_it(text: str, purposes: tuple[str, ...]) -> None:
    (statement,) = read_policy(text, language="en").statements
    assert statement.scope.purposes == purposes
