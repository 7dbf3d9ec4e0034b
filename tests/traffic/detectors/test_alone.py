from __future__ import annotations

from collections.abc import Callable

import pytest

from traffic.detectors.alone import detect
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
    assert [d.data_type for d in detect(leaf("f1", value), message())] == [expected]


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
