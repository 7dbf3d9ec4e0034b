"""Masked values."""

from __future__ import annotations

import pytest

from traffic.detectors.masks import masked


@pytest.mark.parametrize(
    ("data_type", "value", "text", "common"),
    [
        ("contact.phone", "13800138123", "138****8123", False),
        ("contact.phone", "+86 138-0013-8123", "138xxxx8123", False),
        ("contact.phone", "13800138123", "*******8123", True),
        ("document.national_id", "11010119900307451X", "110101********451X", False),
        ("document.national_id", "11010119900307451X", "1****************X", True),
        ("finance.bank_account", "6222021234567890", "6222 **** **** 7890", False),
        ("contact.email", "mei.lin@example.com", "m***@example.com", True),
        ("contact.email", "mei.lin@example.com", "mei***in@example.com", False),
        ("identity.name", "林美玉", "林*玉", True),
        ("identity.name", "林美玉", "*美玉", True),
    ],
)
def test_masked_values(data_type: str, value: str, text: str, common: bool) -> None:
    found = {s.text: s.common for s in masked(data_type, value)}
    assert found[text] is common


@pytest.mark.parametrize(
    ("data_type", "value"),
    [
        ("identity.name", "Mei Lin"),
        ("device.imei", "490154203237518"),
        ("contact.email", "m@x"),
        ("contact.phone", ""),
    ],
)
def test_what_is_not_masked(data_type: str, value: str) -> None:
    assert not list(masked(data_type, value))


def test_a_mask_keeps_too_little_to_be_hashed_or_planted() -> None:
    assert not any(s.hashed or s.form != "masked" for s in masked("contact.phone", "13800138123"))
