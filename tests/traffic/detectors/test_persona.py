from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from traffic.capture import Capture, Exchange
from traffic.capture import Message as Sent
from traffic.detectors.detection import Context
from traffic.detectors.persona import detect, found_in_host, is_shown
from traffic.detectors.place_codes import geohash
from traffic.detectors.planted import compile_planted
from traffic.detectors.spellings import spellings
from traffic.detectors.traces import is_rare
from traffic.leaves import Leaf
from traffic.reading import read_traffic

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
        ("traits[].trait_value", "林美", True),
        ("attributes[].value", "Linnea", True),
        ("attributes[].value", "148", False),
        ("attributes[].word", "林美", False),
        ("attributes[].value", "林美丽", False),
    ],
)
def test_a_column_without_a_name_lets_the_value_speak(
    leaf: Make, message: Message, path: str, value: str, found: bool
) -> None:
    made = leaf(path, value)
    planted = [*PLANTED, ("identity.name", "Linnea")]
    assert bool(list(detect(made, message(made, planted=planted)))) is found


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


def test_the_reason_tells_the_form_in_words(leaf: Make, message: Message) -> None:
    digest = hashlib.sha256(b"+8613800138123").hexdigest()
    made = leaf("a", digest)
    (found,) = detect(made, message(made, planted=[("contact.phone", "13800138123")]))
    assert found.form == "sha256"
    assert "加国家码后的 SHA-256 摘要" in found.reason.zh
    assert "SHA-256 digest of the value with the country code" in found.reason.en


@pytest.mark.parametrize(
    ("path", "value", "found"),
    [
        ("a", "138****8123", ("contact.phone", "masked")),
        ("email", "m***@example.com", ("contact.email", "masked")),
        ("a", "m***@example.com", None),
        ("realName", "林**", ("identity.name", "masked")),
        ("a", "林**", None),
        ("a", "139****8123", None),
    ],
)
def test_masked_values_are_less_certain(
    leaf: Make, message: Message, path: str, value: str, found: tuple[str, str] | None
) -> None:
    planted = [
        ("contact.phone", "13800138123"),
        ("contact.email", "mei.lin@example.com"),
        ("identity.name", "林美玉"),
    ]
    made = leaf(path, value)
    seen = [(d.data_type, d.form) for d in detect(made, message(made, planted=planted))]
    assert seen == ([found] if found else [])
    assert all(d.confidence < 0.7 for d in detect(made, message(made, planted=planted)))


@pytest.mark.parametrize(("path", "found"), [("gender", True), ("realName", False), ("grade", False)])
def test_a_value_of_many_people_is_believed_in_its_own_field_alone(
    leaf: Make, message: Message, path: str, found: bool
) -> None:
    made = leaf(path, "F")
    assert bool(list(detect(made, message(made, planted=[("identity.gender", "F")])))) is found


def test_a_value_in_full_is_not_masked_as_well(leaf: Make, message: Message) -> None:
    made = leaf("a", "13800138123 (138****8123)")
    assert [d.form for d in detect(made, message(made, planted=[("contact.phone", "13800138123")]))] == [
        "plain"
    ]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("31.228474,121.478224", ("location.precise", "gcj02")),
        ("31.234327,121.484782", ("location.precise", "bd09")),
        ("31.230416,121.473701", ("location.precise", "plain")),
        ("31230416,121473701", ("location.precise", "e6")),
        ("31.23,121.47", ("location.coarse", "rounded")),
        ("31°13'49.5\"N 121°28'25.3\"E", ("location.precise", "dms")),
        ("3113.8250,N,12128.4221,E", ("location.precise", "dms")),
        ("31.228465", None),
        ("31230416", None),
        ("31.23 and later 121.47", None),
        ("31.3,121.6", None),
    ],
)
def test_coordinates_as_maps_send_them(
    leaf: Make, message: Message, value: str, found: tuple[str, str] | None
) -> None:
    made = leaf("p", value)
    seen = [(d.data_type, d.form) for d in detect(made, message(made, planted=PLANTED[5:6]))]
    assert seen == ([found] if found else [])


def test_points_of_a_track_in_fields_of_their_own(leaf: Make, message: Message) -> None:
    numbers = ("31.230501", "121.474002", "31.230777", "121.474950")
    fields = [leaf("p[][]", number) for number in numbers]
    seen = {d.data_type for x in fields for d in detect(x, message(*fields, planted=PLANTED[-1:]))}
    assert seen == {"location.track"}
    alone = {d.data_type for x in fields[:2] for d in detect(x, message(*fields[:2], planted=PLANTED[-1:]))}
    assert alone == {"location.precise"}


def test_a_code_of_the_place(leaf: Make, message: Message) -> None:
    made = leaf("g", geohash((31.230416, 121.473701), 8))
    (found,) = detect(made, message(made, planted=PLANTED[5:6]))
    assert (found.data_type, found.form) == ("location.precise", "geohash")


