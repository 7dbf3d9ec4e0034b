"""Lists of the user: told by their content, refused with one clear sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpora.errors import OntologyError
from corpora.party_lists import reading
from corpora.party_lists.reading import list_formats, read_party_list

ENTITY = {"name": "Sample Inc.", "properties": ["sample.example"]}


def write(file: Path, document: object) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(document), "utf8")
    return file


def test_the_four_formats_are_known() -> None:
    names = [format_.name for format_ in list_formats()]
    assert names == ["Disconnect", "third-party-web", "DuckDuckGo Tracker Radar", "Ghostery TrackerDB"]


def test_a_file_is_told_by_its_content(tmp_path: Path) -> None:
    found = read_party_list(write(tmp_path / "x.json", ENTITY))
    assert (found.file, found.format) == ("x.json", "DuckDuckGo Tracker Radar")
    assert found.parties[0].domains == ("sample.example",)


def test_a_folder_is_one_list(tmp_path: Path) -> None:
    write(tmp_path / "entities/a.json", ENTITY)
    write(tmp_path / "entities/deep/b.json", {**ENTITY, "name": "Other"})
    (tmp_path / "entities/README.md").write_text("no list")
    assert [p.name for p in read_party_list(tmp_path / "entities").parties] == ["Sample Inc.", "Other"]


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(b"\xef\xbb\xbf" + json.dumps(ENTITY).encode())
    assert read_party_list(file).parties


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"// JSON5\n[]", "no readable JSON"),
        (b"\xff\xfe\x00", "no readable JSON"),
        (b"", "no readable JSON"),
        (b"[" * 200_000, "no readable JSON"),
        (b'{"a": 1}', "no known format"),
        (b'{"name": "Sample", "properties": []}', "no organisation"),
    ],
)
def test_what_is_no_list_is_one_clear_sentence(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "list.json"
    file.write_bytes(content)
    with pytest.raises(OntologyError, match=said) as caught:
        read_party_list(file)
    assert "list.json" in caught.value.text.zh


def test_a_folder_without_lists_is_said_to_be_empty(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="no organisation"):
        read_party_list(tmp_path)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST", 10)
    with pytest.raises(OntologyError, match="larger than"):
        read_party_list(write(tmp_path / "x.json", ENTITY))
