"""JSON that breaks off."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traffic.decoders.decoder import REST, Source
from traffic.decoders.json_prefix import decode, mend

WHOLE = json.dumps(
    {"设备": {"型号": "P60", "list": [1, {"a": "x]"}, 'q"}']}, "last": [[], {}]}, ensure_ascii=False
)


@pytest.mark.parametrize("length", range(10, len(WHOLE)))
def test_what_stands_before_the_break_is_read_and_the_break_is_said(length: int) -> None:
    decoded = decode(Source(WHOLE[:length]))
    if length <= WHOLE.index(","):
        return
    assert decoded is not None
    parts = list(decoded.parts)
    assert parts[0].value == "P60"
    assert parts[-1] == REST


def test_whole_json_needs_no_mending() -> None:
    assert mend(WHOLE) is None


def test_escaped_quotes_without_end_are_fast() -> None:
    assert mend('{"a": "' + '\\"' * 1_000_000) is None


@given(st.text(alphabet='{}[]",:\\a1 '))
def test_any_text_ends(text: str) -> None:
    decoded = decode(Source(text))
    assert decoded is None or list(decoded.parts)
