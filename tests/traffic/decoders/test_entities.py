"""Character references."""

from __future__ import annotations

import html

from hypothesis import given
from hypothesis import strategies as st

from traffic.decoders.decoder import Source
from traffic.decoders.entities import decode


@given(st.text(st.characters(exclude_characters="<>", exclude_categories=("Cs",)), max_size=60))
def test_escaped_text_comes_back(text: str) -> None:
    decoded = decode(Source(html.escape(text)))
    escaped = html.escape(text) != text
    assert (decoded is not None and next(iter(decoded.parts)).value == text) if escaped else True


def test_the_declared_type_is_kept() -> None:
    decoded = decode(Source("a=1&amp;b=2", "application/x-www-form-urlencoded"))
    assert decoded is not None
    assert [part.content_type for part in decoded.parts] == ["application/x-www-form-urlencoded"]
