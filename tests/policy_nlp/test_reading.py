"""From the text to statements, in both languages: each rule with an example and a counterexample."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy
from policy_nlp.statements import Action, Manner, Origin, Polarity, Subject


def said(text: str, language: str) -> set[tuple[str, str, str]]:
    statements = read_policy(text, language=language).statements
    return {(s.action.value, s.polarity.value, t) for s in statements for t in s.data_types}


C, S, YES, NO = "collect", "share", "affirmed", "denied"
IDS = {(C, YES, "device.imei"), (C, YES, "device.mac")}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "我们会收集您的手机号码。", {(C, YES, "contact.phone")}),
        ("zh", "您需要提供手机号码。", {(C, YES, "contact.phone")}),
        ("zh", "我们会收集设备信息（IMEI、MAC地址）。", {(C, YES, "device"), *IDS}),
        ("zh", "我们会与合作伙伴共享您的手机号码。", {(S, YES, "contact.phone")}),
        ("zh", "我们可能会与我们的关联公司共享您的个人信息。", {(S, YES, "any")}),
        ("zh", "第三方可能会收集您的IMEI。", {(S, YES, "device.imei")}),
        ("zh", "第三方会向我们提供您的手机号码。", {(C, YES, "contact.phone")}),
        ("zh", "我们不会收集您的通讯录。", {(C, NO, "comms.contacts")}),
        ("zh", "我们不会向任何第三方出售您的个人信息。", {(S, NO, "any")}),
        ("zh", "未经您同意，我们不会向第三方共享您的个人信息。", set()),
        ("zh", "个人信息是指以电子方式记录的各种信息，包括手机号码。", set()),
        ("zh", "您可以查询、更正您的手机号码。", set()),
        ("zh", "如您拒绝提供手机号码，将无法使用该功能。", set()),
        ("zh", "请您妥善保管您的密码。", set()),
        ("zh", "如您不使用该功能，则无需提供手机号码。", set()),
        ("zh", "您关闭权限的决定不会影响此前基于您的授权所进行的信息收集。", set()),
        ("en", "These cookies do not store your phone number.", {(C, NO, "contact.phone")}),
        ("en", "Never share your password with anyone.", set()),
        ("en", "If you remove the app, we will no longer have access to your phone number.", set()),
        ("en", "We collect your phone number.", {(C, YES, "contact.phone")}),
        ("en", "You must provide your phone number.", {(C, YES, "contact.phone")}),
        ("en", "Your phone number is collected when you register.", {(C, YES, "contact.phone")}),
        ("en", "We share your phone number with our partners.", {(S, YES, "contact.phone")}),
        ("en", "Third parties may collect your IMEI.", {(S, YES, "device.imei")}),
        ("en", "We do not collect your contact list.", {(C, NO, "comms.contacts")}),
        ("en", "We never sell your personal information.", {(S, NO, "any")}),
        ("en", "We do not collect, store or share your IMEI.",
         {(C, NO, "device.imei"), (S, NO, "device.imei")}),
        ("en", "We do not share your phone number without your consent.", set()),
        ("en", "Personal data means any information such as a phone number.", set()),
        ("en", "You have the right to access your phone number.", set()),
    ],
)  # fmt: skip
def test_sentences(language: str, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "我们会收集以下信息：\n\n- 手机号码\n- IMEI\n",
         {(C, YES, "contact.phone"), (C, YES, "device.imei")}),
        ("zh", "我们不会收集：\n\n- 手机号码\n- IMEI\n", {(C, NO, "contact.phone"), (C, NO, "device.imei")}),
        ("en", "We collect the following:\n\n- phone number\n- IMEI\n",
         {(C, YES, "contact.phone"), (C, YES, "device.imei")}),
        ("en", "We do not collect:\n\n- phone number\n- IMEI\n",
         {(C, NO, "contact.phone"), (C, NO, "device.imei")}),
    ],
)  # fmt: skip
def test_items_inherit_their_lead_in(language: str, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text, language) == expected
    statements = read_policy(text, language=language).statements
    assert {s.source for s in statements} == {Origin.LIST_ITEM}


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "我们从不出售您的个人信息。"), ("en", "We never sell your personal information.")],
)
def test_denial_of_sale(language: str, text: str) -> None:
    (statement,) = read_policy(text, language=language).statements
    assert (statement.action, statement.manner, statement.polarity) == (
        Action.SHARE,
        Manner.SELL,
        Polarity.DENIED,
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "我们不会收集未成年人的个人信息。"),
        ("en", "We do not knowingly collect personal information from children."),
    ],
)
def test_minors(language: str, text: str) -> None:
    (statement,) = read_policy(text, language=language).statements
    assert statement.subject is Subject.MINOR
    assert statement.scope.audience


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "我们会收集您的手机号码，用于注册。"), ("en", "We collect your phone number to register you.")],
)
def test_places_are_verbatim(language: str, text: str) -> None:
    policy = read_policy(text, language=language)
    for statement in policy.statements:
        assert text[statement.place.start : statement.place.end] == statement.quote
        for mention in statement.data_mentions:
            assert text[mention.start : mention.end] == mention.text


def test_equal_inputs_give_equal_bytes() -> None:
    text = "我们会收集您的IMEI、手机号码。我们会与第三方共享位置信息。"
    first = read_policy(text).model_dump_json()
    assert first == read_policy(text).model_dump_json()


@pytest.mark.parametrize("run", ["我们收集，", "we collect ", "（", "a, b, ", "不会"])
def test_hostile_runs_end_soon(run: str) -> None:
    assert read_policy(run * 3000, language="zh").characters > 0
    assert read_policy("We. " + run * 3000, language="en").characters > 0
