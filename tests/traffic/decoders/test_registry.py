"""Every decoder's own examples, run through the decoder."""

from __future__ import annotations

import pytest

from traffic.decoders.decoder import Decoder, Example, show_place
from traffic.decoders.registry import decoders


@pytest.mark.parametrize(
    ("decoder", "example"),
    [
        pytest.param(decoder, example, id=f"{decoder.name}-{number}")
        for decoder in decoders()
        for number, example in enumerate(decoder.examples)
    ],
)
def test_example_comes_out_as_written(decoder: Decoder, example: Example) -> None:
    decoded = decoder.decode(example.source)
    found = None if decoded is None else tuple((show_place(part.place), part.value) for part in decoded.parts)
    assert found == example.parts


def test_each_decoder_shows_what_it_reads_and_what_it_leaves() -> None:
    for decoder in decoders():
        assert any(example.parts for example in decoder.examples), decoder.name
        assert any(example.parts is None for example in decoder.examples), decoder.name


def test_names_and_ranks_are_unique() -> None:
    assert len({decoder.name for decoder in decoders()}) == len(decoders())
    assert len({decoder.rank for decoder in decoders()}) == len(decoders())
