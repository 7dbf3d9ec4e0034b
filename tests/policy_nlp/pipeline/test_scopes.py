"""What a denial is limited to."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy
from policy_nlp.statements import Scope


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


def denied(text: str, language: str) -> dict[tuple[str, ...], bool]:
    """Return whether the denial of each of the types is limited."""
    statements = read_policy(text, language=language).statements
    return {s.data_types: s.scope.limited for s in statements if s.polarity == "denied"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "我们不会出售您的通讯录，亦不会将您的照片用于广告投放。"),
        ("en", "We never sell your contacts, and we do not use your photos for advertising."),
    ],
)
def test_a_limit_holds_for_its_own_verb(language: str, text: str) -> None:
    assert denied(text, language) == {("comms.contacts",): False, ("content.photos",): True}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "游客模式下，我们不会收集您的手机号码。"),
        ("zh", "导航功能不会收集您的通讯录。"),
        ("en", "The map feature does not collect your contacts."),
        ("en", "Guest mode does not record your phone number."),
    ],
)
def test_the_function_that_a_denial_names_limits_it(language: str, text: str) -> None:
    (statement,) = read_policy(text, language=language).statements
    assert statement.scope.function


@pytest.mark.parametrize(
    ("language", "text", "limited"),
    [
        ("zh", "我们不会从第三方获取您的手机号码。", True),
        ("zh", "我们不会向您收集手机号码。", False),
        ("en", "We do not obtain your phone number from data brokers.", True),
        ("en", "We do not collect any photos from you.", False),
    ],
)
def test_data_of_others_is_a_limit(language: str, text: str, limited: bool) -> None:
    (statement,) = read_policy(text, language=language).statements
    assert bool(statement.scope.source) is limited


@pytest.mark.parametrize(
    "text",
    [
        "我们不会收集您的通讯录，也不会将您的照片用于广告。",
        "我们不会将您的照片用于广告，也不会收集您的通讯录。",
    ],
)
def test_a_use_that_is_denied_limits_no_other_denial(text: str) -> None:
    found = {s.data_types: s.scope for s in read_policy(text, language="zh").statements}
    assert found["comms.contacts",] == Scope()
    assert found["content.photos",].purposes == ("advertising",)


def test_one_use_of_several_verbs_is_one_denial() -> None:
    (said,) = read_policy("我们不会收集、存储您的照片用于广告。", language="zh").statements
    assert said.scope.purposes == ("advertising",)


@pytest.mark.parametrize(
    ("text", "function"),
    [("我们不会将您的照片用于广告。", None), ("我们不会将您的照片用于拼图玩法。", "拼图玩法")],
)
def test_a_purpose_is_no_function_besides(text: str, function: str | None) -> None:
    (said,) = read_policy(text, language="zh").statements
    assert said.scope.function == function


def test_a_use_that_is_denied_at_the_end_limits_none_of_the_denials_before() -> None:
    policy = read_policy("我们不收集通讯录，不读取短信，也不会把您的位置信息用于营销。", language="zh")
    scopes = {s.data_types: s.scope.purposes for s in policy.statements}
    assert scopes == {("comms.contacts", "comms.sms"): (), ("location",): ("advertising",)}


def test_what_describes_data_limits_no_denial() -> None:
    policy = read_policy("我们不会采集您的指纹以及用于解锁的人脸信息。", language="zh")
    assert [s.scope.function for s in policy.statements] == [None]
