"""The labels of the app stores: complete, in both languages, and reached by the data types."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpora.errors import OntologyError
from corpora.ontology import load_ontology
from corpora.ontology.stores import StoreLabels, load_store_labels
from corpora.ontology.terms import DataType

STORES = load_store_labels()
TYPES = load_ontology().data_types
NO_LABEL = {"any", "special.minor", "network.ip"}
"""Types that say nothing about the kind of data, or whose label hangs on the use that is made of it."""
HAN = re.compile("[\u3400-\u9fff]")

SMALL = """
id = "sample_store"
name = { zh = "示例", en = "Sample" }
source = "https://store.example/labels"
checked = "today"
[categories]
mail = { zh = "信件", en = "Mail" }
[[labels]]
id = "letters"
category = "mail"
name = { zh = "书信", en = "Letters" }
"""


def named(store: str, term: DataType) -> tuple[str, ...]:
    labels: tuple[str, ...] = getattr(term, store)
    return labels


def test_both_stores_are_there_with_all_their_labels() -> None:
    assert {name: len(store.labels) for name, store in STORES.items()} == {"app_store": 35, "google_play": 38}
    assert {name: len(store.categories) for name, store in STORES.items()} == {
        "app_store": 16,
        "google_play": 14,
    }


@pytest.mark.parametrize("store", STORES.values(), ids=STORES)
def test_every_label_is_worded_in_both_languages(store: StoreLabels) -> None:
    texts = [store.name, *store.categories.values(), *(label.name for label in store.labels)]
    assert [t for t in texts if not HAN.search(t.zh) and t is not store.name] == []
    assert [t for t in texts if not t.en.strip() or HAN.search(t.en)] == []


@pytest.mark.parametrize("store", STORES)
def test_data_types_name_labels_that_exist(store: str) -> None:
    known = {label.id for label in STORES[store].labels}
    assert {t.id: named(store, t) for t in TYPES.values() if set(named(store, t)) - known} == {}


@pytest.mark.parametrize("store", STORES)
def test_every_label_is_reached_by_a_data_type_or_says_why_not(store: str) -> None:
    reached = {label for t in TYPES.values() for label in named(store, t)}
    assert {label.id for label in STORES[store].labels if label.unmapped is None} == reached


def test_data_types_have_a_label_of_a_store() -> None:
    without = {t.id for t in TYPES.values() if not t.google_play and not t.app_store}
    assert without == NO_LABEL


def test_a_label_is_found_by_its_id() -> None:
    label = STORES["google_play"].label("device_or_other_ids")
    assert label.name.en == "Device or other IDs"
    with pytest.raises(KeyError):
        STORES["google_play"].label("no_such_label")


def test_a_folder_of_labels_is_read(tmp_path: Path) -> None:
    (tmp_path / "sample.toml").write_text(SMALL, "utf8")
    assert load_store_labels(tmp_path)["sample_store"].label("letters").category == "mail"


@pytest.mark.parametrize(
    "wrong",
    [
        SMALL.replace('category = "mail"', 'category = "post"'),
        SMALL + '[[labels]]\nid = "letters"\ncategory = "mail"\nname = { zh = "信", en = "Post" }\n',
        SMALL.replace("source", "sources"),
    ],
)
def test_labels_that_do_not_go_together_are_refused(tmp_path: Path, wrong: str) -> None:
    (tmp_path / "sample.toml").write_text(wrong, "utf8")
    with pytest.raises(OntologyError, match=re.escape("sample.toml")):
        load_store_labels(tmp_path)


def test_a_store_is_told_once(tmp_path: Path) -> None:
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(SMALL, "utf8")
    with pytest.raises(OntologyError):
        load_store_labels(tmp_path)
