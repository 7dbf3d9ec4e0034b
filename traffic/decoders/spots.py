"""Spots: where the walk through a message stands. Each is made once, with the leaves that have stood there.

Apps send the same fields with mostly the same values over and over. A spot keeps the spots below it and the
leaves that stood at it, within bounds, so that they need not be made again for the next message to the same route.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any

from traffic.characters import clean_text
from traffic.decoders.decoder import ELEMENT, VALUE, is_value, show_place
from traffic.decoders.form import name_parts
from traffic.leaves import Leaf

VALUES = 200
"""Values of one field that are remembered."""
LONGEST = 128
"""Characters of the longest value that is remembered."""
NAMES = 1000
"""Spots below one that are remembered."""


class Field:
    """What leaves at one spot and of one kind have in common, for those who remember something of it."""

    __slots__ = ("asked", "clear", "column", "leaf", "names_event", "shown", "told")

    def __init__(self, leaf: Leaf) -> None:
        self.leaf = leaf
        """A leaf of the field, without its value."""
        self.asked: Any = None
        """The detectors that are asked of it; see `traffic.detectors.registry`."""
        self.told: Any = None
        """What they are remembered to say of its values; see `traffic.detectors.memory`."""
        self.clear: set[str] = set()
        """Values, at most `VALUES`, that have nothing to decode and hold nothing planted."""
        self.column: Any = None
        """The container that it stands in, and its folded name; see `traffic.detectors.detection`."""
        self.shown: Any = None
        """How records show it; see `traffic.records`."""
        self.names_event: bool | None = None
        """Whether events are named in it; see `traffic.events`."""

    def of(self, value: str) -> Leaf:
        """Return a leaf of the field."""
        like = self.leaf
        return Leaf(
            like.path, like.keys, value, like.decoding, like.kind, like.media_type, like.filename,
            like.place, like.depths, self,
        )  # fmt: skip

    def keep(self, values: Iterable[str]) -> None:
        """Remember values that are clear."""
        self.clear.update(islice((v for v in values if len(v) <= LONGEST), max(0, VALUES - len(self.clear))))


class Spot:
    """One place in the messages of one route."""

    __slots__ = (
        "_stepped", "booleans", "depths", "fields", "filename", "inner", "keys", "numbers",
        "path", "place", "prefix", "steps", "tally", "texts", "whole",
    )  # fmt: skip

    def __init__(  # noqa: PLR0913, PLR0917 - a place has these parts
        self,
        prefix: tuple[str, ...] = (),
        place: tuple[str, ...] = (),
        steps: tuple[str, ...] = (),
        filename: str | None = None,
        depths: tuple[int, ...] = (),
        tally: list[int] | None = None,
    ) -> None:
        self.prefix = prefix
        """("query", name), ("header", name) ...; empty in a body."""
        self.place = place
        self.steps = steps
        self.filename = filename
        self.tally = [0] if tally is None else tally
        """How many spots and leaves are remembered at this spot and all others of the route."""
        self.depths = depths
        """For each step, how many names of prefix and place stood before it."""
        self.whole = (*prefix, *place)
        """`Leaf.place` of the leaves here."""
        self.path = clean_text(show_place(self.whole)) or "body"
        """The path of a leaf, as `Leaf.path` has it."""
        self.keys = _keys(prefix, place)
        """The field names, list markers left out."""
        self.texts: dict[str, Leaf] = {}
        """Texts that have nothing to decode -> their leaves."""
        self.numbers: dict[str, Leaf] = {}
        self.booleans: dict[bool, Leaf] = {}
        self.fields: dict[str | tuple[str, str], Field] = {}
        """Kind, with the media type if there is one -> what the leaves have in common."""
        self.inner: dict[str, Spot] = {}
        """Name of a field that is no value itself -> the spot below."""
        self._stepped: dict[str, Spot] = {}

    def below(self, name: str) -> Spot:
        """Return the spot of the field `name`; of a name that is a value itself, that of any such name."""
        found = self.inner.get(name)
        if found is None:
            found = self._below(VALUE if is_value(name) else name)
        return found

    def _below(self, name: str) -> Spot:
        found = self.inner.get(name)
        if found is None:
            found = Spot(self.prefix, (*self.place, name), self.steps, None, self.depths, self.tally)
            if len(self.inner) < NAMES:
                self.inner[name] = found
                self.tally[0] += 1
        return found

    def after(self, step: str) -> Spot:
        """Return the spot of what comes out of a decoding step."""
        found = self._stepped.get(step)
        if found is None:
            depths = (*self.depths, len(self.prefix) + len(self.place))
            found = Spot(self.prefix, self.place, (*self.steps, step), self.filename, depths, self.tally)
            if len(self._stepped) < NAMES:
                self._stepped[step] = found
                self.tally[0] += 1
        return found

    def named(self, filename: str | None) -> Spot:
        """Return the spot of a file called `filename`."""
        if filename is None or filename == self.filename:
            return self
        return Spot(
            self.prefix, self.place, self.steps, clean_text(filename) or None, self.depths, self.tally
        )

    def leaf(self, value: str | bytes, kind: str = "text", content_type: str = "") -> Leaf:
        """Return a leaf here; `content_type`: as declared, with parameters."""
        if not isinstance(value, bytes) and not value.isascii():
            value = clean_text(value)
        media_type = content_type.partition(";")[0].strip().lower() or None if content_type else None
        common = self.field(kind, media_type)
        return Leaf(
            self.path, self.keys, value, self.steps, kind, media_type, self.filename,
            self.whole, self.depths, common,
        )  # fmt: skip

    def fresh(self, value: str, kind: str) -> Leaf:
        """Return a leaf for a number or text with nothing to decode that is not remembered here; now it may be."""
        if type(value) is not str:
            value = str(value)  # texts of one class are told together
        if not value.isascii():
            value = clean_text(value)
        common = self.fields.get(kind)
        if common is None:
            common = self._field(kind, None)
        leaf = Leaf(
            self.path,
            self.keys,
            value,
            self.steps,
            kind,
            None,
            self.filename,
            self.whole,
            self.depths,
            common,
        )
        kept = self.numbers if kind == "number" else self.texts
        if len(kept) < VALUES and len(value) <= LONGEST:
            kept[value] = leaf
            leaf.kept = True
            self.tally[0] += 1
        return leaf

    def field(self, kind: str, media_type: str | None = None) -> Field:
        """Return what leaves of one kind here have in common."""
        return self.fields.get((kind, media_type) if media_type else kind) or self._field(kind, media_type)

    def _field(self, kind: str, media_type: str | None) -> Field:
        empty = Leaf(
            self.path, self.keys, "", self.steps, kind, media_type, self.filename, self.whole, self.depths
        )
        common = self.fields[(kind, media_type) if media_type else kind] = Field(empty)
        return common

    def remember(self, leaf: Leaf) -> None:
        """Keep `leaf`, which has nothing to decode, for the next message."""
        value = leaf.value
        if not isinstance(value, str) or len(value) > LONGEST or leaf.media_type is not None:
            return
        if leaf.kind == "boolean":
            self.booleans[value == "true"] = leaf
            leaf.kept = True
            return
        kept = self.numbers if leaf.kind == "number" else self.texts
        if len(kept) < VALUES:
            kept[value] = leaf
            leaf.kept = True
            self.tally[0] += 1


def _keys(prefix: tuple[str, ...], place: tuple[str, ...]) -> tuple[str, ...]:
    names = (*(() if prefix[:1] == ("url",) else prefix[1:]), *place)
    marks = {ELEMENT, VALUE}
    return tuple(clean_text(part) for name in names if name not in marks for part in name_parts(name))
