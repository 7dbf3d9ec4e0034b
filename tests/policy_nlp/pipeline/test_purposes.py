"""Purposes are noted with their offsets."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy
from policy_nlp.pipeline.frame import load_pipeline


@pytest.mark.parametrize(
    ("language", "text", "purpose"),
    [("zh", "用于统计分析", "analytics"), ("en", "We use it for advertising", "advertising")],
)
def test_purposes(language: str, text: str, purpose: str) -> None:
    (sentence,) = load_pipeline(language)(text)._.sentences
    assert purpose in {g.purpose for g in sentence.goals}
    assert all(text[g.start : g.end] for g in sentence.goals)


def _declared(text: str, language: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(s.data_types, s.purposes) for s in read_policy(text, language=language).statements]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "我们会收集您的手机型号。我们收集这些信息是为了排查故障。"),
        ("zh", "我们会收集您的手机型号。用于排查故障。"),
        ("zh", "我们会收集您的手机型号。这有助于我们排查故障。"),
        ("en", "We collect your device model. This helps us fix bugs."),
        ("en", "We collect your device model. We use this information to fix bugs."),
    ],
)
def test_what_follows_says_what_for(language: str, text: str) -> None:
    assert (("device.model",), ("improvement",)) in _declared(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "我们会收集您的手机型号。您可以联系客服。"),
        ("en", "We collect your device model. You may contact customer support."),
    ],
)
def test_what_follows_with_another_subject_does_not(language: str, text: str) -> None:
    assert _declared(text, language) == [(("device.model",), ())]


def test_a_denial_takes_no_purpose_of_what_follows() -> None:
    assert _declared("我们不会收集您的通讯录。这有助于保障账号安全。", "zh") == [(("comms.contacts",), ())]


def test_the_sentence_before_says_what_for() -> None:
    text = "为保障账号安全，您需要完成验证。我们会收集您的IMEI。"
    assert _declared(text, "zh") == [(("device.imei",), ("security",))]


def test_own_purposes_come_before_those_of_the_heading() -> None:
    text = "### 支付\n\n我们会收集您的IMEI，用于统计分析。\n\n我们会收集您的银行卡号。"
    assert _declared(text, "zh") == [
        (("device.imei",), ("analytics",)),
        (("finance.bank_account",), ("service.transaction",)),
    ]


def test_a_purpose_is_inherited_from_two_headings_up() -> None:
    text = "# Privacy\n\n## Marketing purposes\n\n### From you\n\nWe collect your email address."
    assert _declared(text, "en") == [(("contact.email",), ("advertising",))]


@pytest.mark.parametrize(
    ("language", "text", "data", "purpose"),
    [
        ("zh", "为保障账号安全，我们会收集设备信息。包括IMEI。", "device.imei", "security"),
        (
            "en",
            "We collect data to detect fraud. This may include your IP address.",
            "network.ip",
            "security",
        ),
    ],
)
def test_what_goes_on_has_the_purpose_of_the_sentence_before(
    language: str, text: str, data: str, purpose: str
) -> None:
    assert ((data,), (purpose,)) in _declared(text, language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们收集设备型号、账号注册方式和支付记录。", set()),
        ("我们收集设备型号，用于账号注册。", {"service.account"}),
    ],
)
def test_what_a_datum_is_called_is_no_purpose(text: str, expected: set[str]) -> None:
    assert {p for _, purposes in _declared(text, "zh") for p in purposes} == expected


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        ("We collect your name only to answer you and never for marketing.", {"service.communication"}),
        ("We collect your name from advertising partners.", set()),
        ("We collect your name for advertising.", {"advertising"}),
        ("We share your name with partners for advertising.", {"advertising"}),
        ("If you create an account, we share your name with our partners.", set()),
        ("If we go through a merger, we may share your name with the buyer.", {"merger"}),
    ],
)
def test_what_a_phrase_says_besides_an_aim(text: str, purposes: set[str]) -> None:
    found = read_policy(text, language="en").statements
    assert {p for s in found for p in s.purposes} == purposes
    assert found


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        ("The app uses your location to show nearby shops.", ("service",)),
        ("Camera access is needed to scan vouchers.", ("service",)),
        ("We use your e-mail address to show you ads.", ("advertising",)),
        ("We collect your e-mail address if you sign up to download games.", ()),
        ("We use your e-mail address to provide and improve the app.", ("improvement", "service")),
        (
            "We use your e-mail address to improve and personalize the app.",
            ("improvement", "personalization"),
        ),
    ],
)
def test_what_an_app_does_for_its_user_is_the_service(text: str, purposes: tuple[str, ...]) -> None:
    assert {p for _, p in _declared(text, "en")} == {purposes}
