"""A guarded pattern answers as the pattern does; what may begin with anything has no guard."""

from __future__ import annotations

import re

import pytest

from policy_nlp.lang.firsts import first_characters, guarded, is_anchored


@pytest.mark.parametrize(
    ("pattern", "first"),
    [
        ("(?<=日志)文件|收集", {"文", "收"}),
        ("(?:不|未)?(?:会|能)收集", {"不", "未", "会", "能"}),
        (r"\b[一-三]个|[(（]", {"一-三", r"\(", "（"}),
        ("收集|(?:提供)?", set()),
        ("[^，]收集", set()),
        ("收集|.给", set()),
        (r"收集|\w给", set()),
        ("收集|(?i:sdk)", set()),
        ("(?:^|(?<=上)|，)(?:显示|给)", {"，", "显", "给"}),
        ("(?:(?:甲|乙?)*丙)+", {"甲", "乙", "丙"}),
    ],
)
def test_with_what_a_match_begins(pattern: str, first: set[str]) -> None:
    assert first_characters(re.compile(pattern)) == first


WORDS = re.compile("(?<!不)(?P<verb>收集|(?:会|将)?读取)|SDK获取|(?<=[一-三])项", re.IGNORECASE)


@pytest.mark.parametrize(
    "text", ["我们会读取并收集", "不收集", "该sdk获取第二项，第四项", "收集SDK获取", "", "无"]
)
def test_the_same_answers_at_the_same_places(text: str) -> None:
    quick = guarded(WORDS, first_characters(WORDS))
    assert [(m.span(), m["verb"]) for m in quick.finditer(text)] == [
        (m.span(), m["verb"]) for m in WORDS.finditer(text)
    ]
    assert str(quick.search(text, 3)) == str(WORDS.search(text, 3))
    assert quick.sub("-", text) == WORDS.sub("-", text)


@pytest.mark.parametrize(
    ("pattern", "anchored"),
    [
        (r"^\s*如果", True),
        ("^如果|^若", True),
        ("(?P<time>^当|^在)您", True),
        (r"\A如果", True),
        ("^如果|若", False),
        ("(?:^|，)如果", False),
        ("(?m)^如果", False),
        ("(?m:^如果)", False),
        ("(?:^如果)?您", False),
        ("", False),
    ],
)
def test_which_patterns_match_at_the_beginning_alone(pattern: str, anchored: bool) -> None:
    assert is_anchored(re.compile(pattern)) is anchored
