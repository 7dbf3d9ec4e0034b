"""The labels of the app stores' privacy sections: what a developer ticks, and what a user reads.

Data types name them (`DataType.google_play`, `DataType.app_store`). Where a type names several labels it is wider
than each, and a developer owes at least one of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

from pydantic import model_validator

from corpora.errors import OntologyError
from corpora.record import Record
from corpora.text import Text
from corpora.toml_record import load_record


class StoreLabel(Record):
    """A label of a store's privacy section."""

    id: str
    category: str
    """Id of the category that the store lists it under."""
    name: Text
    """The store's own wording."""
    unmapped: Text | None = None
    """Why no data type names it; absent where one does."""


class StoreLabels(Record):
    """All labels of one store."""

    id: str
    """Name of the field of `DataType` that holds its labels."""
    name: Text
    source: str
    """Address of the store's own list."""
    checked: str
    """How sure the wording is, from what, and when."""
    categories: Mapping[str, Text]
    """The store's wording, by id, in the store's order."""
    labels: tuple[StoreLabel, ...]

    @model_validator(mode="after")
    def _go_together(self) -> StoreLabels:
        ids = [label.id for label in self.labels]
        if len(set(ids)) != len(ids):
            raise ValueError(f"repeated labels: {sorted({i for i in ids if ids.count(i) > 1})}")
        if {label.category for label in self.labels} != set(self.categories):
            raise ValueError("labels and categories do not go together")
        return self

    def label(self, label_id: str) -> StoreLabel:
        """Return the label with `label_id`. Raises KeyError for an unknown one."""
        return {label.id: label for label in self.labels}[label_id]


@cache
def load_store_labels(root: Path | None = None) -> Mapping[str, StoreLabels]:
    """Return the labels of all stores by the store's id; `root` replaces the folder that the project ships.

    Raises OntologyError that names the file and what is wrong with it.
    """
    folder = root or Path(str(files("corpora.ontology"))) / "store_labels"
    stores: dict[str, StoreLabels] = {}
    for file in sorted(folder.glob("*.toml")):
        store = load_record(file, StoreLabels)
        if store.id in stores:
            raise OntologyError("ontology.repeated", file=str(file), id=store.id)
        stores[store.id] = store
    return stores
