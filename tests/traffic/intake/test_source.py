"""Files as bytes: packed, broken, too large, changed."""

from __future__ import annotations

import gzip
import hashlib
import os
import random
import zlib
from pathlib import Path

import pytest

from traffic.errors import CaptureError
from traffic.intake import source as sources
from traffic.intake.notes import Notes
from traffic.intake.source import LIMIT, Source, open_source

CONTENT = bytes(range(256)) * 2000


def write(folder: Path, data: bytes, limit: int = LIMIT) -> Source:
    path = folder / "capture"
    path.write_bytes(data)
    return open_source(path, limit)


def read(source: Source) -> tuple[bytes, Notes]:
    notes = Notes()
    return b"".join(source.pieces(notes)), notes


@pytest.mark.parametrize(
    "packed",
    [
        CONTENT,
        gzip.compress(CONTENT),
        zlib.compress(CONTENT, 1),
        gzip.compress(CONTENT[:1000]) + gzip.compress(CONTENT[1000:]),
        gzip.compress(CONTENT) + bytes(512),
        gzip.compress(b"") + gzip.compress(CONTENT),
    ],
)
def test_content_is_unpacked_as_often_as_wanted(tmp_path: Path, packed: bytes) -> None:
    source = write(tmp_path, packed)
    for _ in range(2):
        data, notes = read(source)
        assert data == CONTENT
        assert (notes.size, list(notes.all_remarks())) == (len(CONTENT), [])
    assert source.head(10) == CONTENT[:10]
    assert source.digest() == hashlib.sha256(packed).hexdigest()


def test_what_stands_before_a_break_is_read(tmp_path: Path) -> None:
    packed = gzip.compress(random.Random(7).randbytes(300_000))
    cut, notes = read(write(tmp_path, packed[:-1000]))
    assert 290_000 < len(cut) < 300_000
    assert list(notes.all_remarks()) == ["traffic.broken_off"]
    damaged = packed[:200_000] + bytes(1000) + packed[201_000:-8] + bytes(8)
    _, notes = read(write(tmp_path, damaged))
    assert list(notes.all_remarks()) == ["traffic.broken_off"]


def test_a_bomb_ends_with_its_own_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "FREE", 1 << 20)
    source = write(tmp_path, gzip.compress(bytes(8 << 20)))
    with pytest.raises(CaptureError) as caught:
        read(source)
    assert caught.value.key == "traffic.unpacks_too_far"
    assert "more than 1 MB" in caught.value.text.en


def test_unpacked_it_may_not_go_beyond_the_limit(tmp_path: Path) -> None:
    source = write(tmp_path, gzip.compress(CONTENT), limit=len(CONTENT) - 1)
    with pytest.raises(CaptureError) as caught:
        read(source)
    assert caught.value.key == "traffic.too_large"


def test_a_changed_file_is_not_read_again(tmp_path: Path) -> None:
    source = write(tmp_path, CONTENT)
    source.path.write_bytes(CONTENT[:-1])
    for act in (source.digest, lambda: source.head(1)):
        with pytest.raises(CaptureError) as caught:
            act()
        assert caught.value.key == "traffic.changed"
    source.path.unlink()
    with pytest.raises(CaptureError):
        source.digest()


def test_what_was_appended_is_not_read(tmp_path: Path) -> None:
    source = write(tmp_path, CONTENT)
    with source.path.open("ab") as file:
        file.write(b"more")
    assert read(source)[0] == CONTENT
    assert source.digest() == hashlib.sha256(CONTENT).hexdigest()


def test_pipes_are_no_captures(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CaptureError) as caught:
        open_source(tmp_path / "pipe", LIMIT)
    assert caught.value.key == "traffic.not_a_file"
