"""Ordinary words name data where they are items of an enumeration of data, and nowhere else."""

from __future__ import annotations

import pytest

from policy_nlp.enumerations import Span, items_in

PHRASES = ("姓名", "住址", "昵称", "评论", "相机", "密码", "浏览记录")
WORDS = ("电话", "城市", "收藏", "分享", "账号", "搜索", "操作")


def found(text: str) -> list[str]:
    spans = sorted(
        Span(text.index(word), text.index(word) + len(word), number, proves=word in PHRASES)
        for number, word in enumerate((*PHRASES, *WORDS))
        if word in text
    )
    return [text[s.start : s.end] for s in items_in(text, spans)]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("请填写姓名、电话、住址。", ["电话"]),
        ("我们收集您的电话、城市，以及您的姓名等信息", ["电话", "城市"]),
        ("您的昵称（可修改）、城市", ["城市"]),
        ("记录您的收藏、分享、评论等行为", ["收藏", "分享"]),
        ("您的搜索和浏览记录", ["搜索"]),
        ("姓名|电话|住址", ["电话"]),
        ("账号/密码/电话", ["账号", "电话"]),
    ],
)
def test_items_of_an_enumeration_of_data(text: str, items: list[str]) -> None:
    assert found(text) == items


@pytest.mark.parametrize(
    "text",
    [
        "请拨打电话或前往城市服务点",
        "您的姓名会显示，电话客服可协助您",
        "您可以使用评论、收藏、分享功能",
        "当您评论、收藏、分享时",
        "申请相机、电话权限",
        "保障您的账号、密码安全",
        "您的姓名或操作系统提供的名称",
        "收藏、分享、城市",
        "昵称和城市",
    ],
)
def test_elsewhere_they_name_no_data(text: str) -> None:
    assert found(text) == []


def test_many_items_are_read_in_one_go() -> None:
    unit = "姓名、电话、"
    spans = [
        Span(start, start + 2, number, proves=number % 2 == 0)
        for number, start in enumerate(range(0, 3 * 4000, 3))
    ]
    assert len(list(items_in(unit * 2000, spans))) == 2000