def test_names_of_files_and_bytes_are_looked_at(leaf: Make, message: Message) -> None:
    named = leaf("f", b"\x00\xff", filename="490154203237518.log")
    digest = leaf("h", hashlib.sha256(b"490154203237518").digest())
    for made in (named, digest):
        assert is_shown(made, message(made, planted=PLANTED))
        assert [d.data_type for d in detect(made, message(made, planted=PLANTED))] == ["device.imei"]


@pytest.mark.parametrize(
    ("host", "types"),
    [
        ("490154203237518.push.umeng.com", {"device.imei"}),
        (f"{MD5}.a.umeng.com", {"device.imei"}),
        ("mei.lin-example.com.dns.umeng.com", {"contact.email"}),
        ("api.umeng.com", set()),
        ("umeng.com", set()),
        ("10.0.0.1", set()),
    ],
)
def test_values_in_the_name_of_a_host(host: str, types: set[str]) -> None:
    found = found_in_host(host, compile_planted(PLANTED))
    assert {d.data_type for _, detections in found for d in detections} == types
    assert all(made.path == "host" for made, _ in found)


SECRETS = {
    "contact.email": ["Mei.Lin+shop@gmail.com"],
    "contact.phone": ["13800138123", "+46701740605"],
    "device.imei": ["490154203237518"],
    "device.mac": ["3C:22:FB:10:9A:7E"],
    "device.idfa": ["EA7583CD-A667-48BC-B806-42ECB2B48606"],
    "document.national_id": ["110101199003074514"],
    "identity.name": ["欧阳晓雯"],
    "identity.nickname": ["Sunny_Otter7"],
}
WAYS = [
    (t, s.text)
    for t, vs in SECRETS.items()
    for v in vs
    for s in spellings(t, v)
    if s.shown and not s.common and not s.fields and is_rare(s.text)
]
VALUES = [v for vs in SECRETS.values() for v in vs]


@given(st.sampled_from(WAYS), st.integers(0, 7))
@settings(max_examples=80, deadline=None)
def test_planted_values_become_records_and_are_in_none(known: tuple[str, str], place: int) -> None:
    data_type, text = known
    bare = quote(text, safe="")
    label = re.sub("[^a-z0-9-]", "-", text.lower())[:60].strip("-")
    host = f"{label}.t.sample.com" if label and place == 7 else "a.sample.com"
    target = {0: f"/v1/{bare}/x", 1: f"/v1?u={bare}", 2: f"/v1?{bare}=1"}.get(place, "/v1")
    headers = {3: (("x-tag", bare),), 4: (("cookie", f"t={bare}"),)}.get(place, ())
    bodies = {5: json.dumps({"a": [{"b": text}]}).encode(), 6: json.dumps({text: {"n": 1}}).encode()}
    request = Sent((*headers, ("content-type", "application/json")), bodies.get(place, b""))
    exchange = Exchange(0, "POST", "https", host, 443, target, request)
    reading = read_traffic(Capture("s.har", "00", "har", (exchange,)), persona=SECRETS)
    dump = reading.model_dump_json().lower()
    assert not any(value.lower() in dump for value in (*VALUES, text))
    if place in (0, 1, 3, 4, 5):
        assert data_type in {t.data_type for t in reading.transmissions}


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("490154203237518", "(in plain)"),
        ("49015420323751", "check digit"),
        ("id=490154203237518;", "(in plain)"),
    ],
)
def test_a_value_in_full_is_said_to_be_so(leaf: Make, message: Message, value: str, said: str) -> None:
    made = leaf("a", value)
    (found,) = detect(made, message(made, planted=PLANTED))
    assert said in found.reason.en


SHARED = [
    ("identity.birth_date", "1992-03-14"),
    ("device.imei", "490154203237518"),
    ("location.precise", "31.230416,121.473701"),
]


@pytest.mark.parametrize(
    ("value", "data_type"),
    [
        ("1992-03-14", "identity.birth_date"),
        ("490154203237512", "device.imei"),
        ("31.230416", "location.precise"),
    ],
)
def test_what_others_have_too_is_less_sure(leaf: Make, message: Message, value: str, data_type: str) -> None:
    made = leaf("note", f"since {value} open")
    (found,) = detect(made, message(made, planted=SHARED))
    assert (found.data_type, found.form, found.confidence) == (data_type, "plain", 0.8)


def test_what_nobody_else_has_is_as_sure_anywhere(leaf: Make, message: Message) -> None:
    for path, value in (
        ("note", "of 490154203237518 and others"),
        ("note", "at 31.230416,121.473701 now"),
        ("a", hashlib.md5(b"1992-03-14", usedforsecurity=False).hexdigest()),
    ):
        made = leaf(path, value)
        (found,) = detect(made, message(made, planted=SHARED))
        assert found.confidence == 0.98
