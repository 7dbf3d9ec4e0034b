"""Firms at work for the company: named without data, they get some of whatever type."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "We use the mailing service Snailpost to send our newsletter.", {"Snailpost"}),
        ("en", "Our newsletter is sent by Zendesk.", {"Zendesk"}),
        ("en", "I use Mixpanel to count visits.", {"Mixpanel"}),
        ("en", "Owl Notes uses Mixpanel to count visits.", {"Mixpanel"}),
        ("en", "Mixpanel is used in this app to count visits.", {"Mixpanel"}),
        ("en", "Mixpanel is not used in this app.", set()),
        ("en", "Google uses DoubleClick.", set()),
        ("en", "We do not use Mixpanel.", set()),
        ("en", "We use Transport Layer Security to protect you.", set()),
        ("en", "We embed a few videos from YouTube.", set()),
        ("en", "Mixpanel is a company.", set()),
        ("zh", "我们使用了个推提供的推送服务。", {"个推"}),
        ("zh", "我们没有接入个推。", set()),
        ("zh", "我们使用加密技术。", set()),
    ],
)
def test_who_works_for_the_company(language: str, text: str, expected: set[str]) -> None:
    statements = read_policy(text, language=language).statements
    assert {r.name for s in statements for r in s.recipients if r.name} == expected
    assert all(s.data_types == ("any",) for s in statements)


def test_what_is_said_elsewhere_counts() -> None:
    text = "We use Mixpanel to improve. Mixpanel receives your IP address."
    (statement,) = read_policy(text, language="en").statements
    assert statement.data_types == ("network.ip",)
