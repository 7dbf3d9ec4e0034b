"""Times of recorders."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from traffic.intake.times import parse_time


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-01-02T03:04:05Z", datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)),
        ("2024-01-02T03:04:05.1234567+0000", datetime(2024, 1, 2, 3, 4, 5, 123456, UTC)),
        ("2024-01-02T03:04:05", datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)),
        ("2024-01-02T11:04:05,5+08:00", datetime(2024, 1, 2, 3, 4, 5, 500000, UTC)),
        ("2024-01-02 03:04:05", datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)),
        ("1704164645", datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)),
        ("1704164645.25", datetime(2024, 1, 2, 3, 4, 5, 250000, UTC)),
        ("1704164645000", datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)),
        ("Tue, 02 Jan 2024 11:04:05 +0800", datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)),
        ("Tue, 99 Jan", None),
        ([], None),
        (1704164645, datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)),
        (1704164645000, datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)),
        ("yesterday", None),
        (None, None),
        (1e40, None),
        (1e300, None),
        (1e18, None),
        (float("inf"), None),
        (float("nan"), None),
        (True, None),
        ("0001-01-01T00:00:00+14:00", None),
        ("9999-12-31T23:59:59-14:00", None),
    ],
)
def test_times(written: object, expected: datetime | None) -> None:
    assert parse_time(written) == expected
