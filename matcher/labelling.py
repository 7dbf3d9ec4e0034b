"""Labels of the stores held against data types: which labels a type asks for, and which of them are ticked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpora.ontology import Ontology
from corpora.ontology.stores import StoreLabels, load_store_labels
from corpora.profiles import Labels
from corpora.text import Text
from matcher.reasons import join


def owed(store: str, data_type: str, ontology: Ontology) -> tuple[str, ...]:
    """Return the labels of which a developer owes at least one for a data type; none: the store has no label for it."""
    term = ontology.data_types.get(data_type)
    return tuple(getattr(term, store)) if term else ()


def stores_of(labels: Labels) -> Iterator[tuple[StoreLabels, frozenset[str]]]:
    """Yield each store that the labels are of, with what is ticked."""
    for store, ticked in labels.stores.items():
        yield load_store_labels()[store], frozenset(ticked)


def missing(
    store: StoreLabels, ticked: frozenset[str], data_types: Iterable[str], ontology: Ontology
) -> dict[tuple[str, ...], list[str]]:
    """Return the labels that are owed and not ticked, with the data types that ask for them, both sorted."""
    found: dict[tuple[str, ...], list[str]] = {}
    for data_type in sorted(set(data_types)):
        labels = owed(store.id, data_type, ontology)
        if labels and not ticked & set(labels):
            found.setdefault(labels, []).append(data_type)
    return dict(sorted(found.items()))


def unsupported(
    store: StoreLabels, ticked: frozenset[str], data_types: Iterable[str], ontology: Ontology
) -> tuple[str, ...]:
    """Return the ticked labels that none of the data types asks for, in the store's order."""
    asked = {label for data_type in data_types for label in owed(store.id, data_type, ontology)}
    return tuple(x.id for x in store.labels if x.id in ticked - asked and x.unmapped is None)


def label_names(store: StoreLabels, labels: Iterable[str]) -> Text:
    """Return the store's wording for labels as one text."""
    return join(store.label(label).name for label in labels)
