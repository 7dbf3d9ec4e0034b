from __future__ import annotations

import hashlib

import pytest

from traffic.detectors.forms import digests, encodings, spellings


@pytest.mark.parametrize(
    ("data_type", "value", "other"),
    [
        ("device.mac", "3C:22:FB:10:9A:7E", "3C22FB109A7E"),
        ("device.mac", "3c22fb109a7e", "3c:22:fb:10:9a:7e"),
        ("device.gaid", "8c5be2f0-1d3a-4b77-9a6e-0f42c1d8e93b", "8c5be2f01d3a4b779a6e0f42c1d8e93b"),
        ("contact.phone", "13800138123", "+8613800138123"),
        ("contact.phone", "+86 138-0013-8123", "13800138123"),
        ("contact.phone", "+46701234567", "0701234567"),
        ("identity.birth_date", "1988-02-29", "19880229"),
        ("identity.birth_date", "1988-02-29", "1988年2月29日"),
        ("identity.birth_date", "1988-02-29", "573091200"),
        ("device.settings", "zh_CN", "zh-CN"),
    ],
)
def test_spellings(data_type: str, value: str, other: str) -> None:
    assert other in spellings(data_type, value)


def test_days_that_do_not_exist_have_no_time() -> None:
    assert "1987/02/29" in spellings("identity.birth_date", "1987-02-29")


def test_digests_nested_and_cased() -> None:
    table = dict(digests(("Ab1",)))
    md5 = hashlib.md5(b"Ab1", usedforsecurity=False).hexdigest()
    assert table[md5] == "md5"
    assert table[md5[8:24]] == "md5"
    assert table[hashlib.sha256(md5.upper().encode()).hexdigest()] == "sha256(md5)"
    assert table[hashlib.sha1(b"AB1", usedforsecurity=False).hexdigest()] == "sha1"


def test_base64_in_both_alphabets() -> None:
    assert ("bWVpLmxpbkBleGFtcGxlLmNvbQ", "base64") in list(encodings(("mei.lin@example.com",)))
