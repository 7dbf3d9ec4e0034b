"""data: URLs."""

from __future__ import annotations

from traffic.decoders.data_uri import decode
from traffic.decoders.decoder import Source


def test_the_declared_type_is_kept() -> None:
    decoded = decode(Source("data:image/jpeg;base64,/9j/4AAQSkZJRgABAQ=="))
    assert decoded is not None
    (part,) = decoded.parts
    assert part.content_type == "image/jpeg"
    assert part.value == b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01"


def test_many_parameters_end_soon() -> None:
    assert decode(Source("data:" + "a;" * 100_000)) is None
