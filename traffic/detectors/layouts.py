"""Layouts: which fields stand in a message, and where in it. It is worked out once for all messages of one layout."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import cached_property
from typing import Any

from traffic.decoders.spots import Field
from traffic.detectors.names import fold
from traffic.leaves import Column, Item, Leaf

Question = tuple[Callable[..., Any], tuple[Hashable, ...]]
"""A function of a context and of what it is asked about, with that."""
Numbers = tuple[int, ...]
"""Of items of a message, in order."""
_TEXTS = frozenset({"text", "number", "boolean"})
"""Kinds of leaves of which every one is a text."""
_NUMBERS = frozenset({"number", "boolean"})
"""Kinds of leaves that are no words."""
_BOOLEANS = ("true", "false")
_NO_NUMBERS = ("n", "i")
"""First letters of what stands for no number, and for one without end."""
_REMEMBERED = 50
"""Layouts, and sets of fields, that a route remembers."""
_MOST_ITEMS = 5_000
"""Items of a message whose layout is remembered."""


_ITEMS = 8
"""Items of a layout that take about as much room as one leaf."""


class Layout:
    """What messages that have the same fields in the same order have in common."""

    def __init__(self, fields: Sequence[Field], answers: dict[Question, Any] | None = None) -> None:
        self.fields = fields
        """The field of each item."""
        self.answers: dict[Question, Any] = {} if answers is None else answers
        """That follow from the names of the fields alone; messages with the same set of fields share them."""
        self.results: dict[int, Any] = {}
        """The same by the numbers of the questions; see `traffic.detectors.memory.Questions`."""
        self.settled: dict[tuple[bool, ...], dict[tuple[int, ...], tuple[Any, ...]]] = {}
        """By the answers to rare questions, the answers to all questions of fields where all follow from the names."""
        self.events: tuple[int, ...] | None = None
        """The numbers of the items that may name an event; see `traffic.events`."""
        self._labels: dict[str, list[tuple[str, str, int]]] = {}

    @cached_property
    def is_plain(self) -> bool:
        """Whether all leaves are texts."""
        return all(field.leaf.kind in _TEXTS for field in self.fields)

    @cached_property
    def by_field(self) -> dict[Field, list[int]]:
        """Field -> the numbers of its items."""
        found: dict[Field, list[int]] = {}
        for number, field in enumerate(self.fields):
            found.setdefault(field, []).append(number)
        return found

    @cached_property
    def by_path(self) -> dict[str, list[int]]:
        """Path -> the numbers of the items with that path."""
        found: dict[str, list[int]] = {}
        for number, field in enumerate(self.fields):
            found.setdefault(field.leaf.path, []).append(number)
        return found

    @cached_property
    def columns(self) -> dict[str, dict[str, list[int]]]:
        """Path of a container -> folded name of a field in it -> the numbers of its items."""
        found: dict[str, dict[str, list[int]]] = {}
        for number, field in enumerate(self.fields):
            column = field.column or _column_of(field)
            if not column:
                continue
            container = found.get(column[0])
            if container is None:
                container = found[column[0]] = {}
            numbers = container.get(column[1])
            if numbers is None:
                container[column[1]] = [number]
            else:
                numbers.append(number)
        return found

    @cached_property
    def words(self) -> list[int]:
        """The numbers of the items that may be words: no numbers."""
        return [n for n, field in enumerate(self.fields) if field.leaf.kind not in _NUMBERS]

    @cached_property
    def words_in_lists(self) -> list[int]:
        """Those of them that stand in lists."""
        paths = [(number, self.fields[number].leaf.path) for number in self.words]
        return [number for number, path in paths if "[]" in path or path[-1:].isdigit()]

    @cached_property
    def all_labels(self) -> list[tuple[str, str, int]]:
        """What `labels_in` gives for all containers that have several."""
        found = map(self.labels_in, self.columns)
        return [label for labels in found if len(labels) > 1 for label in labels]

    def labels_in(self, container: str) -> list[tuple[str, str, int]]:
        """Return the folded names in a container that may be values, each with first letter and first item."""
        found = self._labels.get(container)
        if found is None:
            found = self._labels[container] = [
                (name, name[:1], numbers[0])
                for name, numbers in self.columns.get(container, {}).items()
                if _may_be_value(name, self.fields[numbers[0]].leaf.kind)
            ]
        return found


class Layouts:
    """The layouts of the messages to one route. All of it may be forgotten at any time."""

    def __init__(self) -> None:
        self._layouts: dict[tuple[Field, ...], Layout] = {}
        self._answers: dict[frozenset[Field], dict[Question, Any]] = {}

    def size(self) -> int:
        """Return about how much is remembered."""
        return sum(map(len, self._answers.values())) + sum(map(len, self._layouts)) // _ITEMS

    def of(self, items: Sequence[Item]) -> Layout:
        """Return the layout of a message."""
        fields = tuple([x.field if type(x) is Column else x.common for x in items])  # type: ignore[union-attr]
        found = self._layouts.get(fields)
        return self._new(fields, items) if found is None else found

    def _new(self, fields: tuple[Any, ...], items: Sequence[Item]) -> Layout:
        if None in fields:
            fields = tuple([Field(x) if f is None else f for f, x in zip(fields, items, strict=True)])  # type: ignore[arg-type]
            return Layout(fields)
        layout = Layout(fields)
        if not layout.is_plain:
            return layout
        layout.answers = self._answers_of(frozenset(fields))
        if len(fields) <= _MOST_ITEMS:
            if len(self._layouts) >= _REMEMBERED:
                self._layouts.clear()
            self._layouts[fields] = layout
        return layout

    def _answers_of(self, fields: frozenset[Field]) -> dict[Question, Any]:
        found = self._answers.get(fields)
        if found is None:
            if len(self._answers) >= _REMEMBERED:
                self._answers.clear()
            found = self._answers[fields] = {}
        return found


def _may_be_value(name: str, kind: str) -> bool:
    """Tell whether the folded name of a field may be the value of a leaf of this kind."""
    if kind == "boolean":
        return name in _BOOLEANS
    return kind != "number" or not name[:1].isalpha() or name.startswith(_NO_NUMBERS)


def _column_of(field: Field) -> tuple[str, ...]:
    """Return the container that a field stands in, with its folded name; nothing where it has no name."""
    leaf = field.leaf
    field.column = (container_of(leaf), fold(leaf.keys[-1])) if leaf.keys else ()
    return field.column  # type: ignore[no-any-return]


def container_of(leaf: Leaf) -> str:
    """Return the path of the object that `leaf` is a field of; list markers stay."""
    last = leaf.keys[-1] if leaf.keys else ""
    path = leaf.path
    while path.endswith("[]"):
        path = path.removesuffix("[]")
    return path.removesuffix(last).removesuffix(".")
