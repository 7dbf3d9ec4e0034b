"""What a sentence declares by its own verbs, and what follows from a refusal."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy


@pytest.mark.parametrize(
    ("after", "count"),
    [
        ("如您拒绝提供该信息，您将无法使用本功能。", 1),
        ("若您不提供以上信息，将无法完成人脸识别认证。", 1),
        ("我们还会记录您的步数。", 2),
    ],
)
def test_what_follows_from_a_refusal_is_no_declaration_of_an_item(after: str, count: int) -> None:
    text = f"我们会收集您在下列情形中提供的信息：\n\n1. 当您缴费时，我们会收集您的手机号码。{after}\n"
    assert len(read_policy(text, language="zh").statements) == count


def test_an_item_that_begins_with_a_refusal_names_its_data() -> None:
    text = "我们会收集您的以下信息：\n\n1. 手机号码，如您拒绝提供，将无法注册。\n"
    assert [s.data_types for s in read_policy(text, language="zh").statements] == [("contact.phone",)]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Crash reports are sent to Sentry if you opt in. They contain your device model.", ["Sentry"]),
        (
            "If the app crashes, a report is sent to Sentry. The report contains your device model.",
            ["Sentry"],
        ),
        ("崩溃信息会发送给腾讯Bugly。报告中包含设备型号。", ["腾讯Bugly"]),
        ("We use cookies. They contain the device model.", []),
    ],
)
def test_what_a_report_contains_goes_where_the_report_goes(text: str, recipients: list[str]) -> None:
    last = read_policy(text).statements[-1]
    assert (last.data_types, [r.name for r in last.recipients]) == (("device.model",), recipients)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Crash reports include your device model.", {"activity.crash", "device.model"}),
        ("Personal data includes your device model.", set()),
        ("The new version includes crash reports.", set()),
    ],
)
def test_data_that_is_told_by_what_is_in_it_is_collected(text: str, types: set[str]) -> None:
    told = read_policy(text, language="en").statements
    assert {t for s in told for t in s.data_types if s.action.value == "collect"} == types
