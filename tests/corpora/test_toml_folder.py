"""Folders of files into records, the user's own among them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from corpora.errors import OntologyError
from corpora.record import Record
from corpora.snapshot import FEW
from corpora.sources import Sources, use_sources
from corpora.toml_folder import load_folder


class Fact(Record):
    id: str
    text: str = ""


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    yield
    use_sources(Sources())


def write(file: Path, id_: str, text: str = "") -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f'id = "{id_}"\ntext = "{text}"\n')


def load(folder: Path, checked: list[int] | None = None) -> dict[str, Fact]:
    def check(records: Mapping[str, Fact]) -> None:
        (checked if checked is not None else []).append(len(records))

    return load_folder("parties", folder, Fact, lambda fact: fact.id, check)


def test_records_come_in_the_order_of_ids(tmp_path: Path) -> None:
    write(tmp_path / "own/deep/er.toml", "b")
    write(tmp_path / "own/z.toml", "a")
    assert list(load(tmp_path / "own")) == ["a", "b"]


def test_an_id_twice_in_one_folder_is_an_error(tmp_path: Path) -> None:
    write(tmp_path / "own/1.toml", "a")
    write(tmp_path / "own/2.toml", "a")
    with pytest.raises(OntologyError, match=r"2\.toml"):
        load(tmp_path / "own")


def test_the_users_files_add_and_replace(tmp_path: Path) -> None:
    write(tmp_path / "own/a.toml", "a", "ours")
    write(tmp_path / "own/b.toml", "b", "ours")
    write(tmp_path / "user/parties/b.toml", "b", "theirs")
    write(tmp_path / "user/parties/c.toml", "c", "theirs")
    write(tmp_path / "user/adapters/d.toml", "d")
    use_sources(Sources(folders=(tmp_path / "user",)))
    found = load(tmp_path / "own")
    assert {id_: fact.text for id_, fact in found.items()} == {"a": "ours", "b": "theirs", "c": "theirs"}


def test_what_is_known_from_before_is_neither_read_nor_checked_again(tmp_path: Path) -> None:
    for i in range(FEW):
        write(tmp_path / f"own/{i}.toml", f"x{i}", "old")
    checked: list[int] = []
    first, second = load(tmp_path / "own", checked), load(tmp_path / "own", checked)
    assert first == second
    assert checked == [FEW]
    write(tmp_path / "own/0.toml", "x0", "fresh")
    assert load(tmp_path / "own", checked)["x0"].text == "fresh"
    assert checked == [FEW, FEW]


def test_records_that_do_not_go_together_are_never_kept(tmp_path: Path) -> None:
    for i in range(FEW):
        write(tmp_path / f"own/{i}.toml", f"x{i}")

    def refuse(_: Mapping[str, Fact]) -> None:
        raise OntologyError("ontology.repeated", file="f", id="i")

    for _ in range(2):
        with pytest.raises(OntologyError):
            load_folder("parties", tmp_path / "own", Fact, lambda fact: fact.id, refuse)


def test_links_that_lead_nowhere_or_in_a_circle_are_told_in_a_sentence(tmp_path: Path) -> None:
    for name, target in (("nowhere/x.toml", "none"), ("circle/self", ".")):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).symlink_to(target)
        with pytest.raises(OntologyError, match="cannot be read") as caught:
            load(tmp_path / name.partition("/")[0])
        assert len(caught.value.text.en) < 500
