"""Parts on rights and changes declare only what somebody is said to do."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy

RIGHTS = "# Privacy policy\n\nWelcome.\n\n## Notice to California residents\n\n{}\n\nYou may write to us at any time.\n"
CHANGES = (
    "# Privacy policy\n\nWelcome.\n\n## Changes to this policy\n\n{}\n\nWe post every new version here.\n"
)


def count(page: str, text: str) -> int:
    return len(read_policy(page.format(text), language="en").statements)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Residents should know that personal data gets processed here and there.", 0),
        ("Whoever leaves has his phone number and messages stored in the archive struck out.", 0),
        ("We may use your phone number to know you again.", 1),
        ("We do not process your phone number.", 1),
        ("Your data will only be used for this.", 1),
        ("We share your data with Twilio.", 1),
    ],
)
def test_rights(text: str, number: int) -> None:
    assert count(RIGHTS, text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Should phone numbers come to be gathered one day, a new version says so.", 0),
        ("We collect your phone number under every version in the same way.", 1),
        ("We never sell your personal data, whatever changes.", 1),
    ],
)
def test_changes(text: str, number: int) -> None:
    assert count(CHANGES, text) == number


def test_lists_in_a_part_on_rights_declare() -> None:
    text = "In the last year we collected:\n\n- phone numbers\n- e-mail addresses"
    assert count(RIGHTS, text) == 2


@pytest.mark.parametrize(("heading", "number"), [("本政策的变更", 0), ("我们如何收集信息", 1)])
def test_changes_in_chinese(heading: str, number: int) -> None:
    text = f"# 隐私政策\n\n欢迎。\n\n## {heading}\n\n收集手机号码的范围扩大时属于重大变更。\n"
    assert len(read_policy(text, language="zh").statements) == number


def test_types_count_where_no_heading_names_the_part() -> None:
    text = "Whoever leaves has his phone number stored in the archive struck out."
    assert count(RIGHTS, text) == 0
    assert count(RIGHTS.replace("Notice to California residents", "What a ride brings"), text) == 1
