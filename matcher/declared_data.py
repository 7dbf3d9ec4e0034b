"""Declarations by the families of the data that they name, so that a flow is held only against what is near it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from corpora.ontology import ANY, Ontology
from matcher.declarations import Declaration, Target
from matcher.receivers import Receiver, receiver_key
from matcher.subsumption import Bearing, FlowPoint, Near, Rung
from matcher.verdicts import miss_order


class DeclaredData:
    """Declarations, found by what they declare and of whom."""

    def __init__(self, declarations: Sequence[Declaration], ontology: Ontology) -> None:
        self._ontology = ontology
        self._families: defaultdict[str, dict[int, Declaration]] = defaultdict(dict)
        """Declarations by family of data, then by number; those of any data by `any`."""
        self._aimed: defaultdict[tuple[Target, ...], list[Declaration]] = defaultdict(list)
        """Declarations by whom they name."""
        self._reached: dict[str, dict[int, tuple[Rung, ...]]] = {}
        """By receiver, the declarations that mean it, by number."""
        self._nearest: defaultdict[str, dict[int, Near]] = defaultdict(dict)
        self._elsewhere: dict[str, tuple[Bearing, ...]] = {}
        for declaration in declarations:
            for data_type in declaration.statement.data_types:
                self._families[self._family(data_type)][declaration.index] = declaration
            self._aimed[declaration.targets].append(declaration)

    def near(self, data_types: Iterable[str]) -> list[Declaration]:
        """Return the declarations that name data of the families of `data_types`, in their order."""
        found = self._near(data_types)
        return [found[number] for number in sorted(found)]

    def bearings_on(self, data_type: str, receiver: Receiver) -> tuple[Bearing, ...]:
        """Return how each declaration that means the receiver bears on a flow, in their order."""
        point = self._point(data_type, receiver)
        near = self._near((data_type, ANY))
        numbers = sorted(near.keys() & point.known.keys())
        return tuple(b for n in numbers if (b := point.bearing_of(near[n])) is not None)

    def elsewhere(self, data_type: str, receiver: Receiver) -> Iterator[Bearing]:
        """Yield how the declarations of the data that mean others than the receiver miss a flow, nearest first."""
        point = self._point(data_type, receiver)
        found = self._elsewhere.get(data_type)
        if found is None:
            missing = (b for d in self.near((data_type,)) if (b := point.elsewhere(d)) is not None)
            found = self._elsewhere[data_type] = tuple(sorted(missing, key=miss_order))
        return (b for b in found if b.declaration.index not in point.known)

    def _point(self, data_type: str, receiver: Receiver) -> FlowPoint:
        line, key = self._ontology.data_lineage(data_type), receiver_key(receiver.party)
        known = self._reached.get(key, {})
        point = FlowPoint(line, receiver, self._ontology, known, self._nearest[data_type])
        if key not in self._reached:
            self._reached[key] = known
            for alike in self._aimed.values():
                if rungs := point.rungs_of(alike[0]):
                    known.update(dict.fromkeys((d.index for d in alike), rungs))
        return point

    def _near(self, data_types: Iterable[str]) -> dict[int, Declaration]:
        found: dict[int, Declaration] = {}
        for family in {self._family(data_type) for data_type in data_types}:
            found |= self._families.get(family, {})
        return found

    def _family(self, data_type: str) -> str:
        """Return the broadest type above `data_type` but `any`; an unknown one is a family of its own."""
        if data_type == ANY or data_type not in self._ontology.data_types:
            return data_type
        return self._ontology.data_lineage(data_type)[-2]
