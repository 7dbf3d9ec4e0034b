"""Leaves: single values found in a message after all decoding, each with its path and the steps that led to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any


@dataclass(slots=True, unsafe_hash=True)
class Leaf:
    """One value in a message. Nothing in it is changed after it was made: the same leaf may stand in many messages.

    (Frozen dataclasses take three times as long to make, and captures have millions of leaves.)
    """

    path: str
    """Where it stands, decoding left out. Body fields begin at the root of the body (`clientInfo.deviceInfo.model`,
    lists as `data[].name`, form and multipart fields as `name`); elsewhere the place comes first: `query.imei`,
    `header.x-device-id`, `cookie.uid`, `url.2` (third path segment, from 0). `{}` stands for a name
    that is itself a value, as in {"13800000000": ...}: such a name is a leaf of its own."""
    keys: tuple[str, ...]
    """Field names from the outermost, list markers left out: ("clientInfo", "deviceInfo", "model")."""
    value: str | bytes
    """Text as decoded; bytes where it is no text (a file, an unknown binary)."""
    decoding: tuple[str, ...] = ()
    """Steps from the outermost: gzip, base64, json, form, multipart, protobuf ..."""
    kind: str = "text"
    """text, number, boolean, file, binary."""
    media_type: str | None = None
    """Of a file, declared or told from its first bytes."""
    filename: str | None = None
    place: tuple[str, ...] = field(default=(), compare=False)
    """The parts that `path` was joined of."""
    depths: tuple[int, ...] = field(default=(), compare=False)
    """For each step of `decoding`, how many parts of `place` lead to what it was undone from."""
    common: Any = field(default=None, compare=False, repr=False)
    """What is known of the field that the leaf stands in, whatever its value; see `traffic.detectors.memory`."""
    kept: bool = field(default=False, compare=False, repr=False)
    """Whether it is remembered for the next message, so that it is worth while to remember what is said of it."""
    answer: Any = field(default=None, compare=False, repr=False)
    """What the detectors are remembered to say of it; see `traffic.detectors.memory`."""


class Column:
    """Leaves of one field that stand in the rows of a list, as texts: most are of no interest, and are never made."""

    __slots__ = ("different", "field", "fresh", "texts")

    def __init__(self, field: Any, texts: list[str], different: Sequence[str], fresh: Sequence[str]) -> None:
        self.field = field
        """See `traffic.decoders.spots.Field`."""
        self.texts = texts
        """In order, none empty."""
        self.different = different
        """Those that are different, in the order in which they come first."""
        self.fresh = fresh
        """Of these, those that are not known to hold nothing planted."""

    def __len__(self) -> int:
        return len(self.texts)

    def leaves(self) -> Iterator[Leaf]:
        """Make the leaves."""
        return map(self.field.of, self.texts)


Item = Leaf | Column
"""What a message consists of, in order."""


def first_leaves(items: list[Item], most: int) -> list[Item]:
    """Return as many of the items as have at most so many leaves; a column is taken as a whole or not at all."""
    if len(items) + sum([len(item.texts) for item in items if type(item) is Column]) <= most:
        return items
    sizes = accumulate(1 if isinstance(item, Leaf) else len(item) for item in items)
    return [item for item, size in zip(items, sizes, strict=True) if size <= most]


@dataclass(frozen=True)
class Unread:
    """Part of a message that could not be read."""

    cause: str
    """A value of `OpaqueCause`."""
    size: int
    """In bytes."""
    path: str = ""
    decoding: tuple[str, ...] = ()
