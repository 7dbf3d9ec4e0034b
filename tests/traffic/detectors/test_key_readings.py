"""What the name of a field may say."""

from __future__ import annotations

import pytest

from traffic.detectors.key_index import key_index
from traffic.detectors.key_readings import read_like, readings, readings_of_one
from traffic.detectors.names import stripped
from traffic.leaves import Leaf


def said(names: tuple[str, ...]) -> list[tuple[str, float, str | None, bool]]:
    return [(e.term.id, m.confidence, m.hashed, m.whole) for m in readings(names) for e in m.entries]


@pytest.mark.usefixtures("index")
@pytest.mark.parametrize(
    ("names", "first"),
    [
        (("device", "id"), ("device.identifier", 0.85, None, True)),
        (("deviceInfo", "id"), ("device.identifier", 0.85, None, True)),
        (("imei",), ("device.imei", 0.8, None, True)),
        (("imei_md5",), ("device.imei", 0.75, "md5", True)),
        (("vendor_device_id",), ("device.identifier", 0.7, None, True)),
        (("vendor_imei",), ("device.imei", 0.55, None, False)),
        (("bindmobile",), ("contact.phone", 0.5, None, False)),
    ],
)
def test_the_most_exact_reading_comes_first(
    names: tuple[str, ...], first: tuple[str, float, str | None, bool]
) -> None:
    assert said(names)[0] == first


@pytest.mark.usefixtures("index")
def test_a_name_that_nobody_knows_says_nothing() -> None:
    assert readings(("zq",)) == readings(("x", "")) == ()


@pytest.mark.usefixtures("index")
def test_one_of_a_list_is_named_in_the_singular() -> None:
    one = Leaf("emails[]", ("emails",), "x")
    assert {m.entries[0].term.id for m in readings_of_one(one.keys, one)} == {"contact.email"}
    assert readings_of_one(("emails",), Leaf("emails", ("emails",), "x")) == ()


def test_names_that_differ_in_their_numbers_alone_are_read_alike_unless_one_is_known() -> None:
    first, second = readings(("device_id_1",)), readings(("device_id_27",))
    assert first == second != ()
    known, other = readings(("mp3",)), readings(("mp7",))
    assert {e.term.id for m in known for e in m.entries} != {e.term.id for m in other for e in m.entries}


def test_counted_names_are_read_like_one_another() -> None:
    index = key_index()
    for name in (
        "ext17",
        "dimension_3",
        "deviceName12",
        "user_id-9",
        "caid_v20230330",
        "lat12",
        "v7",
        "emails3",
    ):
        like = read_like(index, name)
        assert stripped(like) == stripped(name)
        assert readings((like,)) == readings((name,))
        assert readings(("device", like)) == readings(("device", name))
    assert read_like(index, "ext17") == read_like(index, "ext3") != "ext3"
    assert all(
        read_like(index, n) == n for n in ("mp3", "md5", "sha256", "hash17", "17", "_17", "item", "caid2")
    )
