"""What a denial names of a data type: all of it, or less."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy


def narrower(text: str, language: str) -> dict[str, bool]:
    """Return each phrase of a denial with whether it names less than its type."""
    statements = read_policy(text, language=language).statements
    return {m.text: m.narrower for s in statements if s.polarity == "denied" for m in s.data_mentions}


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("zh", "我们不会收集您的支付密码。", "支付密码"),
        ("zh", "我们不会收集您的信用卡安全码。", "信用卡安全码"),
        ("zh", "我们不会读取您的全量通讯录。", "通讯录"),
        ("zh", "我们不会收集您好友的手机号。", "手机号"),
        ("zh", "我们不会存储您相册的全部内容。", "相册"),
        ("zh", "我们不会收集您的身份证照片。", "身份证照片"),
        ("en", "We do not collect your work address.", "work address"),
        ("en", "We do not collect your ZIP code or postcode.", "ZIP code"),
        ("en", "We do not store your full credit card number.", "credit card number"),
        ("en", "We do not collect your friends' phone numbers.", "phone numbers"),
        ("en", "We do not collect phone numbers from your contacts.", "phone numbers"),
        ("en", "We do not store your bank account password.", "password"),
        ("en", "We do not use tracking cookies.", "tracking cookies"),
    ],
)
def test_a_part_of_a_type_is_not_all_of_it(language: str, text: str, phrase: str) -> None:
    assert narrower(text, language)[phrase]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "我们不会收集您的密码。"),
        ("zh", "我们不会收集您的登录密码、手机号、银行卡号。"),
        ("zh", "我们不会收集您的照片和视频。"),
        ("zh", "我们不会读取您的手机通讯录。"),
        ("en", "We never collect passwords."),
        ("en", "We do not collect your email address, your phone number or your address."),
        ("en", "We do not collect photos and videos."),
        ("en", "We do not store your credit card number."),
    ],
)
def test_a_whole_type_is_denied_whole(language: str, text: str) -> None:
    assert narrower(text, language)
    assert not any(narrower(text, language).values())


def test_only_denials_are_told_apart() -> None:
    (statement,) = read_policy("我们会收集您的支付密码。", language="zh").statements
    assert not any(m.narrower for m in statement.data_mentions)


def test_each_phrase_is_told_for_itself() -> None:
    said = narrower("We do not collect your address or your billing address.", "en")
    assert said == {"address": False, "billing address": True}
