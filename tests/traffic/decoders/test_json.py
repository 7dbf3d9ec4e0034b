"""JSON as it comes."""

from __future__ import annotations

import pytest

from traffic.decoders.decoder import REST, Source, show_place
from traffic.decoders.json import decode


def leaves(text: str | bytes) -> list[tuple[str, str | bytes, str]]:
    decoded = decode(Source(text))
    assert decoded is not None
    return [(show_place(part.place), part.value, part.kind) for part in decoded.parts]


def test_numbers_stay_as_written() -> None:
    assert leaves('{"lat": 22.5170, "imei": 860000000000000000001, "t": 1E3}') == [
        ("lat", "22.5170", "number"),
        ("imei", "860000000000000000001", "number"),
        ("t", "1E3", "number"),
    ]


@pytest.mark.parametrize("digits", [10, 10_000])
def test_a_number_of_any_length_is_read(digits: int) -> None:
    assert leaves(f'{{"n": {"9" * digits}}}') == [("n", "9" * digits, "number")]


def test_both_languages_and_escapes_are_read() -> None:
    assert leaves('{"姓名": "\\u674e\\u660e", "name": "Li"}'.encode()) == [
        ("姓名", "李明", "text"),
        ("name", "Li", "text"),
    ]


@pytest.mark.parametrize("text", [")]}',\n[1]", "for(;;);[1]", "42[1]", "451/admin,[1]"])
def test_guards_and_packet_types_are_skipped(text: str) -> None:
    assert leaves(text) == [("[]", "1", "number")]


def test_nesting_is_cut_and_said() -> None:
    for text in ("[" * 100_000 + "]" * 100_000, "[" * 300 + "1" + "]" * 300):
        decoded = decode(Source(text))
        assert decoded is not None
        assert decoded.cut or list(decoded.parts) == [REST]
