"""Texts that came of bytes which were no UTF-8."""

from __future__ import annotations

import pytest

from traffic.characters import clean_target, clean_text


def raw(data: bytes) -> str:
    return data.decode("utf8", "surrogateescape")


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("plain", "plain"),
        ("李\x00\x1b", "李\x00\x1b"),
        (raw(b"a\xe9"), "a\ufffd"),
        ("\ud83d", "\ufffd"),
        (raw("我们的姓名".encode("gb18030")), "我们的姓名"),
    ],
)
def test_texts_become_valid_unicode(text: str, clean: str) -> None:
    assert clean_text(text) == clean
    assert clean_text(text).encode("utf8")


@pytest.mark.parametrize(
    ("target", "clean"),
    [("/a?x=1", "/a?x=1"), ("/李", "/李"), (raw(b"/\xe9/\xff"), "/%E9/%FF"), ("/\ud83d", "/%EF%BF%BD")],
)
def test_raw_bytes_of_targets_are_percent_encoded(target: str, clean: str) -> None:
    assert clean_target(target) == clean
