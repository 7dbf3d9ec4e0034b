"""First bytes of files."""

from __future__ import annotations

import pytest

from traffic.decoders.signatures import tell_file


@pytest.mark.parametrize(
    ("first", "media_type"),
    [
        (b"RIFF\x00\x00\x00\x00WEBP", "image/webp"),
        (b"RIFF\x00\x00\x00\x00WAVE", "audio/wav"),
        (b"\x00\x00\x00\x18ftypheic", "image/heic"),
        (b"\x00\x00\x00\x18ftypM4A ", "audio/mp4"),
        (b"\x00\x00\x00\x18ftypisom", "video/mp4"),
        (b"\xff\xf1\x50\x80", "audio/aac"),
        (b"#!AMR\n", "audio/amr"),
    ],
)
def test_kinds_are_told(first: bytes, media_type: str) -> None:
    assert tell_file(first + bytes(300)) == media_type


def test_others_are_not() -> None:
    assert tell_file(b"") is None
    assert tell_file(b"\xff\xf1") is None
    assert tell_file(b"RIFF\x00\x00\x00\x00ABCD") is None
