"""Statements that only repeat another are left out, and those that say more are kept."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy
from policy_nlp.statements import Statement


def of(text: str) -> list[Statement]:
    return list(read_policy(text, language="en").statements)


def test_two_verbs_of_a_lead_in_say_their_items_once() -> None:
    text = "These are the kinds of data we gather and the ways in which they are stored:\n\n- phone number\n"
    assert [s.data_types for s in of(text)] == [("contact.phone",)]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Videos. We record which pages you visit.", [("activity.browsing",)]),
        ("Phone number. E-mail address.", [("contact.phone",), ("contact.email",)]),
    ],
)
def test_a_title_stands_for_what_follows_only_where_that_says_nothing(
    text: str, types: list[tuple[str, ...]]
) -> None:
    assert [s.data_types for s in of(f"# Information we collect\n\n- {text}\n")] == types


@pytest.mark.parametrize(
    ("text", "manners"),
    [
        ("We give your phone number to advertisers, who may use it.", ["provide"]),
        ("We give your phone number to advertisers. Advertisers collect your e-mail address.",
         ["provide", "let_collect"]),
    ],
)  # fmt: skip
def test_who_gets_data_also_uses_it(text: str, manners: list[str]) -> None:
    assert [s.manner for s in of(text)] == manners


def test_whoever_is_entrusted_with_data_and_stores_them_is_told_once() -> None:
    (statement,) = read_policy("我们委托阿里云存储您的病历。", language="zh").statements
    assert (statement.manner, [r.name for r in statement.recipients]) == ("entrust", ["阿里云"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# 收集的信息\n\n位置信息。地图服务商会采集您的位置信息。", [("share", ("location",))]),
        (
            "# 收集的信息\n\n位置信息、姓名。地图服务商会采集您的位置信息。",
            [("collect", ("identity.name", "location")), ("share", ("location",))],
        ),
        ("# 收集的信息\n\n位置信息。", [("collect", ("location",))]),
    ],
)
def test_a_chinese_line_says_more_than_the_noun_that_opens_it(
    text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    found = read_policy(text, language="zh").statements
    assert [(s.action.value, s.data_types) for s in found] == expected
