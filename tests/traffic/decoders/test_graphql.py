"""Documents of GraphQL."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traffic.decoders.decoder import Source, show_place
from traffic.decoders.graphql import decode


def found(text: str) -> list[tuple[str, str | bytes]] | None:
    decoded = decode(Source(text))
    return None if decoded is None else [(show_place(part.place), part.value) for part in decoded.parts]


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30))
def test_any_string_comes_back(value: str) -> None:
    assert found(f"mutation {{ join(name: {json.dumps(value)}) {{ id }} }}") == [("join.name", value)]


def test_aliases_directives_and_block_strings() -> None:
    text = """query Q($id: ID!, $full: Boolean = true) @live {  # a "remark"
      me: user(id: $id, tel: "138") @include(if: $full) { ...F pic(size: 64) }
      note(text: \"\"\"a "b" c\"\"\")
    }"""
    assert found(text) == [("user.tel", "138"), ("pic.size", "64"), ("note.text", 'a "b" c')]


@pytest.mark.parametrize(
    "text",
    [
        "query Q { user(id: 7 }",
        "query { a(b: 1) } and more.",
        "{ a(b: 'x') }",
        "query" + "(" * 5000,
        "{ a { b } }",
    ],
)
def test_other_texts(text: str) -> None:
    assert found(text) is None


@given(st.text(st.sampled_from('query{(:"a1$[ ])},'), max_size=60))
def test_any_text_ends(text: str) -> None:
    found("query {" + text)
