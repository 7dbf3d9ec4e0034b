"""The ways to write identifiers, numbers and encodings."""

from __future__ import annotations

import uuid
from base64 import b64encode

import pytest

from traffic.detectors.spellings import encoded, spellings

UUID = "EA7583CD-A667-48BC-B806-42ECB2B48606"
RAW = uuid.UUID(UUID).bytes


def shown(data_type: str, value: str, *, thorough: bool = True) -> set[str]:
    return {s.text.lower() for s in spellings(data_type, value, thorough=thorough) if s.shown}


@pytest.mark.parametrize(
    ("data_type", "value", "other"),
    [
        ("device.mac", "3C:02:FB:10:9A:7E", "3C02FB109A7E"),
        ("device.mac", "3c02fb109a7e", "3c:02:fb:10:9a:7e"),
        ("device.mac", "3c:02:fb:10:9a:7e", "3c02.fb10.9a7e"),
        ("device.mac", "3c:02:fb:10:9a:7e", "3c:2:fb:10:9a:7e"),
        ("device.mac", "3c:02:fb:10:9a:7e", str(0x3C02FB109A7E)),
        ("network.bssid", "3C-02-FB-10-9A-7E", "3c02fb109a7e"),
        ("device.gaid", "8c5be2f0-1d3a-4b77-9a6e-0f42c1d8e93b", "8c5be2f01d3a4b779a6e0f42c1d8e93b"),
        ("device.oaid", "8c5be2f01d3a4b779a6e0f42c1d8e93b", "8c5be2f0-1d3a-4b77-9a6e-0f42c1d8e93b"),
        ("device.idfa", UUID, b64encode(RAW).decode().rstrip("=")),
        ("device.idfa", UUID, str(int.from_bytes(RAW[:8], "big"))),
        ("device.idfa", UUID, str(int.from_bytes(RAW[8:], "big", signed=True))),
        ("device.idfa", UUID, uuid.UUID(UUID).bytes_le.hex()),
        ("device.android_id", "a1b2c3d4e5f60718", str(0xA1B2C3D4E5F60718)),
        ("device.android_id", "a1b2c3d4e5f60718", str(0xA1B2C3D4E5F60718 - 2**64)),
        ("device.android_id", "a1b2c3d4e5f60718", "1807f6e5d4c3b2a1"),
        ("device.android_id", "0012c3d4e5f60718", "12c3d4e5f60718"),
        ("device.imei", "490154203237518", "49015420323751"),
        ("contact.phone", "13800138123", "1.3800138123e10"),
        ("contact.phone", "13800138123", "1.3800138123e+10"),
        ("account.user_id", "13800138123", f"{13800138123:x}"),
        ("document.national_id", "110101199003074514", "110101900307451"),
        ("contact.email", "mei@example.com", "moc.elpmaxe@iem"),
        ("device.settings", "zh_CN", "zh-CN"),
        ("transport.vehicle", "沪A12345", "沪A·12345"),
        ("identity.name", "José Müller", "Jose Muller"),
        ("location.coarse", "München", "Muenchen"),
    ],
)
def test_spellings(data_type: str, value: str, other: str) -> None:
    assert other.lower() in shown(data_type, value)


def test_what_is_planted_comes_first_and_each_text_once() -> None:
    found = spellings("device.mac", "3c:02:fb:10:9a:7e")
    assert found[0].text == "3c:02:fb:10:9a:7e"
    assert len({s.text.lower() for s in found}) == len(found)


def test_many_values_get_the_common_spellings_alone() -> None:
    assert "moc.elpmaxe@iem" not in shown("contact.email", "mei@example.com", thorough=False)
    assert "3c02fb109a7e" in shown("device.mac", "3c:02:fb:10:9a:7e", thorough=False)


@pytest.mark.parametrize(
    "value",
    ["", "0", "zz:zz:zz:zz:zz:zz", "1.5", "-" * 40, "+", "@", "1990-13-45", "x" * 9_999, "٣" * 11, "²" * 12],
)
@pytest.mark.parametrize(
    "data_type",
    [
        "device.mac",
        "contact.phone",
        "contact.email",
        "identity.birth_date",
        "device.imei",
        "finance.bank_account",
    ],
)
def test_odd_values_have_spellings_too(data_type: str, value: str) -> None:
    assert all(s.text for s in spellings(data_type, value))


def test_encodings() -> None:
    table = dict(encoded("Mei@example.com"))
    assert table["TWVpQGV4YW1wbGUuY29t"] == "base64"
    assert table["4d6569406578616d706c652e636f6d"] == "hex"
    assert table["Zrv@rknzcyr.pbz"] == "substitution"
    assert "base32" in table.values()
    assert not list(encoded("short"))


def test_escapes_of_other_scripts() -> None:
    table = dict(encoded("王小明"))
    assert table["%u738b%u5c0f%u660e"] == table["\\u738b\\u5c0f\\u660e"] == "escape"
    assert table["%CD%F5%D0%A1%C3%F7"] == "gbk"
    assert "gbk" not in dict(encoded("Łukasz Nowak")).values()
