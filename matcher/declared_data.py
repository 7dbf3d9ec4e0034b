"""Declarations by the families of the data that they name, so that a flow is held only against what is near it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from corpora.ontology import ANY, Ontology
from matcher.declarations import Declaration
from matcher.receivers import Receiver, receiver_key
from matcher.subsumption import Bearing, FlowPoint, Near, Rung


class DeclaredData:
    """Declarations, found by what they declare."""

    def __init__(self, declarations: Sequence[Declaration], ontology: Ontology) -> None:
        self._ontology = ontology
        self._families: defaultdict[str, dict[int, Declaration]] = defaultdict(dict)
        """Declarations by family of data, then by number; those of any data by `any`."""
        self._rungs: defaultdict[str, dict[int, tuple[Rung, ...]]] = defaultdict(dict)
        self._nearest: defaultdict[str, dict[int, Near]] = defaultdict(dict)
        for declaration in declarations:
            for data_type in declaration.statement.data_types:
                self._families[self._family(data_type)][declaration.index] = declaration

    def near(self, data_types: Iterable[str]) -> list[Declaration]:
        """Return the declarations that name data of the families of `data_types`, in their order."""
        found: dict[int, Declaration] = {}
        for family in {self._family(data_type) for data_type in data_types}:
            found |= self._families.get(family, {})
        return [found[number] for number in sorted(found)]

    def bearings_on(self, data_type: str, receiver: Receiver) -> tuple[Bearing, ...]:
        """Return how each declaration bears on a flow; those that have nothing to do with it are left out."""
        line = self._ontology.data_lineage(data_type)
        known, near = self._rungs[receiver_key(receiver.party)], self._nearest[data_type]
        point = FlowPoint(line, receiver, self._ontology, known, near)
        return tuple(b for d in self.near((data_type, ANY)) if (b := point.bearing_of(d)) is not None)

    def _family(self, data_type: str) -> str:
        """Return the broadest type above `data_type` but `any`; an unknown one is a family of its own."""
        if data_type == ANY or data_type not in self._ontology.data_types:
            return data_type
        return self._ontology.data_lineage(data_type)[-2]
