"""Term files become terms; broken ones are told by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpora.errors import OntologyError
from corpora.ontology.loading import load_terms
from corpora.ontology.terms import DataType, Organisation

HEAD = 'id = "{id}"\nlabels = {{ zh = "甲", en = "a" }}\n'


def write(root: Path, name: str, text: str) -> None:
    file = root / "data_types" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf8")


def load(root: Path) -> dict[str, DataType]:
    return load_terms("data_types", DataType, root)


def failure(root: Path) -> OntologyError:
    with pytest.raises(OntologyError) as caught:
        load(root)
    return caught.value


def test_terms_lie_in_folders_of_any_depth_and_come_in_the_order_of_ids(tmp_path: Path) -> None:
    write(tmp_path, "z/deep/er.toml", HEAD.format(id="a"))
    write(tmp_path, "b.toml", HEAD.format(id="b") + 'parent = "a"\n')
    write(tmp_path, "notes.txt", "no term")
    assert list(load(tmp_path)) == ["a", "b"]
    assert load(tmp_path)["b"].parent == "a"


def test_an_empty_folder_holds_no_terms(tmp_path: Path) -> None:
    assert load(tmp_path) == {}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("id = ", "ontology.not_toml"),
        ('id = "a"\n', "ontology.broken"),
        (HEAD.format(id="a") + 'colour = "red"\n', "ontology.broken"),
        (HEAD.format(id="a") + '[wire]\nkeys = "phone"\n', "ontology.broken"),
        (HEAD.format(id="a") + 'parent = "nowhere"\n', "ontology.unknown_parent"),
        (HEAD.format(id="a") + 'parent = "a"\n', "ontology.circular"),
    ],
)
def test_a_broken_file_is_told_in_both_languages(tmp_path: Path, text: str, key: str) -> None:
    write(tmp_path, "a.toml", text)
    error = failure(tmp_path)
    assert error.key == key
    assert error.text.zh != error.text.en
    assert "a" in error.text.en


def test_an_id_belongs_to_one_file(tmp_path: Path) -> None:
    write(tmp_path, "one.toml", HEAD.format(id="a"))
    write(tmp_path, "two.toml", HEAD.format(id="a"))
    error = failure(tmp_path)
    assert error.key == "ontology.repeated"
    assert "two.toml" in error.text.zh


def test_a_circle_of_two_is_found(tmp_path: Path) -> None:
    write(tmp_path, "a.toml", HEAD.format(id="a") + 'parent = "b"\n')
    write(tmp_path, "b.toml", HEAD.format(id="b") + 'parent = "a"\n')
    assert failure(tmp_path).key == "ontology.circular"


def test_the_shipped_organisations_load() -> None:
    parties = load_terms("parties", Organisation)
    assert all(name == party.id for name, party in parties.items())


def test_terms_that_do_not_go_together_are_refused(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(tmp_path, f"{name}.toml", HEAD.format(id=name) + '[policy.zh]\nphrases = ["血型"]\n')
    assert failure(tmp_path).key == "ontology.shared"
