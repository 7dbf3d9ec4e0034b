"""A screened pattern answers as the pattern itself does."""

from __future__ import annotations

import re

import pytest

from policy_nlp.lang.screened import LONG, NOTHING, Anchored, Guarded, Screened, screened

NAMES = [f"{a}{b}er" for a in "bcdfglmnp" for b in ("ak", "ok", "in")]
PATTERN = re.compile(rf"\b(?:{'|'.join(NAMES)})s?\b", re.IGNORECASE)
TEXTS = ["two BAKERS and a miner", "nobody", "", "rebaker", "a finer baker"]


def test_long_patterns_are_screened() -> None:
    assert len(PATTERN.pattern) > LONG
    assert isinstance(screened(PATTERN), Screened)
    assert screened(re.compile("baker")).search("a baker")


def test_without_sure_pieces_a_pattern_stays_as_it_is() -> None:
    pattern = re.compile("|".join(f"[{n}]+" for n in NAMES))
    assert screened(pattern) is pattern


@pytest.mark.parametrize("text", TEXTS)
def test_the_same_answers(text: str) -> None:
    quick = screened(PATTERN)
    for ask in ("search", "match", "fullmatch"):
        assert str(getattr(quick, ask)(text)) == str(getattr(PATTERN, ask)(text))
    assert [m.span() for m in quick.finditer(text)] == [m.span() for m in PATTERN.finditer(text)]
    assert str(quick.search(text, 5, 12)) == str(PATTERN.search(text, 5, 12))
    assert quick.sub("-", text) == PATTERN.sub("-", text)


CHINESE = re.compile(
    "(?<!不)(?:会|将)?(?:收集|读取|SDK获取)(?=您的)(?:(?:设备|位置|账号|通讯录|相册|日历)(?:信息|数据|资料|记录)?){1,3}",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    "text",
    [
        "我们会收集您的设备信息和位置",
        "不收集您的位置",
        "该sdk获取您的账号资料，读取您的日历",
        "我们没有日历",
        "",
    ],
)
def test_a_chinese_pattern_is_tried_only_where_it_may_begin(text: str) -> None:
    quick = screened(CHINESE)
    assert isinstance(quick, Guarded)
    assert str(quick.search(text)) == str(CHINESE.search(text))
    assert str(quick.search(text, 4)) == str(CHINESE.search(text, 4))
    assert [m.span() for m in quick.finditer(text)] == [m.span() for m in CHINESE.finditer(text)]


def test_what_the_engine_finds_quickly_by_itself_is_not_screened() -> None:
    pattern = re.compile("|".join(f"{a}{b}信息" for a in "设位账通相日" for b in "备置号讯册历"))
    assert len(pattern.pattern) > LONG
    assert screened(pattern) is pattern


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_answers_as_a_pattern_that_matches_nowhere(text: str) -> None:
    never = re.compile(NOTHING.pattern)
    for ask in ("search", "match", "fullmatch"):
        assert getattr(NOTHING, ask)(text) is getattr(never, ask)(text) is None
    assert NOTHING.search(text, 1, 5) is None
    assert [*NOTHING.finditer(text)] == [*never.finditer(text)]
    assert NOTHING.sub("-", text) == never.sub("-", text)
    assert NOTHING.split(text, maxsplit=1) == never.split(text, maxsplit=1)


def test_a_chinese_pattern_that_may_begin_with_anything_is_asked_only_where_a_piece_stands() -> None:
    pattern = re.compile(f"[^，。]{{0,3}}(?:{CHINESE.pattern})")
    quick = screened(pattern)
    assert isinstance(quick, Screened)
    for text in ("我们会收集您的设备信息", "我们没有日历"):
        assert str(quick.search(text)) == str(pattern.search(text))


@pytest.mark.parametrize("text", ["如果您注册", "您如果注册", "", "注册\n如果"])
def test_an_anchored_pattern_is_tried_at_the_beginning_alone(text: str) -> None:
    pattern = re.compile(r"^\s*(?:如果|若|一旦)")
    quick = screened(pattern)
    assert isinstance(quick, Anchored)
    for start in (0, 1, 3):
        assert str(quick.search(text, start)) == str(pattern.search(text, start))
    assert [m.span() for m in quick.finditer(text)] == [m.span() for m in pattern.finditer(text)]
