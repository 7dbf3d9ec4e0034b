"""Lists of objects cut into columns: all values of one field together, which are told faster than one by one.

(What column stores call shredding.) Values keep their order within each path; a list that is not made of plain values
and branches is left to the usual way. So is one that would come near a bound.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from traffic.decoders.decoder import ELEMENT, is_value
from traffic.decoders.spots import Spot
from traffic.decoders.tree import LONG, Fields, Number, Repeated

ROWS = 4
"""Objects from which on a list is cut."""
_DEEPEST = 40
"""Levels of nesting that are cut."""
_NOTHING = type(None)
_TEXT: set[type] = {str}
_NUMBERS = {Number, int, float}
_SCALARS = {str, bool, bytes, *_NUMBERS}
_BRANCHES = {Fields, dict, list, tuple}
_TABLES: set[type] = {list, tuple, Repeated}
_NEVER_EMPTY = {bool, *_NUMBERS}
_EMPTY = {_NOTHING, str, bytes, *_BRANCHES}
_Pending = tuple[Spot, Any, list[Any], Sequence[Any] | None, int]
"""Where a column stands, its name and values, the objects that they are fields of, and how deep that is."""


@dataclass(slots=True)
class Piece:
    """The values of one field, in order."""

    spot: Spot
    name: str
    values: list[Any]
    rows: Sequence[Any] | None
    """The objects that they are fields of; None where they are elements of lists."""
    kind: str
    """text, number, boolean, or mixed."""
    different: dict[str, None] | None
    """Of texts, those that are different, in the order in which they come first."""

    def is_long(self) -> bool:
        """Tell whether one of the values is so long that it may be a file."""
        texts = self.different or [value for value in self.values if isinstance(value, str)]
        return max(map(len, texts), default=0) >= LONG

    def beside(self) -> Iterator[tuple[Any, Any]]:
        """Give each value with the object that it is a field of."""
        if self.rows is None:
            yield from ((None, value) for value in self.values)
            return
        for row in self.rows:
            fields = row.items() if isinstance(row, dict) else row
            yield from ((row, value) for name, value in fields if name == self.name and _is_there(value))


class Shreds:
    """A list of objects in pieces."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.leaves = 0
        """How many values there are."""
        self.size = 0
        """Characters of those that are texts."""
        self.nodes = 0
        """Values and branches in it, as `tree.NODES` counts them."""
        self.fields = 0
        """Spots that were not met before."""

    def add(self, piece: Piece) -> None:
        """Take the values of a field."""
        self.pieces.append(piece)
        self.leaves += len(piece.values)
        if piece.kind == "text":
            self.size += len("".join(piece.values))


def is_table(value: Any) -> bool:
    """Tell whether `value` begins as a list of objects that is worth to be cut."""
    return type(value) in _TABLES and len(value) >= ROWS and type(value[0]) in {Fields, dict}


def shred(rows: Sequence[Any], spot: Spot) -> Shreds | None:
    """Cut the list `rows`, which stands at `spot`; None where it has to go the usual way."""
    made = Shreds()
    pending = _begin(rows, spot, made)
    while pending:
        above, name, values, parents, depth = pending.pop()
        values, kinds, different = _there(values)
        if not values:
            continue
        below = above.inner.get(name) or _below(above, name, made)
        if below is None or depth > _DEEPEST:
            return None
        if kinds <= _SCALARS:
            made.add(Piece(below, name, values, parents, _kind_of(kinds), different))
            continue
        if Repeated in kinds and kinds <= {Repeated, Fields}:
            values, kinds = [row for v in values for row in (v if type(v) is Repeated else (v,))], {Fields}
        if not kinds <= _BRANCHES:
            return None
        made.nodes += len(values) + sum(map(len, values))
        if kinds in ({Fields}, {dict}):
            columns = _columns(values if kinds == {Fields} else [value.items() for value in values])
            pending += [(below, n, column, values, depth + 1) for n, column in reversed(columns.items())]
        elif kinds <= {list, tuple}:
            pending.append((below, ELEMENT, list(chain.from_iterable(values)), None, depth + 1))
        else:
            return None
    return made


def _begin(rows: Sequence[Any], spot: Spot, made: Shreds) -> list[_Pending]:
    """Return the list as one column, or the columns of objects that stand at `spot` itself."""
    if type(rows) is not Repeated:
        return [(spot, ELEMENT, list(rows), None, 0)]
    made.nodes += sum(map(len, rows))
    return [(spot, name, column, rows, 1) for name, column in reversed(_columns(rows).items())]


def _there(values: list[Any]) -> tuple[list[Any], set[type], dict[str, None] | None]:
    """Leave out what is empty. Return the types of the rest as well, and of texts those that are different."""
    kinds = set(map(type, values))
    if kinds == _TEXT:
        different = dict.fromkeys(values)
        if "" in different:
            del different[""]
            values = list(filter(None, values))
        return values, kinds, different
    if kinds <= _NEVER_EMPTY:
        return values, kinds, None
    # The second says the same of all, but asks in Python.
    values = list(filter(None, values)) if kinds <= _EMPTY else [v for v in values if _is_there(v)]
    kinds = set(map(type, values))
    return values, kinds, dict.fromkeys(values) if kinds == _TEXT else None


def _kind_of(kinds: set[type]) -> str:
    """Return which kind all values of these types are: text, number, boolean, or mixed."""
    if kinds == _TEXT:
        return "text"
    if kinds <= _NUMBERS:
        return "number"
    return "boolean" if kinds == {bool} else "mixed"


def _is_there(value: Any) -> bool:
    """Tell whether `value` is one, or has any in it."""
    return bool(value) or type(value) not in _EMPTY


def _columns(rows: Sequence[Any]) -> dict[Any, list[Any]]:
    """Return the values of the fields of `rows` by name, in order."""
    found = _even_columns(rows) if len(set(map(len, rows))) == 1 else None
    if found is not None:
        return found
    found = defaultdict(list)
    for row in rows:
        for name, value in row:
            found[name].append(value)
    return found


def _even_columns(rows: Sequence[Any]) -> dict[Any, list[Any]] | None:
    """Return the same where all rows, which are of one length, have the same names in the same order."""
    found: dict[Any, list[Any]] = {}
    for fields in zip(*rows, strict=True):
        first = fields[0][0]
        column = [value for name, value in fields if name == first]
        if len(column) < len(rows) or first in found:
            return None
        found[first] = column
    return found


def _below(spot: Spot, name: Any, made: Shreds) -> Spot | None:
    """Return the spot of a field; None where its name is a value itself, or none at all."""
    if type(name) is not str:
        return None
    found = spot.inner.get(name)
    if found is None:
        if is_value(name):
            return None
        found = spot.below(name)
        made.fields += 1
    return found
