"""Records of many files in one: kept as long as no file changes, and never trusted blindly."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from corpora.record import Record
from corpora.snapshot import FEW, read_snapshot, snapshot_place, write_snapshot


class Fact(Record):
    name: str
    tags: tuple[str, ...] = ()


RECORDS = [Fact(name=f"n{i}", tags=("甲",) * (i % 2)) for i in range(FEW)]


@pytest.fixture
def paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    files = [tmp_path / f"{i}.toml" for i in range(FEW)]
    for file in files:
        file.write_text("x")
    return files


def test_what_is_written_is_read_again(paths: list[Path]) -> None:
    place = snapshot_place("facts", paths[0].parent)
    assert read_snapshot(place, paths, Fact) is None
    write_snapshot(place, paths, Fact, RECORDS)
    assert read_snapshot(place, paths, Fact) == RECORDS
    assert [p.name for p in place.parent.iterdir()] == [place.name]


def test_a_changed_file_ends_it(paths: list[Path]) -> None:
    place = snapshot_place("facts", paths[0].parent)
    write_snapshot(place, paths, Fact, RECORDS)
    os.utime(paths[3], (1, 1))
    assert read_snapshot(place, paths, Fact) is None


def test_a_file_more_or_less_ends_it(paths: list[Path]) -> None:
    place = snapshot_place("facts", paths[0].parent)
    write_snapshot(place, paths, Fact, RECORDS)
    assert read_snapshot(place, paths[:-1] + paths[-1:] * 2, Fact) is None


@pytest.mark.parametrize("damage", [b"[]", b'[{"name": 1}]', b"\xff", b"", b'[{"name":"a","evil":1}]'])
def test_a_damaged_snapshot_is_passed_over(paths: list[Path], damage: bytes) -> None:
    place = snapshot_place("facts", paths[0].parent)
    write_snapshot(place, paths, Fact, RECORDS)
    head, _, _ = place.read_bytes().partition(b"\n")
    place.write_bytes(head + b"\n" + damage)
    assert read_snapshot(place, paths, Fact) is None


def test_few_files_have_no_snapshot(paths: list[Path]) -> None:
    place = snapshot_place("facts", paths[0].parent)
    write_snapshot(place, paths[:2], Fact, RECORDS[:2])
    assert not place.exists()


def test_a_folder_that_cannot_be_written_hinders_nothing(paths: list[Path], tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    place = blocked / "facts.json"
    write_snapshot(place, paths, Fact, RECORDS)
    assert read_snapshot(place, paths, Fact) is None


def test_each_folder_has_its_own(tmp_path: Path) -> None:
    places = {snapshot_place(kind, tmp_path / name) for kind in ("a", "b") for name in ("x", "y")}
    assert len(places) == 4
