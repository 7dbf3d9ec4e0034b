"""Texts between record separators."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from traffic.decoders.decoder import Source
from traffic.decoders.records import decode

TEXTS = st.lists(
    st.dictionaries(st.text(max_size=4), st.integers(), max_size=2).map(json.dumps), min_size=2, max_size=5
)


@given(TEXTS)
def test_records_come_back(texts: list[str]) -> None:
    decoded = decode(Source("".join(f"\x1e{text}\n" for text in texts).encode()))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == texts


@given(TEXTS)
def test_polled_packets_come_back(texts: list[str]) -> None:
    packets = [f"42{text}" for text in texts]
    decoded = decode(Source("".join(f"{len(packet)}:{packet}" for packet in packets)))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == packets


@given(st.text(st.sampled_from("0123:{}\x1e \x00"), max_size=40))
def test_any_text_ends(text: str) -> None:
    decoded = decode(Source(text.encode()))
    assert decoded is None or list(decoded.parts)
