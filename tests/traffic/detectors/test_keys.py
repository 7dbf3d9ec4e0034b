from __future__ import annotations

from collections.abc import Callable

import pytest

from traffic.detectors.detection import Context
from traffic.detectors.keys import detect, types_named
from traffic.leaves import Leaf

Make = Callable[..., Leaf]
Message = Callable[..., Context]
UUID = "8c5be2f0-1d3a-4b77-9a6e-0f42c1d8e93b"
pytestmark = pytest.mark.usefixtures("index")


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("query.imei", "490154203237518", "device.imei"),
        ("header.x-device-id", "d0763edaa9d9bd2a9516280e9044d885", "device.identifier"),
        ("data.device.id", "whatever-7", "device.identifier"),
        ("vendor_device_id", "whatever-7", "device.identifier"),
        ("cookie.androidId", "4f1c0a9be2d37586", "device.android_id"),
        ("dev.aid", "4f1c0a9be2d37586", "device.android_id"),
        ("user[].email", "mei.lin@example.com", "contact.email"),
        ("receiver_email", "mei.lin@example.com", "contact.email"),
        ("contact.tel", "13800138123", "contact.phone"),
        ("user.name", "林美", "identity.name"),
        ("form.realName", "Ann Berg", "identity.name"),
        ("addressBook[].phone", "13800138123", "comms.contacts"),
        ("gender", "0", "identity.gender"),
        ("is.rooted", "false", "device.settings"),
        ("ct", "wifi", "network.type"),
        ("ct", "Lyon", "location.coarse"),
        ("product.owner.realName", "Ann Berg", "identity.name"),
    ],
)
def test_named_fields(leaf: Make, message: Message, path: str, value: str, expected: str) -> None:
    made = leaf(path, value)
    assert [d.data_type for d in detect(made, message(made))] == [expected]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("imei", "000000000000000"),
        ("imei", "1712345678901"),
        ("deviceId", "true"),
        ("email", "icon@2x.png"),
        ("event.name", "opened"),
        ("screen_name", "Home"),
        ("gender", "secret"),
        ("uid", "true"),
        ("model", "null"),
        ("dev.aid", "1233"),
        ("lat", "31.2304"),
        ("button.name", "OK"),
        ("deviceId", "Not Supported"),
        ("state", "loading"),
        ("filter.realName", "Ann Berg"),
    ],
)
def test_fields_that_say_nothing(leaf: Make, message: Message, path: str, value: str) -> None:
    made = leaf(path, value)
    assert list(detect(made, message(made))) == []


@pytest.mark.parametrize(
    ("path", "value", "form"),
    [
        ("email_sha256", "a" * 31 + "1" + "b" * 32, "sha256"),
        ("imei", "d0763edaa9d9bd2a9516280e9044d885", "md5"),
        ("mobile_md5", "D0763EDAA9D9BD2A9516280E9044D885", "md5"),
        ("imei", "490154203237518", "plain"),
    ],
)
def test_digests_under_a_name(leaf: Make, message: Message, path: str, value: str, form: str) -> None:
    made = leaf(path, value)
    assert [d.form for d in detect(made, message(made))] == [form]


def test_a_segment_of_the_url_is_named_by_the_one_before(leaf: Make, message: Message) -> None:
    made = leaf("url.2", "m_20417")
    found = detect(made, message(made, target="/v1/users/m_20417"))
    assert [d.data_type for d in found] == ["account.user_id"]
    assert list(detect(leaf("url.2", "avatar"), message(target="/v1/users/avatar"))) == []


def test_types_named_look_at_no_value(leaf: Make) -> None:
    assert "identity.name" in types_named(leaf("nick.name", ""))
    assert types_named(Leaf("body", (), "x")) == frozenset()


def test_names_out_of_place(leaf: Make, message: Message) -> None:
    made = leaf("url.1", "b_20417")
    assert list(detect(made, message(made, target="/lang/b_20417"))) == []


def test_the_route_names_what_stands_above(leaf: Make, message: Message) -> None:
    name = leaf("data.id", "whatever-7")
    assert [d.data_type for d in detect(name, message(name, target="/devices/update"))] == [
        "device.identifier"
    ]
    assert list(detect(name, message(name, target="/albums/update"))) == []


def test_a_value_that_is_itself_a_name_and_a_value(leaf: Make, message: Message) -> None:
    pair = leaf("entry", "gender=f")
    assert [d.data_type for d in detect(pair, message(pair))] == ["identity.gender"]
    other = leaf("entry", "page=f")
    assert list(detect(other, message(other))) == []


def test_a_code_beside_fields_of_a_device_is_the_devices(
    leaf: Make, message: Message, whole_index: None
) -> None:
    code = leaf("net", "1")
    beside = [leaf("imei", "356938035643809"), leaf("model", "MI 9"), leaf("osVersion", "13")]
    assert [d.data_type for d in detect(code, message(code, *beside))] == ["network.type"]
    assert list(detect(code, message(code, *beside[:2]))) == []


