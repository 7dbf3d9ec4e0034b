"""Decompression in pieces of bounded size."""

from __future__ import annotations

import gzip
import random
import zlib

import pytest

from policy_nlp.fetching.errors import FetchError
from policy_nlp.fetching.inflating import plain_chunks

BODY = random.Random(1).randbytes(3000) * 200


def packed(form):
    if form == "raw":
        packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        return packer.compress(BODY) + packer.flush()
    return gzip.compress(BODY) if form == "gzip" else zlib.compress(BODY)


def chunks(data, size):
    return [data[i : i + size] for i in range(0, len(data), size)]


@pytest.mark.parametrize(("form", "named"), [("gzip", "gzip"), ("zlib", "deflate"), ("raw", "Deflate")])
@pytest.mark.parametrize("size", [7, 1000, 10**6])
def test_the_body_comes_out_whole(form, named, size):
    assert b"".join(plain_chunks(chunks(packed(form), size), named, "a")) == BODY


def test_a_body_without_compression_is_left_alone():
    assert list(plain_chunks([b"a", b"b"], "identity", "a")) == [b"a", b"b"]


def test_a_bomb_comes_in_small_pieces():
    bomb = gzip.compress(bytes(40 * 1024 * 1024))
    pieces = plain_chunks([bomb], "gzip", "a")
    assert max(len(next(pieces)) for _ in range(20)) <= 256 * 1024


@pytest.mark.parametrize("data", [packed("gzip")[:-9], b"\x1f\x8bnonsense", b""])
def test_a_broken_body_is_told(data):
    with pytest.raises(FetchError) as caught:
        list(plain_chunks([data] if data else [], "gzip", "a"))
    assert caught.value.key == "fetching.broken_off"


@pytest.mark.parametrize("named", ["br", "zstd", "gzip, gzip, gzip"])
def test_other_compressions_are_refused(named):
    with pytest.raises(FetchError) as caught:
        plain_chunks([b"x"], named, "a")
    assert caught.value.key == "fetching.encoding"
