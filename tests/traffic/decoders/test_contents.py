"""Telling contents from chance."""

from __future__ import annotations

import gzip
import random
import zlib

import pytest

from traffic.decoders.contents import is_clear, is_container, is_neither, is_text, open_rows


@pytest.mark.parametrize(
    "data",
    [gzip.compress(b"x", mtime=0), zlib.compress(b"x" * 20), b"\x89PNG\r\n\x1a\n" + bytes(12)],
    ids=["gzip", "zlib", "png"],
)
def test_containers_are_known(data: bytes) -> None:
    assert is_container(data)


def test_a_zlib_header_alone_is_no_container() -> None:
    assert not is_container(b"\x78\x9c" + b"\xff" * 20)


@pytest.mark.parametrize("text", ["广州市天河区", "hello", "café", "ok 👍"])
def test_what_people_write_is_text(text: str) -> None:
    assert is_text(text.encode())


@pytest.mark.parametrize("data", ["˝ҫװ".encode(), b"\xf7\x8e\xfa\xd7", b"\x00\x01", b""])
def test_characters_by_chance_are_no_text(data: bytes) -> None:
    assert not is_text(data)


def test_rows_are_closed_where_nothing_is_in_them() -> None:
    chance = random.Random(4)
    rows = [bytes(chance.choices(b"ab-x1\0\x1f\xff\x82\xe6\x8e\xa8", k=16)) for _ in range(500)]
    rows += [b"thirteen letters", bytes(16), b"bplist00" + bytes(8)]
    some = set(open_rows(b"".join(rows), 16))
    assert 0 < len(some) < len(rows)
    assert some == {row for row, data in enumerate(rows) if not is_neither(data)}
    assert all(row in some for row, data in enumerate(rows) if is_container(data) or is_clear(data))
