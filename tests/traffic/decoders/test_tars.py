"""TARS, against an encoder of our own."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from traffic.decoders.decoder import Source, show_place
from traffic.decoders.tars import decode, parse


def head(tag: int, kind: int) -> bytes:
    return bytes([tag << 4 | kind]) if tag < 15 else bytes([0xF0 | kind, tag])


def integer(tag: int, number: int) -> bytes:
    if not number:
        return head(tag, 12)
    kind, size = next(
        (k, n) for k, n in enumerate((1, 2, 4, 8)) if -(1 << 8 * n - 1) <= number < 1 << 8 * n - 1
    )
    return head(tag, kind) + number.to_bytes(size, signed=True)


def tars(tag: int, value: Any) -> bytes:
    """Encode one field; a structure is a dictionary with numbers for names."""
    if isinstance(value, int):
        return integer(tag, value)
    if isinstance(value, bytes):
        return head(tag, 13) + b"\0" + integer(0, len(value)) + value
    if isinstance(value, str):
        data = value.encode()
        return (
            head(tag, 6) + bytes([len(data)]) + data
            if len(data) < 256
            else head(tag, 7) + len(data).to_bytes(4) + data
        )
    if isinstance(value, list):
        return head(tag, 9) + integer(0, len(value)) + b"".join(tars(0, item) for item in value)
    if all(isinstance(name, int) for name in value):
        return head(tag, 10) + structure(value) + b"\x0b"
    return head(tag, 8) + integer(0, len(value)) + b"".join(tars(0, k) + tars(1, v) for k, v in value.items())


def structure(fields: dict[int, Any]) -> bytes:
    return b"".join(tars(tag, fields[tag]) for tag in sorted(fields))


def found(data: bytes) -> list[tuple[str, str | bytes]] | None:
    decoded = decode(Source(data))
    return None if decoded is None else [(show_place(part.place), part.value) for part in decoded.parts]


def test_structures_maps_lists_and_bytes() -> None:
    data = structure(
        {0: "860000000000007", 1: {0: "Pixel", 200: -5}, 2: {"os": "android", "l": ["a", "b"]}, 3: b"\0\xff"}
    )
    wanted = [("0", "860000000000007"), ("1.0", "Pixel"), ("1.200", "-5"), ("2.os", "android")]
    assert found(data) == [*wanted, ("2.l[]", "a"), ("2.l[]", "b"), ("3", b"\0\xff")]
    assert found((len(data) + 4).to_bytes(4) + data) == found(data)


TEXTS = st.text(st.characters(categories=("L", "N")), min_size=4, max_size=300)
VALUES: Any = st.recursive(
    st.integers(-(1 << 63), (1 << 63) - 1) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, min_size=1, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.integers(1, 255), VALUES, max_size=4), TEXTS)
@settings(max_examples=40)
def test_what_was_encoded_comes_back(fields: dict[int, Any], text: str) -> None:
    parsed = parse(structure({0: text, **fields}))
    assert parsed is not None
    assert [int(name) for name, _ in parsed] == [0, *sorted(fields)]
    assert parsed[0][1] == text


def test_random_bytes_are_no_structures() -> None:
    dice = random.Random(7)
    made = [dice.randbytes(size) for size in (12, 16, 20, 32, 64, 128) for _ in range(2000)]
    assert sum(decode(Source(data)) is not None for data in made) <= 1


@given(st.binary(max_size=100))
def test_any_bytes_end(data: bytes) -> None:
    parse(data)
    parse(b"\x09\x02\x7f\xff\xff\xff" + data)
    parse(b"\x0a" * 500 + data)
