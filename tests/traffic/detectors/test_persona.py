from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from traffic.detectors.detection import Context
from traffic.detectors.persona import detect
from traffic.leaves import Leaf

Make = Callable[..., Leaf]
Message = Callable[..., Context]
PLANTED = [
    ("device.imei", "490154203237518"),
    ("device.mac", "3C:22:FB:10:9A:7E"),
    ("contact.email", "Mei.Lin@example.com"),
    ("identity.name", "林美"),
    ("health.fitness", "heart_rate=148"),
    ("location.precise", "31.230416,121.473701"),
    ("location.track", "31.230416,121.473701;31.230501,121.474002;31.230777,121.474950"),
]
MD5 = hashlib.md5(b"490154203237518", usedforsecurity=False).hexdigest()
pytestmark = pytest.mark.usefixtures("index")


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("a", "490154203237518", ("device.imei", "plain")),
        ("a", MD5.upper(), ("device.imei", "md5")),
        ("a", hashlib.sha256(MD5.encode()).hexdigest(), ("device.imei", "sha256(md5)")),
        ("a", "3c22fb109a7e", ("device.mac", "plain")),
        ("a", "to: mei.lin@EXAMPLE.com", ("contact.email", "plain")),
        ("a", b"\x00\x01mei.lin@example.com\xff", ("contact.email", "plain")),
        ("realName", "林美", ("identity.name", "plain")),
        ("heart_rate", "148", ("health.fitness", "plain")),
        ("p", "31.23042,121.47370", ("location.precise", "plain")),
    ],
)
def test_planted_values(
    leaf: Make, message: Message, path: str, value: str | bytes, expected: tuple[str, str]
) -> None:
    made = leaf(path, value)
    assert expected in [(d.data_type, d.form) for d in detect(made, message(made, planted=PLANTED))]


@pytest.mark.parametrize(
    ("path", "value"), [("size", "148"), ("word", "林美"), ("a", "31.23"), ("a", "1490154203237518")]
)
def test_common_values_need_their_name(leaf: Make, message: Message, path: str, value: str) -> None:
    made = leaf(path, value)
    assert list(detect(made, message(made, planted=PLANTED))) == []


@pytest.mark.parametrize(
    ("path", "value", "found"),
    [
        ("attributes[].value", "林美", True),
        ("log.1.2.2", "林美", True),
        ("ext3[]", "林美", True),
        ("attributes[].word", "林美", False),
        ("attributes[].value", "林美丽", False),
    ],
)
def test_a_column_without_a_name_lets_the_value_speak(
    leaf: Make, message: Message, path: str, value: str, found: bool
) -> None:
    made = leaf(path, value)
    assert bool(list(detect(made, message(made, planted=PLANTED)))) is found


def test_coordinates_in_two_fields_find_each_other(leaf: Make, message: Message) -> None:
    one, other = leaf("a", "31.230"), leaf("b", "121.474")
    context = message(one, other, planted=PLANTED[5:6])
    assert [d.data_type for d in detect(one, context)] == ["location.precise"]
    assert list(detect(one, message(one, planted=PLANTED[5:6]))) == []


def test_several_points_are_a_track(leaf: Make, message: Message) -> None:
    made = leaf("route", PLANTED[-1][1])
    types = {d.data_type for d in detect(made, message(made, planted=PLANTED))}
    assert types == {"location.track", "location.precise"}


def test_the_reason_names_no_value(leaf: Make, message: Message) -> None:
    made = leaf("a", "490154203237518")
    reasons = [d.reason for d in detect(made, message(made, planted=PLANTED))]
    assert reasons
    assert not any("490154203237518" in r.zh + r.en for r in reasons)
