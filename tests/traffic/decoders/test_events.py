"""Server-sent events."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from traffic.decoders.decoder import Source
from traffic.decoders.events import MEDIA_TYPE, decode


@given(st.lists(st.dictionaries(st.text(max_size=5), st.integers(), max_size=2), min_size=1, max_size=5))
def test_data_comes_back(events: list[dict[str, int]]) -> None:
    texts = [json.dumps(event, indent=1) for event in events]
    body = "".join("".join(f"data: {line}\n" for line in text.splitlines()) + "\n" for text in texts)
    decoded = decode(Source(body, MEDIA_TYPE))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == texts


def test_a_stream_that_breaks_off_is_read_to_its_end() -> None:
    decoded = decode(Source("data: 1\n\ndata: 2", MEDIA_TYPE))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == ["1", "2"]
