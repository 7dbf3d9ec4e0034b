"""What a detector says of a leaf, and what it may look at beside the leaf."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from corpora.text import Text
from traffic.capture import Exchange
from traffic.detectors.names import folded_names
from traffic.detectors.planted import NOTHING_PLANTED, PlantedValues
from traffic.leaves import Leaf
from traffic.transmissions import EvidenceKind

T = TypeVar("T")


@dataclass(frozen=True)
class Detection:
    """One data type seen in one leaf."""

    data_type: str
    evidence: EvidenceKind
    reason: Text
    confidence: float
    form: str = "plain"
    """Form of the value: plain, md5, sha1, sha256 ..., or one in another: sha256(md5)."""
    steps: tuple[str, ...] = ()
    """Decoding steps that the detector itself undid, after those of the leaf."""
    whole: bool = True
    """Whether the value is the whole leaf, not only part of it."""
    learned: bool = False
    """Whether it rests on another field of the session that held the same value."""
    collects: bool = False
    """Whether the leaf is part of a collection (a contact's number is no number of the user's)."""


@dataclass
class Context:
    """One message: its exchange, all its leaves, and the values to look for."""

    exchange: Exchange
    leaves: tuple[Leaf, ...] = ()
    planted: PlantedValues = NOTHING_PLANTED
    learned: PlantedValues = NOTHING_PLANTED
    """Values that the session itself has named; empty until all of it has been seen once."""
    own_package: str = ""
    """Package of the app under test; its own name is no installed application."""
    _memory: dict[str, Any] = field(default_factory=dict, repr=False)

    def once(self, name: str, make: Callable[[], T]) -> T:
        """Return what `make` gives, computed once for the message."""
        if name not in self._memory:
            self._memory[name] = make()
        value: T = self._memory[name]
        return value

    @cached_property
    def columns(self) -> dict[str, dict[str, list[str]]]:
        """Path of a container -> folded name of a field in it -> texts of that field, in order."""
        found: dict[str, dict[str, list[str]]] = {}
        for leaf in self.leaves:
            if isinstance(leaf.value, str) and leaf.keys:
                names = folded_names(leaf)
                column = found.setdefault(container_of(leaf), {})
                column.setdefault(names[-1] if names else "", []).append(leaf.value)
        return found

    @cached_property
    def texts_by_path(self) -> dict[str, list[str]]:
        """Path -> texts of all leaves with that path, in order."""
        found: dict[str, list[str]] = {}
        for leaf in self.leaves:
            if isinstance(leaf.value, str):
                found.setdefault(leaf.path, []).append(leaf.value)
        return found

    def siblings(self, leaf: Leaf) -> dict[str, list[str]]:
        """Return the fields of the container that `leaf` stands in, itself included."""
        return self.columns.get(container_of(leaf), {})


def container_of(leaf: Leaf) -> str:
    """Return the path of the object that `leaf` is a field of; list markers stay."""
    last = leaf.keys[-1] if leaf.keys else ""
    path = leaf.path
    while path.endswith("[]"):
        path = path.removesuffix("[]")
    return path.removesuffix(last).removesuffix(".")
