"""Escapes without quotes around them."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from traffic.decoders.decoder import Source
from traffic.decoders.escaped import decode


@given(st.dictionaries(st.text(max_size=8), st.text(max_size=8), min_size=1, max_size=3))
def test_json_without_its_quotes_comes_back(fields: dict[str, str]) -> None:
    text = json.dumps(fields)
    decoded = decode(Source(json.dumps(text)[1:-1]))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == [text]


def test_half_escaped_text_is_left_alone() -> None:
    assert decode(Source(r'{"a":"\u674e"}')) is None
    assert decode(Source(r"C:\users\u12")) is None
