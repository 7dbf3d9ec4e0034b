from __future__ import annotations

import pytest

from traffic.detectors.placeholders import (
    is_only_words,
    is_placeholder,
    is_yes_or_no,
    is_zero,
    names_an_application,
    wants_more_than_yes_or_no,
)

NOTHING = [
    "",
    " ",
    "null",
    "N/A",
    "(null)",
    "unknown",
    "未知",
    "00000000-0000-0000-0000-000000000000",
    "0000",
]


@pytest.mark.parametrize(
    "value", [*NOTHING, "02:00:00:00:00:00", "****", "-", "0-" * 100, "-" * 100, "ffff" * 30]
)
def test_no_value(value: str) -> None:
    assert is_placeholder(value)


@pytest.mark.parametrize(
    "value",
    [
        "{{user_id}}",
        "${userId}",
        "%%GAID%%",
        "__IMEI__",
        "$IDFA",
        "[ADVERTISING_ID]",
        "{device_id}",
        "<redacted>",
        "[Filtered]",
        "redacted@redacted.com",
        "[object Object]",
        "%s",
    ],
)
def test_a_template_that_nobody_filled_is_no_value(value: str) -> None:
    assert is_placeholder(value)


@pytest.mark.parametrize(
    "value", ["{", "$ecret9", "[1.2, 3.4]", '{"a": 1}', "<b>Ann</b> Lee", "anna@lee.example"]
)
def test_a_value_with_a_mark_is_a_value(value: str) -> None:
    assert not is_placeholder(value)


@pytest.mark.parametrize("value", ["0", "3c:22:fb:10:9a:7e", "林美", "Lin", "2"])
def test_values(value: str) -> None:
    assert not is_placeholder(value)


def test_zero_and_answers() -> None:
    assert is_zero("0.0")
    assert not is_zero("0.1")
    assert is_yes_or_no("TRUE")
    assert not is_yes_or_no("truth")


def test_an_identifier_is_never_yes() -> None:
    assert wants_more_than_yes_or_no("device.imei", ("device.identifier", "device"))
    assert not wants_more_than_yes_or_no("device.settings", ("device",))


@pytest.mark.parametrize("value", ["Not Supported", "android_id_unavailable", "error"])
def test_words_in_place_of_an_identifier(value: str) -> None:
    assert is_only_words(value)


@pytest.mark.parametrize("value", ["4f1c0a9be2d37586", "ZmFrZXV0ZGlkVmFsdWVz", "lantern_1988"])
def test_identifiers_are_more_than_words(value: str) -> None:
    assert not is_only_words(value)


@pytest.mark.parametrize("value", ["com.sample.reader", "ca-app-pub-3940256099942544/6300978111"])
def test_packages_and_ad_units_name_an_application(value: str) -> None:
    assert names_an_application(value)
    assert not names_an_application("4f1c0a9be2d37586")
    assert not names_an_application("android-4f1c0a9be2d37586")


@pytest.mark.parametrize(
    "value",
    [
        "d41d8cd98f00b204e9800998ecf8427e",
        "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855",
        "string",
        "ifa:00000000-0000-0000-0000-000000000000",
    ],
)
def test_a_digest_of_nothing_and_the_name_of_a_type_are_no_value(value: str) -> None:
    assert is_placeholder(value)
    assert not is_placeholder("d41d8cd98f00b204e9800998ecf8427f")


@pytest.mark.parametrize("value", ["H4sIAAAA/8VZy44c" * 20, "0" * 100 + "1", "-" * 100 + "0200000000001"])
def test_a_long_value_is_one(value: str) -> None:
    assert not is_placeholder(value)
