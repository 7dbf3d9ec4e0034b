"""Statements with their purposes, recipients, scopes and definitions."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "我们会与友盟共享您的手机号码。"),
        ("en", "We share your phone number with Umeng."),
    ],
)
def test_named_recipient(language: str, text: str) -> None:
    (statement,) = read_policy(text, language=language).statements
    assert [r.party for r in statement.recipients] == ["umeng"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "支付功能本身不会收集您的手机号码。"),
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


@pytest.mark.parametrize(
    ("language", "text", "term"),
    [
        ("zh", "“设备信息”是指手机的IMEI。", "设备信息"),
        ("en", '"Device data" means the IMEI of a phone.', "Device data"),
    ],
)
def test_definitions_declare_nothing(language: str, text: str, term: str) -> None:
    policy = read_policy(text, language=language)
    assert policy.statements == ()
    (definition,) = policy.definitions
    assert definition.term == term
    assert "device.imei" in definition.data_types
