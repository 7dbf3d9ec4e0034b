from __future__ import annotations

from traffic.detectors.shapes.base import is_digits, luhn_holds, number_of, pattern


def test_luhn() -> None:
    assert luhn_holds("79927398713")
    assert not luhn_holds("79927398710")


def test_digits_are_ascii() -> None:
    assert is_digits("0123")
    assert not is_digits("１２")
    assert not is_digits("")


def test_numbers() -> None:
    assert number_of("-12.50") == -12.5
    assert number_of("1e9") is None
    assert number_of("") is None


def test_pattern_is_anchored() -> None:
    assert pattern(r"\d+")("12")
    assert not pattern(r"\d+")("12a")
