"""Kinds of receivers and the names that stand for them, taken up by sentences around."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy

CASES = [
    # the list in brackets, in a sentence before; behind "these"
    ("zh", "您可以用支付机构（如微信支付、支付宝）付款。我们会将订单信息提供给这些支付机构。", {"微信支付", "支付宝"}),
    # the list behind
    ("zh", "我们会向关联方共享您的手机号。我们的关联方包括：小橙打车、小橙金服。", {"小橙打车", "小橙金服"}),
    # in a paragraph before
    ("zh", "我们的合作伙伴包括百度、友盟。\n\n我们的合作伙伴可能会收集您的IP地址。", {"百度", "友盟"}),
    ("en", "Our payment processors are Stripe and Adyen. Payment processors get your name.", {"Stripe", "Adyen"}),
    ("en", "Analytics providers such as Mixpanel help us. These analytics providers get your name.", {"Mixpanel"}),
    # another kind; none definite
    ("en", "Our payment processors are Stripe and Adyen. We send your IP address to advertisers.", set()),
    ("zh", "我们的合作伙伴包括百度、友盟。我们可能向其他第三方提供您的IP地址。", set()),
    ("en", "We share your IP address with third parties. We like partners such as Mixpanel.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_names_are_taken_up(language: str, text: str, expected: set[str]) -> None:
    statements = read_policy(text, language=language).statements
    shared = [s for s in statements if s.action == "share" and s.data_types != ("any",)]
    assert shared
    assert {r.name for s in shared for r in s.recipients if r.name} == expected


def test_a_heading_ends_the_reach_of_names() -> None:
    text = "# Payment\n\nOur payment processors are Stripe and Adyen.\n\n# Support\n\n"
    text += "Payment processors receive your card number.\n"
    policy = read_policy(text.encode(), language="en")
    assert not {r.name for s in policy.statements for r in s.recipients if r.name}
