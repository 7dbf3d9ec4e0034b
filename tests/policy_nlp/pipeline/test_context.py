"""What items inherit from lead-ins and headings."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy


def said(text: str, language: str) -> set[tuple[str, str, str]]:
    statements = read_policy(text, language=language).statements
    return {(s.action.value, s.polarity.value, t) for s in statements for t in s.data_types}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "# 我们收集的信息\n\n- 手机号码\n", {("collect", "affirmed", "contact.phone")}),
        ("en", "# Information we collect\n\n- phone number\n", {("collect", "affirmed", "contact.phone")}),
        ("zh", "# 定义\n\n- 手机号码\n", set()),
        ("en", "# Definitions\n\n- phone number\n", set()),
        ("zh", "以下情形收集个人信息无需征得您的同意：\n\n- 与国家安全有关的\n- 与公共安全有关的\n", set()),
    ],
)
def test_context(language: str, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "zh",
            "我们不会与第三方共享您的个人信息，但以下情况除外：\n\n- 事先获得您的同意\n- 应主管机关的要求\n",
        ),
        (
            "en",
            "We do not share your personal data except in these cases:\n\n- you told us to\n- a court orders it\n",
        ),
    ],
)
def test_exceptions_to_a_denial_are_affirmed(language: str, text: str) -> None:
    assert said(text, language) == {("share", "affirmed", "any")}


@pytest.mark.parametrize(
    ("lead", "action", "manner"),
    [
        ("We disclose the information that we collect as follows:", "share", "provide"),
        ("We neither sell nor share the data that we receive, except as follows:", "share", "provide"),
        ("We store the information that you share:", "collect", None),
    ],
)
def test_verbs_that_describe_the_data_of_a_lead_in_are_not_its_items(
    lead: str, action: str, manner: str | None
) -> None:
    statements = read_policy(f"{lead}\n\n- your phone number\n", language="en").statements
    assert {(s.action, s.manner, s.polarity) for s in statements} == {(action, manner, "affirmed")}


def test_remark_behind_a_lead_in_leaves_its_verb_to_the_items() -> None:
    text = (
        "We collect the following categories of data. Please note that your profile is visible to others:\n\n"
        "- Your email address;\n"
    )
    found = [s for s in read_policy(text, language="en").statements if s.quote.startswith("Your email")]
    assert [s.action for s in found] == ["collect"]


def test_items_take_the_purposes_that_open_their_section() -> None:
    text = (
        "# 说明\n\n## 我们收集的信息\n\n{}\n\n### 设备\n\n- 设备型号\n\n### 账号\n\n- 手机号码（用于登录）\n"
    )
    opened = read_policy(text.format("为了防范欺诈，我们会收集以下信息。"), language="zh").statements
    assert {(s.data_types, s.purposes) for s in opened if s.data_types != ("any",)} == {
        (("device.model",), ("security",)),
        (("contact.phone",), ("service.account",)),
    }
    plain = read_policy(text.format("为了防范欺诈，我们会注意安全。"), language="zh").statements
    assert (("device.model",), ()) in {(s.data_types, s.purposes) for s in plain}
