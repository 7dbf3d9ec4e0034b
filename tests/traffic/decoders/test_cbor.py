"""CBOR, against an encoder of our own."""

from __future__ import annotations

import struct
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.traffic.decoders.encoders import cbor
from traffic.decoders import cbor as cbor_module
from traffic.decoders.cbor import decode, parse
from traffic.decoders.decoder import Source, show_place
from traffic.decoders.tree import Fields

TREES: Any = st.recursive(
    st.none() | st.booleans() | st.integers(-(1 << 64), (1 << 64) - 1) | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def plain(value: object) -> object:
    if isinstance(value, Fields):
        return {name: plain(item) for name, item in value}
    return [plain(item) for item in value] if isinstance(value, list) else value


@given(TREES)
def test_parse_undoes_the_encoder(tree: object) -> None:
    roots = parse(cbor(tree))
    assert roots is not None
    assert [plain(root) for root in roots] == [tree]


@given(st.floats(allow_nan=False, allow_infinity=False, width=16))
def test_half_floats(number: float) -> None:
    assert parse(b"\xf9" + struct.pack(">e", number)) == [number]


@pytest.mark.parametrize(
    ("data", "value"),
    [
        ("c249010000000000000000", 18446744073709551616),
        ("c349010000000000000000", -18446744073709551617),
        ("c074323031332d30332d32315432303a30343a30305a", "2013-03-21T20:04:00Z"),
        ("5f42010243030405ff", bytes([1, 2, 3, 4, 5])),
        ("7f657374726561646d696e67ff", "streaming"),
        ("9f018202039f0405ffff", [1, [2, 3], [4, 5]]),
        ("f7", None),
    ],
)
def test_examples_of_the_standard(data: str, value: object) -> None:
    assert parse(bytes.fromhex(data)) == [value]


@pytest.mark.parametrize(
    "data", ["ff", "1c", "a1", "9f01", "5f6161ff", "bf6161ff", "62c328", "9bffffffffffffffff"]
)
def test_what_is_broken_is_none(data: str) -> None:
    assert parse(bytes.fromhex(data)) is None


def test_numbers_as_names_are_read_where_cbor_is_declared() -> None:
    decoded = decode(Source(cbor({1: "uid", -2: {"tel": "138"}}), "application/cbor"))
    assert decoded is not None
    assert [(show_place(part.place), part.value) for part in decoded.parts] == [
        ("1", "uid"),
        ("-2.tel", "138"),
    ]


@given(st.binary(max_size=200))
def test_any_bytes_end(data: bytes) -> None:
    for content_type in ("", "application/cbor"):
        decoded = decode(Source(data, content_type))
        assert decoded is None or list(decoded.parts) is not None


@pytest.mark.parametrize("declared", ["", "application/cbor"])
def test_what_nests_without_end_is_a_bomb(declared: str) -> None:
    decoded = decode(Source(b"\xa1\x61a" * 300 + b"\x01", declared))
    assert decoded is not None
    assert (decoded.step, tuple(decoded.parts), decoded.cut) == ("cbor", (), True)


def test_what_has_too_many_values_is_a_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cbor_module, "_TOKENS", 100)
    decoded = decode(Source(b"\xbf" + b"\x61a\x01" * 200 + b"\xff"))
    assert decoded is not None
    assert (tuple(decoded.parts), decoded.cut) == ((), True)
    assert decode(Source(b"\xbf" + b"\x61a\x01" * 20 + b"\x61")) is None
