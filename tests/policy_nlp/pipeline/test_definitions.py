"""What a term means is kept and declares nothing."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy


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
