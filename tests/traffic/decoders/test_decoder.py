"""Sources, places and names."""

from __future__ import annotations

import pytest

from traffic.decoders.decoder import ELEMENT, VALUE, Source, is_value, show_place


def test_content_type_is_split() -> None:
    source = Source(b"", 'Multipart/Form-Data; Boundary="a b"; charset=utf-8')
    assert source.media_type == "multipart/form-data"
    assert source.parameters == {"boundary": "a b", "charset": "utf-8"}
    assert Source(b"").media_type == ""


def test_text_and_binary_exclude_each_other() -> None:
    assert Source("位置".encode()).text == "位置"
    assert Source("位置".encode()).binary is None
    assert Source(b"\x00\xff\x00").text is None
    assert Source(b"\x00\xff\x00").binary == b"\x00\xff\x00"


def test_place_is_shown_as_a_path() -> None:
    assert show_place(("data", ELEMENT, "attributes", "name")) == "data[].attributes.name"
    assert show_place((ELEMENT, "name")) == "[].name"
    assert show_place(("users", VALUE, "city")) == "users{}.city"
    assert show_place(()) == ""


@pytest.mark.parametrize(
    "name",
    [
        "13800000000",
        "a@example.com",
        "20:A6:0C:5D:83:EB",
        "10.0.0.12",
        "1f0e9a2d-7b58-4d90-8c36-b1c5f0e277a4",
    ],
)
def test_names_that_are_values_are_known(name: str) -> None:
    assert is_value(name)


@pytest.mark.parametrize("name", ["imei", "deviceId", "2023", "address", "设备型号", "$email", "user[phone]"])
def test_names_are_names(name: str) -> None:
    assert not is_value(name)
