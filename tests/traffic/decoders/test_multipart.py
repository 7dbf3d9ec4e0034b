"""Multipart bodies."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from traffic.decoders.decoder import Source
from traffic.decoders.multipart import decode, split_parts

HEAD = b"--X\r\nContent-Disposition: form-data; "


def test_names_and_file_names_in_utf8_and_extended_form() -> None:
    body = HEAD + 'name="照片"; filename="我的.jpg"\r\n\r\n1\r\n'.encode() + HEAD
    body += b"name=pic; filename*=UTF-8''%E7%85%A7.png\r\n\r\n2\r\n--X--\r\n"
    decoded = decode(Source(body, "multipart/form-data; boundary=X"))
    assert decoded is not None
    parts = [(part.place, part.filename, part.value) for part in decoded.parts]
    assert parts == [(("照片",), "我的.jpg", b"1"), (("pic",), "照.png", b"2")]


def test_binary_contents_keep_every_byte() -> None:
    data = bytes(range(256)) * 3 + b"\r\n\r\n--Y"
    decoded = decode(
        Source(HEAD + b'name="f"\r\n\r\n' + data + b"\r\n--X--", "multipart/form-data; boundary=X")
    )
    assert decoded is not None
    assert [part.value for part in decoded.parts] == [data]


def test_too_many_parts_are_cut() -> None:
    decoded = decode(Source((HEAD + b'name="a"\r\n\r\n1\r\n') * 5000, "multipart/form-data; boundary=X"))
    assert decoded is not None
    assert decoded.cut
    assert len(list(decoded.parts)) == 2000


def test_a_hostile_header_ends() -> None:
    assert decode(Source(HEAD + b'name="\\' * 200_000, "multipart/form-data; boundary=X")) is not None


def test_what_is_declared_as_anything_is_told_by_its_name() -> None:
    body = (
        b'--B\r\nContent-Disposition: form-data; name="f"; filename="voice.PCM"\r\n'
        b"Content-Type: application/octet-stream\r\n\r\n\x00\x01\r\n"
        b'--B\r\nContent-Disposition: form-data; name="g"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
        b"eyJhIjoxfQ==\r\n--B--"
    )
    decoded = decode(Source(body, "multipart/form-data; boundary=B"))
    assert decoded is not None
    assert [(part.content_type, part.value) for part in decoded.parts] == [
        ("audio/L16", b"\x00\x01"),
        ("", b'{"a":1}'),
    ]


@given(
    st.lists(st.sampled_from([b"--B", b"\r\n", b"\n", b"\r", b"x", b"-", b"--"]), max_size=14).map(b"".join)
)
def test_parts_stand_behind_boundaries_that_begin_lines(data: bytes) -> None:
    pieces = re.split(rb"(?:^|\r?\n)--B", data)[1:]
    assert list(split_parts(data, b"--B")) == pieces
