"""Forms and queries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traffic.decoders.decoder import Source
from traffic.decoders.form import MEDIA_TYPE, decode, name_parts, pairs, unquote


def test_pairs_keep_order_repeats_and_lone_names() -> None:
    assert list(pairs("a=1&b=&a=%E6%9D%8E&flag&x=a%3Db")) == [
        ("a", "1"),
        ("a", "李"),
        ("", "flag"),
        ("x", "a=b"),
    ]


def test_semicolons_separate_where_no_ampersand_does() -> None:
    assert list(pairs("a=1;b=2")) == [("a", "1"), ("b", "2")]
    assert list(pairs("a=1;2&b=2")) == [("a", "1;2"), ("b", "2")]


_TEXTS = st.text(st.sampled_from("ab%+=;& \x01\n中é\ud8000128CEF"), max_size=12) | st.sampled_from(
    ["%E6%9D", "%8E", "%EF%BB%BFx", "%C0%EE", "%01", "%", "%C2%A0", "%EF%BF%BD", "a%3Db"]
)


@given(
    st.lists(st.tuples(_TEXTS, st.sampled_from(["", "="]), _TEXTS), max_size=5),
    st.sampled_from([None, "gbk"]),
)
def test_values_come_out_together_as_they_do_one_by_one(
    pieces: list[tuple[str, str, str]], charset: str | None
) -> None:
    text = "&".join(map("".join, pieces))
    alone = [pair for piece in text.split("&") for pair in pairs(piece.replace(";", ","), charset)]
    assert pairs(text.replace(";", ","), charset) == alone


def test_bytes_that_are_no_text_stay_bytes() -> None:
    assert unquote("%00%ff%fe") == b"\x00\xff\xfe"
    assert unquote("%C4%E3%BA%C3%CA%C0%BD%E7") == "你好世界"


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("a", ("a",)),
        ("user[address][]", ("user", "address")),
        ("list[0][id]", ("list", "id")),
        ("[x]", ("[x]",)),
    ],
)
def test_names_with_brackets_are_split(name: str, parts: tuple[str, ...]) -> None:
    assert name_parts(name) == parts


def test_a_declared_form_may_hold_spaces_and_one_pair() -> None:
    decoded = decode(Source(b"name=Li Ming", f"{MEDIA_TYPE}; charset=UTF-8"))
    assert decoded is not None
    assert [(part.place, part.value) for part in decoded.parts] == [(("name",), "Li Ming")]


@pytest.mark.parametrize("text", ["a=b", "x == y && z", "E=mc2 & more", "https://a.example/?q=1&r=2", "===="])
def test_prose_and_urls_are_no_forms(text: str) -> None:
    assert decode(Source(text)) is None
