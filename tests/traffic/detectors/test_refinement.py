from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from traffic.capture import Message as Sent
from traffic.detectors.detection import Context
from traffic.detectors.refinement import platform_of, refined
from traffic.leaves import Leaf

Make = Callable[..., Leaf]
Message = Callable[..., Context]
MAC = "3c:22:fb:10:9a:7e"
UUID = "8c5be2f0-1d3a-4b77-9a6e-0f42c1d8e93b"


def with_agent(context: Context, agent: str) -> Context:
    request = Sent((("User-Agent", agent),))
    return Context(replace(context.exchange, request=request), context.leaves)


@pytest.mark.parametrize(
    ("data_type", "value", "expected"),
    [
        ("device.identifier", "356938035643809", "device.imei"),
        ("device.identifier", "4f1c0a9be2d37586", "device.android_id"),
        ("device.identifier", UUID, "device.identifier"),
        ("account.user_id", "4f1c0a9be2d37586", "account.user_id"),
        ("device.identifier", f"ifa:{UUID}", "device.advertising_id"),
        ("account.user_id", f"gaid-{UUID}", "device.gaid"),
        ("account.user_id", f"maria-{UUID}", "account.user_id"),
        ("device.name", "iPhone13,2", "device.model"),
        ("device.name", "SM-A525F", "device.model"),
        ("device.name", "iPhone", "device.name"),
        ("device.name", "Mei's iPhone 13", "device.name"),
        ("account.user_id", "11010519491231002X", "document.national_id"),
        ("account.user_id", "110105194912310021", "account.user_id"),
    ],
)
def test_values_show_which_identifier_they_are(
    leaf: Make, message: Message, data_type: str, value: str, expected: str
) -> None:
    assert refined(data_type, leaf("id", value), message()) == expected


@pytest.mark.parametrize(
    ("agent", "expected"),
    [
        ("okhttp/4.9", "device.gaid"),
        ("App/1 CFNetwork/1.0 Darwin/22", "device.idfa"),
        ("x", "device.advertising_id"),
    ],
)
def test_the_platform_says_whose_advertising_id_it_is(
    leaf: Make, message: Message, agent: str, expected: str
) -> None:
    assert refined("device.advertising_id", leaf("ifa", UUID), with_agent(message(), agent)) == expected
    assert platform_of(message()) == ""


def test_the_address_of_the_access_point(leaf: Make, message: Message) -> None:
    wifi, own = leaf("wifiMac", "50:fa:84:c7:22:1e"), leaf("mac", "3C:22:FB:10:9A:7E")
    assert refined("device.mac", wifi, message(wifi, own)) == "network.bssid"
    assert refined("device.mac", wifi, message(wifi)) == "device.mac"
    assert refined("device.mac", own, message(wifi, own)) == "device.mac"


def test_a_field_for_the_system_tells_the_platform_too(leaf: Make, message: Message) -> None:
    system = leaf("device.os", "iOS")
    assert platform_of(message(system)) == "ios"
    assert refined("device.gaid", leaf("gaid", UUID), message(system)) == "device.idfa"


def test_advertising_ids_of_others_stay_what_they_are(leaf: Make, message: Message) -> None:
    found = leaf("amazon_aid", UUID)
    assert (
        refined("device.advertising_id", found, with_agent(message(), "okhttp/4.9"))
        == "device.advertising_id"
    )


def test_the_subscriber_of_a_sim_card(leaf: Make, message: Message) -> None:
    assert refined("account.user_id", leaf("subscriberId", "460001234567890"), message()) == "device.imsi"
    assert refined("account.user_id", leaf("subscriberId", "sub_7"), message()) == "account.user_id"


@pytest.mark.parametrize(
    ("name", "expected"), [("androidAdvertisingIdentifier", "device.gaid"), ("appleAdId", "device.idfa")]
)
def test_the_name_says_whose_advertising_id_it_is(
    leaf: Make, message: Message, name: str, expected: str
) -> None:
    context = with_agent(message(), "Sample/1 (x)")
    assert refined("device.advertising_id", leaf(name, UUID), context) == expected


def test_fields_that_agree_tell_the_system_better_than_a_library(leaf: Make, message: Message) -> None:
    found, ios, android = leaf("ifa", UUID), leaf("os", "iOS"), leaf("platform", "android")
    assert platform_of(with_agent(message(found, ios), "okhttp/4.9.2")) == "ios"
    assert platform_of(with_agent(message(found, ios, android), "okhttp/4.9.2")) == "android"


def test_apple_writes_its_id_in_upper_case(leaf: Make, message: Message) -> None:
    context = with_agent(message(), "okhttp/4.9.2")
    assert refined("device.idfa", leaf("idfa", UUID.upper()), context) == "device.idfa"
    assert refined("device.idfa", leaf("idfa", UUID), context) == "device.gaid"


def test_an_aaid_of_an_iphone_is_not_apples(leaf: Make, message: Message) -> None:
    found = leaf("dev.aaid", UUID)
    assert refined("device.gaid", found, message(found, leaf("dev.os", "iOS"))) == "device.advertising_id"


def test_scanned_networks_have_a_name_and_a_strength(leaf: Make, message: Message) -> None:
    address, name, strength = leaf("w[].mac", MAC), leaf("w[].ssid", "Lumo"), leaf("w[].rssi", "-50")
    assert refined("device.mac", address, message(address, name, strength)) == "network.bssid"
    assert refined("device.mac", address, message(address, name)) == "device.mac"
    single = leaf("mac", MAC), leaf("ssid", "Lumo"), leaf("rssi", "-50")
    assert refined("device.mac", single[0], message(*single)) == "device.mac"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Europe/Berlin", "device.settings"),
        ("en_US", "device.settings"),
        ("T-Mobile", "network.carrier"),
        ("SM-A525F", "device.model"),
        ("com.sample.app", "device.app_info"),
        ("13", "device"),
    ],
)
def test_a_row_of_facts_on_a_device(leaf: Make, message: Message, value: str, expected: str) -> None:
    made = leaf("extinfo[]", value)
    assert refined("device", made, message(made)) == expected
