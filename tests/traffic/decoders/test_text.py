"""Text and binary."""

from __future__ import annotations

import random
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traffic.decoders.text import as_text, entropy, is_plain, is_readable, looks_random


@pytest.mark.parametrize("text", ["设备型号：华为", "device model: Pixel", "a\tb\r\nc"])
def test_utf8_and_utf16_are_read(text: str) -> None:
    assert as_text(text.encode()) == text
    assert as_text(text.encode("utf-8-sig")) == text
    assert as_text(text.encode("utf-16")) == text


def test_chinese_in_its_own_charset_is_read() -> None:
    assert as_text("地址=广东省深圳市".encode("gb18030")) == "地址=广东省深圳市"
    assert as_text("镕堃喆".encode("gb18030")) is None
    assert as_text("镕堃喆".encode("gbk"), "gbk") == "镕堃喆"


def test_binary_is_no_text() -> None:
    assert as_text(b"\x00\x01\x02") is None
    assert as_text(zlib.compress(b"text" * 100)) is None


def test_readable_and_plain() -> None:
    assert is_readable("好 👍")
    assert not is_readable("a\x00b")
    assert not is_readable("\ufffd")
    assert is_plain("李, 1 €")
    assert not is_plain("\ue000")


def test_entropy() -> None:
    assert entropy(b"") == 0
    assert entropy(b"aaaa") == 0
    assert entropy(bytes(range(256))) == 8


@pytest.mark.parametrize("size", [32, 48, 64, 100, 200, 400, 1000, 5000])
def test_random_bytes_look_random_at_any_size(size: int) -> None:
    chance = random.Random(size)
    assert sum(looks_random(chance.randbytes(size)) for _ in range(50)) >= 45
    assert not looks_random(("some ordinary text, told again. 一些普通的文字。" * 100).encode()[:size])


def test_a_random_beginning_does_not_make_the_rest_random() -> None:
    chance = random.Random(3)
    assert not looks_random(chance.randbytes(300) + bytes(5000))
    assert looks_random(b"head" + chance.randbytes(3000))


def test_few_bytes_never_look_random() -> None:
    assert not looks_random(bytes(range(31)))


@given(st.binary(), st.sampled_from([None, "gbk", "utf-16", "no-such", "rot13"]))
def test_any_bytes_end(data: bytes, charset: str | None) -> None:
    text = as_text(data, charset)
    assert text is None or is_readable(text)
