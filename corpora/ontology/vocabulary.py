"""The whole vocabulary in memory, with its order: what is broader than what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from corpora.ontology.loading import load_terms
from corpora.ontology.terms import DataType, Organisation, Purpose, RecipientCategory
from corpora.sources import derived

ANY = "any"
"""Personal information whose type is not named; above every data type."""
THIRD_PARTY = "third_party"
"""The recipient category above every other."""


class _Term(Protocol):
    @property
    def parent(self) -> str | None: ...


@dataclass(frozen=True)
class Ontology:
    """All terms by id."""

    data_types: Mapping[str, DataType]
    purposes: Mapping[str, Purpose]
    recipients: Mapping[str, RecipientCategory]
    parties: Mapping[str, Organisation]

    def data_lineage(self, data_type: str) -> tuple[str, ...]:
        """Return `data_type` and its ancestors, nearest first, `any` last. Raises KeyError for an unknown id."""
        line = _lineage(self.data_types, data_type)
        return line if line[-1] == ANY else (*line, ANY)

    def data_covers(self, broad: str, narrow: str) -> bool:
        """Whether `narrow` is `broad` or lies below it."""
        return broad in self.data_lineage(narrow)

    def purpose_lineage(self, purpose: str) -> tuple[str, ...]:
        """Return `purpose` and its ancestors, nearest first."""
        return _lineage(self.purposes, purpose)

    def party_lineage(self, party: str) -> tuple[str, ...]:
        """Return organisation `party` and those that control it, nearest first."""
        return _lineage(self.parties, party)

    def categories_of(self, roles: tuple[str, ...]) -> tuple[str, ...]:
        """Return the recipient categories that a third party with `roles` falls under, sorted."""
        own = {c.id for c in self.recipients.values() if "*" in c.roles or set(c.roles) & set(roles)}
        above = {up for c in own for up in _lineage(self.recipients, c)}
        return tuple(sorted(own | above | {THIRD_PARTY}))


def _lineage(terms: Mapping[str, _Term], start: str) -> tuple[str, ...]:
    line = [start]
    parent = terms[start].parent
    while parent is not None:
        line.append(parent)
        parent = terms[parent].parent
    return tuple(line)


@derived()
def load_ontology() -> Ontology:
    """Load all term files of the package. Raises OntologyError that names the file and what is wrong with it."""
    return Ontology(
        data_types=load_terms("data_types", DataType),
        purposes=load_terms("purposes", Purpose),
        recipients=load_terms("recipients", RecipientCategory),
        parties=load_terms("parties", Organisation),
    )
