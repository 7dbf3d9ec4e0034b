"""JSON inside a call."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from traffic.decoders.decoder import Source
from traffic.decoders.jsonp import decode


@given(
    st.dictionaries(st.text(max_size=8), st.text(max_size=8), max_size=3), st.sampled_from(["", ";", " ;"])
)
def test_the_argument_comes_back(fields: dict[str, str], end: str) -> None:
    decoded = decode(Source(f"window.cb_1({json.dumps(fields)}){end}"))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == [json.dumps(fields)]
