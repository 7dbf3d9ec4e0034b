"""The way down to the leaves, and its bounds."""

from __future__ import annotations

import base64
import gzip
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from traffic.decoders import walk as walk_module
from traffic.decoders.decoder import ROOM, Source
from traffic.decoders.spots import Spot
from traffic.decoders.walk import DEPTH, FIELDS, LEAVES, Walk
from traffic.leaves import Leaf, Unread


def read(value: str | bytes, content_type: str = "", codings: tuple[str, ...] = ()) -> list[Leaf | Unread]:
    return Walk().read(Source(value, content_type, codings), Spot())


def test_steps_stand_from_the_outermost() -> None:
    packed = base64.b64encode(gzip.compress('{"姓名": "李"}'.encode())).decode()
    (leaf,) = read(
        f"data={packed.replace('+', '%2B').replace('=', '%3D')}", "application/x-www-form-urlencoded"
    )[-1:]
    assert isinstance(leaf, Leaf)
    assert leaf.decoding == ("form", "base64", "gzip", "json")
    assert (leaf.path, leaf.keys, leaf.value) == ("data.姓名", ("data", "姓名"), "李")


def test_short_encoded_text_stays_beside_its_decoding() -> None:
    found = read('{"uid": "c3BfNzAxMTQ"}')
    assert [(leaf.value, leaf.decoding) for leaf in found if isinstance(leaf, Leaf)] == [
        ("c3BfNzAxMTQ", ("json",)),
        ("sp_70114", ("json", "base64")),
    ]


@pytest.mark.parametrize("name", ["13800000000", "li@example.com", "aabbccddeeff00112233"])
def test_a_name_that_is_a_value_is_a_leaf_and_not_in_the_path(name: str) -> None:
    found = read(json.dumps({"users": {name: {"city": "x", "zip": "y"}}}))
    assert [(leaf.path, getattr(leaf, "value", None)) for leaf in found] == [
        ("users{}", name),
        ("users{}.city", "x"),
        ("users{}.zip", "y"),
    ]


def test_random_bytes_are_unread_as_encrypted() -> None:
    noise = bytes((n * n * 31 + n * 17 + n // 3) % 256 for n in range(600)) + bytes(range(256)) * 2
    assert [u.cause for u in read(noise) if isinstance(u, Unread)] == ["encrypted"]
    text = json.dumps({"payload": base64.b64encode(bytes(range(256))).decode()})
    assert [(u.cause, u.path) for u in read(text) if isinstance(u, Unread)] == [("encrypted", "payload")]


def test_a_signature_is_not_unread() -> None:
    text = json.dumps({"sign": base64.b64encode(bytes(range(256))).decode()})
    assert not [u for u in read(text) if isinstance(u, Unread)]


def test_a_long_token_stays_a_leaf_whatever_is_in_it() -> None:
    token = base64.b64encode(bytes(range(256))).decode()
    for name in ("push_token", "blob"):
        found = read(json.dumps({name: token}))
        assert [(leaf.path, leaf.value) for leaf in found if isinstance(leaf, Leaf)] == [(name, token)]


def test_ordered_bytes_are_unread_as_unknown() -> None:
    assert [u.cause for u in read(b"\x00\x01\x02\x03" * 40) if isinstance(u, Unread)] == ["unknown_binary"]


def test_declared_sound_without_first_bytes_is_a_file() -> None:
    (leaf,) = read(bytes(range(256)) * 4, "audio/L16; rate=16000")
    assert isinstance(leaf, Leaf)
    assert (leaf.kind, leaf.media_type) == ("file", "audio/l16")


def test_depth_is_bounded() -> None:
    text = '{"a": 1}'
    for _ in range(DEPTH + 3):
        text = json.dumps({"a": text})
    assert [u.cause for u in read(text) if isinstance(u, Unread)] == ["limit"]


def test_leaves_are_bounded() -> None:
    found = read(json.dumps(list(range(LEAVES + 10))))
    assert sum(isinstance(item, Leaf) for item in found) == LEAVES
    assert [u.cause for u in found if isinstance(u, Unread)] == ["limit"]


def test_fields_that_never_end_are_cut_long_before_their_leaves() -> None:
    found = read(json.dumps({f"f{number}": number for number in range(FIELDS + 10)}))
    assert sum(isinstance(item, Leaf) for item in found) == FIELDS
    assert [u.cause for u in found if isinstance(u, Unread)] == ["limit"]


@pytest.mark.parametrize(
    "body",
    [
        gzip.compress(gzip.compress(b"\0" * 100_000_000)),
        b"[" * 100_000 + b"]" * 100_000,
        base64.b64encode(b"words of text " * 700_000),
        b"%25" * 1_000_000,
        b"<a>" * 200_000,
        b"\x0a\x7f" * 100_000,
    ],
    ids=["gzip", "json", "base64", "percent", "xml", "protobuf"],
)
@pytest.mark.timeout(20)
def test_hostile_bodies_end(body: bytes) -> None:
    assert len(read(body)) <= 2


PIECES = st.recursive(
    st.binary(max_size=60) | st.text(max_size=40).map(str.encode),
    lambda inner: (
        inner.map(gzip.compress)
        | inner.map(base64.b64encode)
        | inner.map(lambda data: json.dumps({"k": data.decode("latin-1")}).encode())
        | inner.map(lambda data: b"a=" + data + b"&b=" + data)
        | inner.map(lambda data: bytes([10, len(data) & 127]) + data)
    ),
    max_leaves=4,
)


@settings(max_examples=150, deadline=None)
@given(
    PIECES,
    st.sampled_from(
        ["", "application/json", "application/x-protobuf", "multipart/form-data; boundary=-", "text/xml"]
    ),
    st.lists(st.sampled_from(["gzip", "br", "deflate", "zstd"]), max_size=2).map(tuple),
)
def test_whatever_comes_the_walk_ends_without_an_error(
    data: bytes, declared: str, codings: tuple[str, ...]
) -> None:
    for item in read(data, declared, codings):
        assert item.path


def test_many_bombs_spend_the_room_of_their_message() -> None:
    bomb = base64.b64encode(gzip.compress(bytes(ROOM + 1), 9)).decode()
    found = read(json.dumps([bomb] * 50))
    assert 1 <= len(found) <= 3
    assert {u.cause for u in found if isinstance(u, Unread)} == {"limit"}


def test_beyond_so_many_values_that_are_decoded_others_are_leaves_as_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(walk_module, "TRIES", 10)
    texts = [base64.b64encode(f'{{"imei": "8600000000000{n}"}}'.encode()).decode() for n in range(40)]
    found = read(json.dumps(texts))
    assert [u.cause for u in found if isinstance(u, Unread)] == ["limit"]
    values = [leaf.value for leaf in found if isinstance(leaf, Leaf)]
    assert "86000000000000" in values
    assert set(texts) <= set(values)
    assert "860000000000039" not in values


def test_beyond_so_many_values_long_ones_are_left_out_and_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk_module, "TRIES", 10)
    texts = [f"no. {n}: " + "some words; " * 20 for n in range(40)]
    found = read(json.dumps(texts))
    assert [leaf.value for leaf in found if isinstance(leaf, Leaf)] == texts[:9]
    assert [u.cause for u in found if isinstance(u, Unread)] == ["limit"]
