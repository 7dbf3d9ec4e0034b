"""Records of many files in one: kept as long as no file changes, and never trusted blindly."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from corpora.record import Record
from corpora.snapshot import FEW, FileState, files_below, read_snapshot, snapshot_place, write_snapshot


class Fact(Record):
    name: str
    tags: tuple[str, ...] = ()


RECORDS = [Fact(name=f"n{i}", tags=("甲",) * (i % 2)) for i in range(FEW)]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for i in range(FEW):
        (tmp_path / f"{i}.toml").write_text("x")
    return tmp_path


@pytest.fixture
def files(folder: Path) -> list[FileState]:
    return files_below(folder, ".toml")


@pytest.fixture
def place(folder: Path) -> Path:
    return snapshot_place("facts", folder)


def test_files_are_found_at_any_depth_in_the_order_of_paths(tmp_path: Path) -> None:
    (tmp_path / "deep/er").mkdir(parents=True)
    for name in ("b.toml", "deep/er/a.toml", "notes.txt"):
        (tmp_path / name).write_text("xy")
    found = files_below(tmp_path, ".toml")
    assert [(Path(f.path).name, f.size) for f in found] == [("b.toml", 2), ("a.toml", 2)]
    assert files_below(tmp_path / "gone", ".toml") == []


def test_what_is_written_is_read_again(place: Path, files: list[FileState]) -> None:
    assert read_snapshot(place, files, Fact) is None
    write_snapshot(place, files, Fact, RECORDS)
    assert read_snapshot(place, files, Fact) == RECORDS
    assert [p.name for p in place.parent.iterdir()] == [place.name]


def test_a_changed_file_ends_it(place: Path, files: list[FileState], folder: Path) -> None:
    write_snapshot(place, files, Fact, RECORDS)
    os.utime(files[3].path, (1, 1))
    assert read_snapshot(place, files_below(folder, ".toml"), Fact) is None


def test_a_file_more_or_less_ends_it(place: Path, files: list[FileState]) -> None:
    write_snapshot(place, files, Fact, RECORDS)
    assert read_snapshot(place, files[:-1] + files[-1:] * 2, Fact) is None


@pytest.mark.parametrize("damage", [b"[]", b'[{"name": 1}]', b"\xff", b"", b'[{"name":"a","evil":1}]'])
def test_a_damaged_snapshot_is_passed_over(place: Path, files: list[FileState], damage: bytes) -> None:
    write_snapshot(place, files, Fact, RECORDS)
    head, _, _ = place.read_bytes().partition(b"\n")
    place.write_bytes(head + b"\n" + damage)
    assert read_snapshot(place, files, Fact) is None


def test_few_files_have_no_snapshot(place: Path, files: list[FileState]) -> None:
    write_snapshot(place, files[:2], Fact, RECORDS[:2])
    assert not place.exists()


def test_a_folder_that_cannot_be_written_hinders_nothing(files: list[FileState], tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    place = blocked / "facts.json"
    write_snapshot(place, files, Fact, RECORDS)
    assert read_snapshot(place, files, Fact) is None


def test_each_folder_has_its_own(tmp_path: Path) -> None:
    places = {snapshot_place(kind, tmp_path / name) for kind in ("a", "b") for name in ("x", "y")}
    assert len(places) == 4


def test_a_change_shows_though_size_and_time_are_as_before(
    folder: Path, files: list[FileState], place: Path
) -> None:
    write_snapshot(place, files, Fact, RECORDS)
    before = (folder / "0.toml").stat()
    (folder / "0.toml").write_text("y")
    os.utime(folder / "0.toml", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert read_snapshot(place, files_below(folder, ".toml"), Fact) is None
