from __future__ import annotations

from collections.abc import Callable

import pytest

from traffic.detectors.detection import Context
from traffic.detectors.keys import detect
from traffic.detectors.kinds import kind_beside
from traffic.leaves import Leaf

Make = Callable[..., Leaf]
Message = Callable[..., Context]


def test_a_name_beside_its_value(leaf: Make, message: Message) -> None:
    rows = [("imei", "356938035643809"), ("theme", "dark"), ("email", "mei.lin@example.com")]
    leaves = [made for k, v in rows for made in (leaf("params[].key", k), leaf("params[].value", v))]
    context = message(*leaves)
    found = []
    for context.here in (1, 3, 5):
        found.append({d.data_type for d in detect(leaves[context.here], context)})
    assert found == [{"device.imei"}, set(), {"contact.email"}]


@pytest.mark.parametrize(
    ("field", "kind", "name", "value", "expected"),
    [
        ("userIdType", "OAID", "userId", "a6f3c1b29d0e4857", "device.oaid"),
        ("idType", "IMEI_MD5", "id", "0b5b8c7f2a0c1d1e9f8e7d6c5b4a3928", "device.imei"),
        (
            "mobileDeviceIdType",
            "idfa",
            "mobileDeviceId",
            "9A1C7E52-40B3-4F6D-8E21-5D0B7C3A94F1",
            "device.idfa",
        ),
        ("userIdKind", "MAID", "userId", "9a1c7e52-40b3-4f6d-8e21-5d0b7c3a94f1", "device.advertising_id"),
        ("idName", "OAID", "idValue", "a6f3c1b29d0e4857", "device.oaid"),
        ("udidtype", "idfa", "udid", "9A1C7E52-40B3-4F6D-8E21-5D0B7C3A94F1", "device.idfa"),
    ],
)
def test_the_kind_of_an_identifier(
    leaf: Make, message: Message, field: str, kind: str, name: str, value: str, expected: str
) -> None:
    told, found = leaf(field, kind), leaf(name, value)
    assert {d.data_type for d in detect(found, message(told, found))} == {expected}


@pytest.mark.parametrize(("kind", "name"), [("album", "id"), ("city", "id"), ("Lemon tart", "value")])
def test_other_kinds_say_nothing(leaf: Make, message: Message, kind: str, name: str) -> None:
    found = leaf(name, "771")
    assert kind_beside(found, message(leaf("type", kind), found)) is None


def test_columns_of_different_length_are_no_pairs(leaf: Make, message: Message) -> None:
    found = leaf("a[].value", "dark")
    assert kind_beside(found, message(leaf("a[].key", "imei"), leaf("a[].key", "city"), found)) is None
