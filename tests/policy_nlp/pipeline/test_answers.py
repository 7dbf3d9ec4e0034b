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
