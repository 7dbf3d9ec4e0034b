"""Where the knowledge comes from, and what is forgotten when that changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpora import sources as module
from corpora.errors import OntologyError
from corpora.sources import VARIABLE, Sources, derived, sources, use_sources


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    yield
    use_sources(Sources())


def test_at_first_the_environment_names_the_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.mkdir()
    second.mkdir()
    monkeypatch.setenv(VARIABLE, f"{first}:{second}")
    monkeypatch.setattr(module, "_in_use", [])
    assert sources().folders == (first, second)


def test_without_the_variable_there_is_nothing_of_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(module, "_in_use", [])
    assert sources() == Sources()


def test_what_was_computed_is_kept_until_the_sources_change(tmp_path: Path) -> None:
    calls: list[int] = []

    @derived(maxsize=4)
    def double(number: int) -> int:
        calls.append(number)
        return 2 * number

    assert (double(1), double(1), calls) == (2, 2, [1])
    use_sources(sources())
    double(1)
    assert calls == [1]
    use_sources(Sources(folders=(tmp_path,)))
    double(1)
    assert calls == [1, 1]


def test_a_missing_folder_is_told_in_both_languages(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="gone") as caught:
        use_sources(Sources(folders=(tmp_path / "gone",)))
    assert "不存在" in caught.value.text.zh
    assert sources() == Sources()


def test_a_missing_list_is_told(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"list\.json"):
        use_sources(Sources(party_lists=(tmp_path / "list.json",)))


@pytest.mark.parametrize("name", ["data_type/x.toml", "loose.toml"])
def test_what_would_not_be_read_is_told(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("")
    with pytest.raises(OntologyError, match="would not be read"):
        use_sources(Sources(folders=(tmp_path,)))
    assert sources() == Sources()


def test_other_files_and_hidden_folders_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("")
    (tmp_path / ".git").mkdir()
    (tmp_path / "parties").mkdir()
    use_sources(Sources(folders=(tmp_path,)))
    assert sources().folders == (tmp_path,)
