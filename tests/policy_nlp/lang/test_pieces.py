"""Each match of a pattern holds one of the pieces that it needs."""

from __future__ import annotations

import pytest

from policy_nlp.lang.pieces import begins_plainly, needed_pairs, needed_pieces


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        (r"\bcookies?\b", {"cookie"}),
        (r"(?:delet|clos)(?:e|ing)\b", {"delet", "clos"}),
        (r"(?:delete|[a-z]+) it", {" it"}),
        (r"(?:Account)?s?", None),
        (r"注销(?:您|你)?的", {"注销"}),
        (r"[存放].{0,2}[在于与]", {"存", "放"}),
        (r"[^存放].{0,2}[于-在]", None),
        (r"(?:[收得]不?到|[ab]到达)", {"到", "到达"}),
        (r"(?:account|access)", {"acc"}),
        (r"\w+(?= (?:collects|stores))", {"collects", "stores"}),
        (r"\w+(?! collects)", None),
        (r"\w+@\w+\.\w+", {"@"}),
    ],
)
def test_what_each_match_holds(pattern, pieces):
    assert needed_pieces(pattern) == (None if pieces is None else frozenset(pieces))


@pytest.mark.parametrize(
    ("pattern", "plainly"),
    [
        ("收集|读取(?=您)", True),
        ("(?:收集|读取)您", True),
        ("收集|(?<=会)读取", False),
        ("收集|read", False),
        ("[收读]取", False),
        ("", False),
    ],
)
def test_what_the_engine_looks_for_by_itself(pattern, plainly):
    assert begins_plainly(pattern) is plainly


@pytest.mark.parametrize(
    ("pattern", "first", "second"),
    [
        ("(?:信息|数据).{0,9}(?:出售|售卖|转卖)", {"信息", "数据"}, {"出售", "售卖", "转卖"}),
        ("注销账号", {"注销账号"}, {"注销账号"}),
        ("出售.{0,9}数据库|我们不售卖", {"数据库", "我们不售卖"}, {"出售", "我们不售卖"}),
    ],
)
def test_two_kinds_of_pieces_that_each_match_holds(pattern, first, second):
    assert needed_pairs(pattern) == (frozenset(first), frozenset(second))


def test_without_a_sure_piece_there_are_none():
    assert needed_pairs(r"\d+") is None
