"""Files as leaves."""

from __future__ import annotations

from traffic.decoders.decoder import Source
from traffic.decoders.file import decode


def test_a_picture_is_one_leaf_of_its_type() -> None:
    decoded = decode(Source(b"\xff\xd8\xff\xe0" + bytes(range(200)), "application/octet-stream"))
    assert decoded is not None
    (part,) = decoded.parts
    assert (part.kind, part.content_type) == ("file", "image/jpeg")
