"""Data named before the verb that is about it."""

from __future__ import annotations

import pytest

from policy_nlp.pipeline.frame import load_pipeline
from policy_nlp.pipeline.predications import Reading


def read(text: str, language: str = "zh") -> Reading:
    pipeline = load_pipeline(language)
    (reading,) = pipeline(text)._.predications
    return reading


def verbs(reading: Reading) -> list[tuple[str, list[str]]]:
    return [
        (reading.sentence.within(p.trigger.start, p.trigger.end), [m.text for m in p.mentions])
        for p in reading.predications
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("设备标识用于统计。", [("用于", ["设备标识"])]),
        ("我们收集设备标识用于统计。", [("收集", ["设备标识"])]),
        ("您输入的密码不会被记录。", [("记录", ["密码"])]),
        ("密码都在手机上保存。", []),
        ("密码在服务器保存。", [("保存", ["密码"])]),
        ("我们读取通讯录，不会将信息上传。", [("读取", ["通讯录"]), ("上传", ["通讯录"])]),
        ("我们读取通讯录，不会收集身份证号码。", [("读取", ["通讯录"]), ("收集", ["身份证号码"])]),
        ("我们收集手机号码以便核验设备标识。", [("收集", ["手机号码"])]),
    ],
)
def test_chinese(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert verbs(read(text)) == expected


def test_english_goes_its_own_way() -> None:
    (verb,) = verbs(read("We collect your phone number.", "en"))
    assert verb[1] == ["phone number"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We delete the photos that you upload.", []),
        ("Deleting your account removes all messages that you store with us.", []),
        ("We keep your email address until you delete it.", [("keep", ["email address"])]),
    ],
)
def test_what_is_deleted_is_not_collected(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert [v for v in verbs(read(text, "en")) if v[1]] == expected
