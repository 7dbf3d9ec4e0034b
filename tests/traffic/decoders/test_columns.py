"""Columns between control characters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.traffic.decoders.encoders import protobuf
from traffic.decoders.columns import decode
from traffic.decoders.decoder import Source


def test_lines_of_columns() -> None:
    decoded = decode(Source("a\x01b\nc\x01d"))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == ["a", "b", "c", "d"]


def test_binary_with_other_control_characters_is_left_alone() -> None:
    assert decode(Source(b"\x01\x02\x0babc\x0e")) is None
    assert decode(Source(protobuf((1, "text"), (2, "more")))) is None


@given(st.text(st.sampled_from("ab=\n\x01\x02\x1f中"), max_size=60))
def test_any_text_ends(text: str) -> None:
    decoded = decode(Source(text))
    assert decoded is None or all(part.value for part in decoded.parts)
