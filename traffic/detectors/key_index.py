"""The names of fields that the vocabulary knows, ready to be looked up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from corpora.ontology import load_ontology
from corpora.ontology.terms import DataType
from corpora.sources import derived
from traffic.detectors.names import fold

LIST_SHAPES = frozenset({"package_list", "contact_list", "sms_list", "call_list", "track", "coordinate_list"})
"""Shapes of whole collections; a term that has one of them is carried by everything below its field."""
DEGREES = ("latitude", "longitude", "coordinates")
"""Shapes of degrees; a term with one of them is a position."""


@dataclass(frozen=True)
class KeyEntry:
    """One name of one data type."""

    term: DataType
    lineage: tuple[str, ...]
    """The type and its ancestors."""
    hint: bool
    """Whether the name says the type only together with a value of the right shape."""

    @property
    def wants_shape(self) -> bool:
        """Whether the value must have one of the term's shapes."""
        return self.hint or self.term.wire.strict

    @cached_property
    def is_position(self) -> bool:
        """Whether values of the type are degrees."""
        return not set(DEGREES).isdisjoint(self.term.wire.shapes)

    @cached_property
    def placeholders(self) -> frozenset[str]:
        """What stands for no value of the type, in lower case."""
        return frozenset(p.lower() for p in self.term.wire.placeholders)

    @cached_property
    def collects(self) -> bool:
        """Whether the type is a collection, so that fields below the name belong to it."""
        return bool(LIST_SHAPES & set(self.term.wire.shapes))


@dataclass(eq=False)
class KeyIndex:
    """Names to entries: plain ones, and those that want a certain parent field."""

    plain: dict[str, list[KeyEntry]] = field(default_factory=dict)
    dotted: dict[tuple[str, str], list[KeyEntry]] = field(default_factory=dict)

    @cached_property
    def names(self) -> frozenset[str]:
        """All names, whether or not they want a parent."""
        return frozenset((*self.plain, *(name for _, name in self.dotted)))

    def add(self, key: str, entry: KeyEntry) -> None:
        """Put `entry` under `key`; "device.id" is `id` below `device`."""
        parent, _, name = key.rpartition(".")
        if parent:
            self.dotted.setdefault((fold(parent), fold(name)), []).append(entry)
        else:
            self.plain.setdefault(fold(name), []).append(entry)


def index_keys(terms: Iterable[tuple[DataType, tuple[str, ...]]]) -> KeyIndex:
    """Return the index of the names of `terms` (each with its lineage)."""
    index = KeyIndex()
    for term, lineage in terms:
        for hint, keys in ((False, term.wire.keys), (True, term.wire.hints)):
            for key in keys:
                index.add(key, KeyEntry(term, lineage, hint))
    return index


@derived()
def key_index() -> KeyIndex:
    """Return the index of the whole vocabulary, built once."""
    ontology = load_ontology()
    return index_keys((term, ontology.data_lineage(term.id)) for term in ontology.data_types.values())
