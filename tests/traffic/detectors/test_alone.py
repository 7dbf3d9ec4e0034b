from __future__ import annotations

from collections.abc import Callable

import pytest

from traffic.detectors.alone import detect, shows
from traffic.detectors.detection import Context
from traffic.leaves import Leaf

Make = Callable[..., Leaf]
Message = Callable[..., Context]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("11010519491231002X", "document.national_id"),
        ("mei.lin@example.com", "contact.email"),
        ("13800138123", "contact.phone"),
        ("3C:22:FB:10:9A:7E", "device.mac"),
        ("356938035643809", "device.imei"),
    ],
)
def test_values_that_show_what_they_are(leaf: Make, message: Message, value: str, expected: str) -> None:
    made = leaf("f1", value)
    assert shows(value)
    assert [d.data_type for d in detect(made, message())] == [expected]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (" 31.230416, 121.473701 ", True),
        ("粤B 12345", True),
        ("+46 70-174 06 05 11", True),
        ("com.sample.reader.Home", False),
        ("https://m.sample.example/p/790881?from=feed", False),
        ("mei.lin@example.com " * 20, False),
    ],
)
def test_what_no_form_has_is_told_at_once(value: str, *, expected: bool) -> None:
    assert shows(value) is expected


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("f1", "1712345678901"),
        ("f1", "3.2.13.0"),
        ("f1", "icon@2x.png"),
        ("f1", "support@example.com"),
        ("seed", "13800138123"),
        ("order_no_hash", "356938035643809"),
        ("f1", "d0763edaa9d9bd2a9516280e9044d885"),
    ],
)
def test_values_that_do_not(leaf: Make, message: Message, path: str, value: str) -> None:
    assert list(detect(leaf(path, value), message())) == []


@pytest.mark.parametrize(("name", "count"), [("item_id", 0), ("id", 0), ("login_id", 1), ("x", 1)])
def test_numbers_of_things_are_no_phones(leaf: Make, message: Message, name: str, count: int) -> None:
    made = leaf(name, "13800138123")
    assert len(list(detect(made, message(made)))) == count
