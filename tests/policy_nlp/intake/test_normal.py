import pytest

from policy_nlp.intake.normal import WRAP, fold, is_wide, unify_breaks, width


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  a \t b\u00a0c ", "a b c"),
        ("设备\u200b型号\ufeff", "设备型号"),
        (f"您的服{WRAP}        务", "您的服务"),
        (f"我们{WRAP}", "我们"),
        (f"use IMEI{WRAP}and MAC", "use IMEI and MAC"),
        ("e\u0301", "é"),
        ("ＩＭＥＩ：（全角）", "ＩＭＥＩ：（全角）"),
        ("a\x00b\x07c", "a b c"),
        ("2020 年 2 月", "2020 年 2 月"),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_width_and_breaks() -> None:
    assert width("ab设备") == 6
    assert is_wide("，")
    assert not is_wide("a")
    assert unify_breaks("a\r\nb\rc\fd") == "a\nb\nc\nd"


def test_spaces_at_the_edges_go_whatever_stands_within() -> None:
    assert fold("\r 我们\r收集 \u3000") == "我们收集"
    assert fold("a\u034f b") == "a b"
    assert fold("e\u0301 ") == "\u00e9"
