"""What a term means is kept and declares nothing."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy


@pytest.mark.parametrize(
    ("language", "text", "term"),
    [
        ("zh", "“设备信息”是指手机的IMEI。", "设备信息"),
        ("zh", "本政策所称个人信息，是指能够识别您的IMEI等信息。", "个人信息"),
        ("zh", "3. 设备信息：指您手机的IMEI。", "设备信息"),
        ("en", '"Device data" means the IMEI of a phone.', "Device data"),
        ("en", "As used in this policy, personal data refers to your IMEI and the like.", "personal data"),
    ],
)
def test_definitions_declare_nothing(language: str, text: str, term: str) -> None:
    policy = read_policy(text, language=language)
    assert policy.statements == ()
    (definition,) = policy.definitions
    assert definition.term == term
    assert "device.imei" in definition.data_types


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "您可以通过以下方式管理您的个人信息："),
        ("en", "This means that your personal data is kept as long as you want."),
        ("en", "Personal data is protected by means that suit it."),
    ],
)
def test_what_defines_no_term_is_no_definition(language: str, text: str) -> None:
    assert read_policy(text, language=language).definitions == ()


def test_what_a_term_means_to_be_collected_is_collected() -> None:
    text = "位置信息，指您开启定位并使用打车服务时，收集的有关您位置的信息。"
    (statement,) = read_policy(text, language="zh").statements
    assert statement.data_types == ("location",)
    assert not read_policy("位置信息，是指您所处的地理位置。", language="zh").statements


def test_shared_content_that_is_collected_is_not_shared() -> None:
    text = "我们会收集您上传的显示您位置的共享信息。"
    assert {s.action for s in read_policy(text, language="zh").statements} == {"collect"}
