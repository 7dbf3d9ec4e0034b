"""Bytes in the text of JSON."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from traffic.intake.har_text import text_bytes, unpack_base64, without_chunks

FREE = settings(deadline=None)


def test_base64_or_not() -> None:
    assert unpack_base64("aGk") == b"hi"
    assert unpack_base64("!!") is None


def test_binary_is_a_character_a_byte() -> None:
    assert text_bytes("\x00\xff") == b"\x00\xff"
    assert text_bytes("\x00李") == "\x00李".encode()


@pytest.mark.parametrize("charset", ["latin-1", "cp1252"])
def test_misread_utf8_is_read_again(charset: str) -> None:
    text = '{"城市":"杭州"}' if charset == "latin-1" else "naïve café"
    assert text_bytes(text.encode().decode(charset)) == text.encode()


@pytest.mark.parametrize("text", ["café", "5 €", "Zürich – São Paulo", "李雷", "ÃÂ"])
def test_plain_text_stays(text: str) -> None:
    assert text_bytes(text) == text.encode()


def test_the_length_decides() -> None:
    assert text_bytes("café", 4) == b"caf\xe9"
    assert text_bytes("café", 5) == "café".encode()
    assert text_bytes("\x00é", 3) == "\x00é".encode()
    assert text_bytes("\x00é", 2) == b"\x00\xe9"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"3\r\nabc\r\n0\r\n\r\n", b"abc"),
        (b"3\nabc\n2\nde\n0\n", b"abcde"),
        (b"3;x\r\nabc\r\n5\r\nde", b"abcde"),
        (b"3\r\nabcd\r\n0\r\n", b"3\r\nabcd\r\n0\r\n"),
        (b"plain", b"plain"),
        (b"", b""),
        (b"ffffffffffffffff\r\nabc", b"abc"),
    ],
)
def test_chunks(body: bytes, expected: bytes) -> None:
    assert without_chunks(body) == expected


@FREE
@given(st.binary(max_size=60), st.integers(1, 9))
def test_chunks_are_undone(body: bytes, step: int) -> None:
    chunks = [body[n : n + step] for n in range(0, len(body), step)]
    framed = b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks) + b"0\r\n\r\n"
    assert without_chunks(framed) == body


@FREE
@given(st.text(max_size=40), st.none() | st.integers(0, 200))
def test_any_text_has_bytes(text: str, size: int | None) -> None:
    assert isinstance(text_bytes(text, size), bytes)
