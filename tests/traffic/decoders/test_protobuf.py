"""The wire format of Protocol Buffers."""

from __future__ import annotations

import random
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.traffic.decoders.encoders import protobuf
from traffic.decoders.decoder import Source, show_place
from traffic.decoders.protobuf import decode, is_message
from traffic.decoders.spots import Spot
from traffic.decoders.walk import Walk
from traffic.leaves import Unread


def field(number: int, value: bytes | float) -> bytes:
    if isinstance(value, bytes):
        return bytes([number << 3 | 2, len(value)]) + value
    if isinstance(value, float):
        return bytes([number << 3 | 1]) + struct.pack("<d", value)
    return bytes([number << 3, value])


def leaves(data: bytes, content_type: str = "") -> list[tuple[str, str | bytes]] | None:
    decoded = decode(Source(data, content_type))
    return None if decoded is None else [(show_place(part.place), part.value) for part in decoded.parts]


def test_text_numbers_and_nested_messages() -> None:
    data = field(1, field(2, "位置".encode()) + field(3, 22.5)) + field(4, 7) + field(1, field(2, b"again"))
    assert leaves(data) == [("1.2", "位置"), ("1.3", "22.5"), ("4", "7"), ("1.2", "again")]


def test_a_message_that_looks_like_a_line_of_text_is_a_message() -> None:
    assert leaves(field(5, b"outer") + field(1, field(1, b"ten chars!"))) == [
        ("5", "outer"),
        ("1.1", "ten chars!"),
    ]


def test_extensions_have_high_numbers() -> None:
    extension = b"\xba\xbb\x18" + bytes([8]) + field(1, b"inside")
    assert leaves(field(1, b"text") + field(3, field(2, b"more") + extension)) == [
        ("1", "text"),
        ("3.2", "more"),
        ("3.50103.1", "inside"),
    ]


def test_negative_numbers_are_negative() -> None:
    assert leaves(b"\x08" + b"\xff" * 9 + b"\x01" + field(2, b"text")) == [("1", "-1"), ("2", "text")]


def test_messages_that_repeat_are_read_where_they_stand() -> None:
    events = b"".join(field(2, field(1, f"event {n}".encode()) + field(2, n)) for n in range(6))
    alone = [("2.1", f"event {n}") for n in range(6)]
    found = leaves(field(1, b"head") + events + field(3, 7))
    assert found is not None
    assert [leaf for leaf in found if leaf[0] == "2.1"] == alone
    assert [leaf[0] for leaf in found] == ["1", *["2.1", "2.2"] * 6, "3"]


def test_a_property_list_in_a_field_is_no_text() -> None:
    assert leaves(field(1, b"bplist00") + field(2, b"text")) == [("1", b"bplist00"), ("2", "text")]


def test_what_is_cut_off_is_no_message() -> None:
    whole = (
        field(1, b"text") + bytes([24, 255, 1]) + field(4, 2.5) + field(5, b"x" * 200)[:1] + bytes([200, 1])
    )
    whole += b"x" * 200
    assert leaves(whole, "application/x-protobuf") is not None
    ends = [6, 9, 18]
    assert [
        n for n in range(1, len(whole)) if leaves(whole[:n], "application/x-protobuf") is not None
    ] == ends


def test_random_bytes_are_no_messages() -> None:
    chance = random.Random(7)
    assert sum(is_message(chance.randbytes(64)) for _ in range(2000)) <= 2


def test_deep_nesting_ends() -> None:
    data = field(1, b"inner")
    for _ in range(60):
        data = (
            b"\x0a"
            + bytes([len(data) & 127 | (128 if len(data) > 127 else 0)])
            + (bytes([len(data) >> 7]) if len(data) > 127 else b"")
            + data
        )
    assert leaves(data, "application/x-protobuf") is not None


@given(st.binary(max_size=300))
def test_any_bytes_end(data: bytes) -> None:
    is_message(data)
    decode(Source(data, "application/x-protobuf"))


def nested(levels: int, inmost: bytes = protobuf((1, "hello"))) -> bytes:
    for _ in range(levels):
        inmost = protobuf((3, inmost))
    return inmost


def causes(data: bytes, declared: str) -> list[str]:
    return [u.cause for u in Walk().read(Source(data, declared), Spot()) if isinstance(u, Unread)]


@pytest.mark.parametrize("declared", ["", "application/x-protobuf"])
def test_messages_in_messages_without_end_are_a_bomb(declared: str) -> None:
    assert causes(nested(25), declared) == []
    assert causes(nested(100), declared) == []  # in several steps
    assert causes(nested(1000), declared) == ["limit"]


@pytest.mark.parametrize("declared", ["", "application/x-protobuf"])
def test_more_fields_than_are_read_are_a_bomb(declared: str) -> None:
    assert causes(protobuf((1, "hello")) * 20_001, declared) == ["limit"]
    assert causes(protobuf((2, protobuf((1, "hello")) * 20_001), (3, "some")), declared) == ["limit"]


def test_numbers_without_end_are_no_message_where_nobody_says_so() -> None:
    assert causes(b"\x08\x81\x01" * 20_001, "") == ["unknown_binary"]
    assert causes(b"\x08\x81\x01" * 20_001, "application/x-protobuf") == ["limit"]
