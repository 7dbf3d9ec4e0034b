"""The whole vocabulary in memory, with its order: what is broader than what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from corpora.ontology.loading import load_terms
from corpora.ontology.terms import DataType, Organisation, Purpose, RecipientCategory
from corpora.sources import derived, sources
from corpora.text import Text

if TYPE_CHECKING:
    from corpora.party_lists.merging import Merging

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
    listed: Mapping[str, str] = field(default_factory=dict)
    """Domains that come from the user's lists -> the list."""
    remarks: tuple[Text, ...] = ()
    """What became of the user's lists."""
    _lines: dict[str, tuple[str, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Lineages of data types, as far as they were asked for."""

    def data_lineage(self, data_type: str) -> tuple[str, ...]:
        """Return `data_type` and its ancestors, nearest first, `any` last. Raises KeyError for an unknown id."""
        line = self._lines.get(data_type)
        if line is None:
            line = _lineage(self.data_types, data_type)
            line = self._lines[data_type] = line if line[-1] == ANY else (*line, ANY)
        return line

    def data_line(self, data_type: str) -> tuple[str, ...]:
        """Return the same; an id that is not known stands alone."""
        return self.data_lineage(data_type) if data_type in self.data_types else (data_type,)

    def data_covers(self, broad: str, narrow: str) -> bool:
        """Whether `narrow` is `broad` or lies below it."""
        return broad in self.data_lineage(narrow)

    def data_holds(self, whole: str, part: str) -> bool:
        """Whether the values of data type `whole` are made of values of `part`."""
        term = self.data_types.get(whole)
        return term is not None and part in term.holds

    def purpose_lineage(self, purpose: str) -> tuple[str, ...]:
        """Return `purpose` and its ancestors, nearest first."""
        return _lineage(self.purposes, purpose)

    def purposes_above(self, purposes: Iterable[str]) -> frozenset[str]:
        """Return the purposes and all above them; an id that is not known stands alone."""
        known = self.purposes
        return frozenset(up for p in purposes for up in (_lineage(known, p) if p in known else (p,)))

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
    parties = load_terms("parties", Organisation)
    merged = _with_lists(parties) if sources().party_lists else None
    return Ontology(
        data_types=load_terms("data_types", DataType),
        purposes=load_terms("purposes", Purpose),
        recipients=load_terms("recipients", RecipientCategory),
        parties=merged.parties if merged else parties,
        listed=merged.listed if merged else {},
        remarks=tuple(merged.remarks) if merged else (),
    )


def _with_lists(parties: Mapping[str, Organisation]) -> Merging:
    from corpora.party_lists.merging import merge_lists
    from corpora.party_lists.reading import read_party_list

    return merge_lists(parties, [read_party_list(path) for path in sources().party_lists])
