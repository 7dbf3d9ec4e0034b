"""Cells that answer yes or no."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy
from policy_nlp.statements import Statement


def statements(headers: list[str], cells: list[str]) -> tuple[Statement, ...]:
    head = "".join(f"<th>{h}</th>" for h in headers)
    row = "".join(f"<td>{c}</td>" for c in cells)
    table = f"<table><tr>{head}</tr><tr>{row}</tr></table>"
    return read_policy(f"<html><body><p>Welcome.</p>{table}</body></html>", language="en").statements


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["Health data", "No one", "Yes"], {("collect", "affirmed"), ("share", "denied")}),
        (["Health data", "Not applicable", "No"], {("collect", "denied")}),
        (["Health data", "Mixpanel", "Yes"], {("collect", "affirmed"), ("share", "affirmed")}),
        (["Colour of the sky", "No one", "No"], set()),
    ],
)
def test_answers_affirm_and_deny(cells: list[str], expected: set[tuple[str, str]]) -> None:
    found = statements(["Category", "Disclosed to", "Collected?"], cells)
    assert {(s.action.value, s.polarity.value) for s in found} == expected


def test_a_sale_that_is_answered() -> None:
    (statement,) = statements(["Category of data", "Sold?"], ["Phone number", "No"])
    assert (statement.manner, statement.polarity) == ("sell", "denied")


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["手机号码", "是", "否"], {("collect", "affirmed"), ("share", "denied")}),
        (["通讯录", "不收集", "不共享"], {("collect", "denied"), ("share", "denied")}),
    ],
)
def test_chinese_answers(cells: list[str], expected: set[tuple[str, str]]) -> None:
    text = f"| 信息类型 | 是否收集 | 是否共享 |\n|---|---|---|\n| {' | '.join(cells)} |\n"
    found = read_policy(text, language="zh").statements
    assert {(s.action.value, s.polarity.value) for s in found} == expected


@pytest.mark.parametrize("header", ["收集是否必需", "是否可拒绝收集"])
def test_what_is_not_asked_for_is_not_denied(header: str) -> None:
    text = f"# 我们收集的信息\n\n| 信息类型 | {header} |\n|---|---|\n| 手机号码 | 否 |\n"
    assert [s.polarity for s in read_policy(text, language="zh").statements] == ["affirmed"]
