"""Who does what: subjects, passives, others, denials."""

from __future__ import annotations

import pytest

from policy_nlp.pipeline.frame import load_pipeline


def triggers(text: str, language: str) -> list[tuple[str, str, bool]]:
    doc = load_pipeline(language)(text)
    return [(text[t.start : t.end], t.action.value, t.denied) for s in doc._.sentences for t in s.triggers]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "我们会收集您的手机号码", [("收集", "collect", False)]),
        ("zh", "您需要填写手机号码", [("填写", "collect", False)]),
        ("zh", "您使用我们的服务时", []),
        ("zh", "合作伙伴会收集您的手机号码", [("收集", "share", False)]),
        ("zh", "我们不会收集您的手机号码", [("收集", "collect", True)]),
        ("zh", "我们从不以出售为目的处理您的手机号码", [("出售", "share", True)]),
        ("en", "We collect your phone number", [("collect", "collect", False)]),
        ("en", "You provide your phone number to us", [("provide", "collect", False)]),
        ("en", "Our partners may collect your phone number", [("collect", "share", False)]),
        ("en", "Your use of the app is free and your phone number is safe", []),
        ("en", "We never collect your phone number", [("collect", "collect", True)]),
        ("en", "We do not sell your phone number", [("sell", "share", True)]),
    ],
)
def test_triggers(language: str, text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert triggers(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "我们或我们的合作伙伴会收集您的手机号码"),
        ("en", "We and our partners collect your phone number"),
    ],
)
def test_joint_subjects_do_both(language: str, text: str) -> None:
    assert {action for _, action, _ in triggers(text, language)} == {"collect", "share"}
