from __future__ import annotations

import pytest

from traffic.detectors.shapes.people import is_date, is_email, is_national_id, is_phone


def test_days_that_exist() -> None:
    assert is_date(1988, 2, 29)
    assert not is_date(1987, 2, 29)
    assert not is_date(1712, 1, 1)


@pytest.mark.parametrize("value", ["hill@3x.png", "a@b", "@x.com", "a b@x.com"])
def test_no_email(value: str) -> None:
    assert not is_email(value)


def test_identity_numbers_of_areas_that_no_list_knows() -> None:
    assert is_national_id("110105194912310" + "02X")
    assert not is_national_id("99999919491231002X")


@pytest.mark.parametrize("value", ["1712345678", "1712345678901", "2024-01-31 10:00:00", "10.13.2.11"])
def test_times_and_versions_are_no_phone_numbers(value: str) -> None:
    assert not is_phone(value)
