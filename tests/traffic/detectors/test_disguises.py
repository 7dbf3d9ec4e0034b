"""Planted values bent to what names and labels may hold."""

from __future__ import annotations

from base64 import b64encode
from urllib.parse import quote

import pytest

from traffic.detectors.disguises import compile_disguises, fold, readings, unquote_fully

VALUES = ("13800138123", "mei.lin@example.com", "abc", "weather", b64encode(b"mei.lin@example.com").decode())
DISGUISES = compile_disguises(("contact.email", value) for value in VALUES)


@pytest.mark.parametrize("rounds", [0, 1, 2, 5])
def test_percent_encoding_is_undone_to_the_end(rounds: int) -> None:
    text = "张伟@x"
    for _ in range(rounds):
        text = quote(text, safe="")
    assert unquote_fully(text) == "张伟@x"


def test_endless_encoding_ends() -> None:
    text = "%" + "25" * 10_000
    assert len(unquote_fully(text)) < len(text)


def test_punycode_is_read() -> None:
    assert "张伟国.example" in readings("张伟国".encode("idna").decode() + ".example")
    assert readings("xn--\u20ac.example")


def test_folding() -> None:
    assert fold("Mei_Lin-7@张.x") == "meilin7张x"


@pytest.mark.parametrize(
    "text",
    [
        "u-138-0013-8123",
        "32183100831",
        "mei.lin.example.com",
        "MEI%2540x mei%252Elin%2540example.com",
        VALUES[-1].lower().rstrip("="),
        "x-" + VALUES[-1].lower()[:20] + "-" + VALUES[-1].lower()[20:].rstrip("="),
    ],
)
def test_values_are_found_however_bent(text: str) -> None:
    assert DISGUISES.are_in(text)


@pytest.mark.parametrize("text", ["", "api", "abc", "weather", "1380013", "example.com"])
def test_what_is_common_or_cut_short_is_not(text: str) -> None:
    assert not DISGUISES.are_in(text)