def test_browsers_send_the_referer_with_everything(leaf: Make, message: Message, whole_index: None) -> None:
    page = "https://news.example.org/a/7423109"
    assert list(detect(leaf("header.referer", page), message())) == []
    assert [d.data_type for d in detect(leaf("query.referer", page), message())] == ["activity.browsing"]


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("h_lang", "zh", {"device.settings"}),
        ("d-model", "walleye", {"device.model"}),
        ("ad_lang_pack", "zh", set()),
        ("user.realNames[]", "Ann Berg", {"identity.name"}),
        ("user.realNames", "Ann Berg", set()),
        ("imei_sha256s[]", "5f", set()),
        ("mobile", "9812345670", {"contact.phone"}),
        ("tel", "9812345670", set()),
        ("mobile", "48213", {"contact.phone"}),
    ],
)
def test_names_with_a_letter_before_them_and_names_of_many(
    leaf: Make, message: Message, path: str, value: str, expected: set[str]
) -> None:
    found = leaf(path, value)
    assert {d.data_type for d in detect(found, message(found))} == expected


def test_who_writes_to_contacts_gives_an_address_and_no_address_book(
    whole_index: None, leaf: Make, message: Message
) -> None:
    one, many = leaf("phone", "13800138123"), leaf("data[].phone", "13800138123")
    assert types_at("/contacts", one, message) == {"contact.phone"}
    assert types_at("/contacts", many, message) == {"comms.contacts"}


def types_at(target: str, made: Leaf, message: Message) -> set[str]:
    return {d.data_type for d in detect(made, message(made, target=target))}


@pytest.mark.parametrize(("value", "count"), [("12", 0), ("Ann 13800138123", 1)])
def test_a_number_of_contacts_is_nobodys(leaf: Make, message: Message, value: str, count: int) -> None:
    made = leaf("addressBook", value)
    assert len(list(detect(made, message(made)))) == count


def test_records_have_identifiers_of_their_own(whole_index: None, leaf: Make, message: Message) -> None:
    of_event, of_device = leaf("event.uuid", UUID), leaf("device.uuid", UUID)
    assert types_at("/", of_event, message) == set()
    assert types_at("/", of_device, message) == {"device.identifier"}


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("passengerAge", "34", {"identity.birth_date"}),
        ("productAge", "34", set()),
        ("bindmobile2", "13800138123", {"contact.phone"}),
        ("automobile", "red", set()),
        ("phone_battery", "0.64", {"device.hardware"}),
        ("toy_battery", "0.64", set()),
        ("timezone.value", "Europe/Berlin", {"device.settings"}),
        ("price.value", "12", set()),
        ("ui.n", "7", set()),
        ("country", "NO", {"location.coarse"}),
        ("country", "no", set()),
    ],
)
def test_whole_names_and_their_ends(
    whole_index: None, leaf: Make, message: Message, name: str, value: str, expected: set[str]
) -> None:
    assert types_at("/", leaf(name, value), message) == expected


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("device_info.dpi", "420", {"device.hardware"}),
        ("networkInfo.type", "wifi", {"network.type"}),
        ("accel.x", "0.12", {"device.sensors"}),
        ("uptimeMillis", "882211", {"device.hardware"}),
        ("athlete_id", "48812231", {"account.user_id"}),
        ("buyer_id", "2088102175794899", {"account.user_id"}),
        ("res", "1080x1920", {"device.hardware"}),
        ("screen_width_px", "1170", {"device.hardware"}),
        ("driver_uuid", "0b8c9d22-7e6f-4b0a-9a41-5a1b4b60c001", {"account.user_id"}),
        ("gaid.id", UUID, {"device.gaid"}),
        ("album.id", UUID, set()),
        ("vendors[].id", UUID.upper(), set()),
        ("vendor_id", UUID.upper(), {"device.idfv"}),
        ("vendorUUID", UUID.upper(), {"device.idfv"}),
        ("video.ad_id", UUID, set()),
        ("maidAndroid", UUID, {"device.gaid"}),
        ("oaid_new", UUID, {"device.oaid"}),
        ("nol_adid", UUID, {"device.advertising_id"}),
        ("native_adid", UUID, set()),
        ("banner_ad_id", UUID, set()),
        ("nol_adid", "884213", set()),
        ("caid_v20230330", "7c0de4a1932b4f58a6e1d09b3f72c845", {"device.advertising_id"}),
        ("vendorIdentifierString", UUID.upper(), {"device.idfv"}),
        ("os_new", "13", set()),
        ("ad_uuid", "0b8c9d22-7e6f-4b0a-9a41-5a1b4b60c001", set()),
        ("ble[].mac", "DC:A6:32:01:02:03", {"device.bluetooth"}),
        ("ble[].rssi", "-70", {"device.bluetooth"}),
        ("wifi.rssi", "-48", {"network.wifi"}),
        ("build", "1.4.0", {"device.app_info"}),
        ("build", "release", set()),
        ("res", "200", set()),
        ("sr", "44100", set()),
        ("ad.id", UUID, set()),
        ("ads[].id", "4f1c0a9be2d37586", set()),
        ("device.id", UUID, {"device.identifier"}),
        ("dsym_uuid", "4f1c0a9be2d37586", set()),
        ("event_uuid", "4f1c0a9be2d37586", set()),
        ("properties.phone.type", "string", set()),
    ],
)
def test_names_in_the_whole_vocabulary(
    leaf: Make, message: Message, whole_index: None, path: str, value: str, expected: set[str]
) -> None:
    made = leaf(path, value)
    assert {d.data_type for d in detect(made, message(made))} == expected
