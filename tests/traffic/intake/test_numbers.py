"""Numbers of recorders."""

from __future__ import annotations

import pytest

from traffic.intake.numbers import PORTS, STATUSES, parse_int


@pytest.mark.parametrize(
    ("written", "number"),
    [
        (443, 443),
        ("443", 443),
        (443.0, 443),
        (0, 0),
        (-1, None),
        (10**30, None),
        ("9" * 6000, None),
        ("٣", None),
        (float("inf"), None),
        (float("nan"), None),
        (True, None),
        (None, None),
        ([], None),
    ],
)
def test_ports(written: object, number: int | None) -> None:
    assert parse_int(written, PORTS) == number


def test_no_status_is_none() -> None:
    assert [parse_int(status, STATUSES) for status in (0, 200, 1e99)] == [None, 200, None]
