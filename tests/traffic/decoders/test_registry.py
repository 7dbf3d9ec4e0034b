"""Every decoder's own examples, run through the decoder."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.messages import load_area
from traffic.decoders.decoder import Decoder, Example, Source, show_place
from traffic.decoders.registry import decoders, decoders_for


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


def test_each_decoder_says_what_it_reads() -> None:
    assert {decoder.name for decoder in decoders()} == set(load_area("decoders"))
    assert all(decoder.label.zh != decoder.label.en for decoder in decoders())


def test_names_and_ranks_are_unique() -> None:
    assert len({decoder.name for decoder in decoders()}) == len(decoders())
    assert len({decoder.rank for decoder in decoders()}) == len(decoders())


@pytest.mark.parametrize("decoder", decoders(), ids=lambda decoder: decoder.name)
def test_what_a_decoder_says_of_its_texts_holds_for_those_it_reads(decoder: Decoder) -> None:
    for example in decoder.examples:
        if example.parts is not None:
            assert decoder in decoders_for(example.source)


TEXTS = [e.source.value for d in decoders() for e in d.examples if isinstance(e.source.value, str)]


@given(
    st.sampled_from(TEXTS), st.text(st.sampled_from(" \n\t{[a1%&=<(\\\x01中"), max_size=3), st.integers(0, 30)
)
def test_no_text_is_kept_from_a_decoder_that_would_read_it(text: str, more: str, at: int) -> None:
    made = text[:at] + more + text[at:]
    readers = tuple(decoders_for(Source(made)))
    assert [d.name for d in decoders() if d not in readers and d.decode(Source(made)) is not None] == []


BYTES = [e.source for d in decoders() for e in d.examples if e.parts]
TYPES = sorted({s.content_type for s in BYTES} | {"text/plain", "application/octet-stream"})
CODINGS = [(), ("br",), ("deflate", "gzip"), ("lz4",), ("snappy",), ("gzip",)]


@given(
    st.sampled_from(BYTES),
    st.sampled_from(TYPES),
    st.sampled_from(CODINGS),
    st.sampled_from([b"", b"\r\n", b" ", b"\x1e", b"\xff", b"\xe4\xb8\xad", b"\0", b"{", b"x"]),
    st.integers(0, 12),
)
def test_no_bytes_are_kept_from_a_decoder_that_would_read_them(
    source: Source, content_type: str, codings: tuple[str, ...], more: bytes, at: int
) -> None:
    value = source.value if isinstance(source.value, bytes) else source.value.encode()
    for declared in (content_type, source.content_type):
        made = Source(value[:at] + more + value[at:], declared, codings)
        readers = tuple(decoders_for(made))
        assert [d.name for d in decoders() if d not in readers and d.decode(made) is not None] == []


def test_few_are_asked_before_json_is_read() -> None:
    readers = decoders_for(Source(b'{"imei": "86"}', "application/json"))
    assert [next(readers).name for _ in range(3)] == ["envelope", "records", "json"]
