"""From what was read back to what is written: every quote, name and mention as it stands in the document."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

from corpora.record import Record
from corpora.script import HAN, simplified
from corpora.text import Text
from policy_nlp.document import Document
from policy_nlp.statements import DataMention, Place

NEAR = 2000
"""How far around its statement a name, purpose or heading is looked for, in characters."""

R = TypeVar("R", bound=Record)
_HAN = re.compile(f"[{HAN}]")
_EVERYWHERE = Place(end=-1)
_NAMES_OF_FILES = {"source", "document"}


def as_written(record: R, documents: Sequence[tuple[Document, Document]]) -> R:
    """Return a record read from mapped documents with every text in it as the documents have it.

    `documents`: each as read and as written; the policy first, then the separate lists.
    """
    changed = {
        None if number == 0 else written.source: _Original(read, written)
        for number, (read, written) in enumerate(documents)
        if read is not written
    }
    return _Restoring(changed).record(record, _EVERYWHERE) if changed else record


class _Original:
    """One document as read and as written."""

    def __init__(self, read: Document, written: Document) -> None:
        self._read = read.text
        self._written = written.text
        # What a heading far above or a text without a place is: each as one whole, then character by character.
        blocks = zip(read.blocks, written.blocks, strict=True)
        self._blocks = {r.text: w.text for r, w in blocks if len(r.text) <= NEAR}
        self._blocks |= {r.text: w.text for r, w in zip(read.links, written.links, strict=True)}
        self._characters = {simplified(c): c for c in sorted(set(self._written)) if simplified(c) != c}

    def text(self, text: str, place: Place) -> str:
        """Return `text`, found near `place`, as it is written."""
        at = place.start if self._read.startswith(text, place.start) else -1
        if at < 0 and text in self._blocks:
            return self._blocks[text]
        if at < 0:
            at = self._find(text, place)
        if at < 0:
            return "".join(self._characters.get(c, c) for c in text)
        return self._written[at : at + len(text)]

    def _find(self, text: str, place: Place) -> int:
        """Return where `text` stands: within its place or after it rather than before it; -1 for nowhere near."""
        if place is _EVERYWHERE:
            return self._read.find(text)
        at = self._read.find(text, place.start, place.end + NEAR)
        return at if at >= 0 else self._read.find(text, max(0, place.start - NEAR), place.end)


class _Restoring:
    """A walk over records that puts every text back."""

    def __init__(self, originals: Mapping[str | None, _Original]) -> None:
        self._originals = originals

    def record(self, record: R, place: Place) -> R:
        """Return `record` with its texts restored; it is looked for at its own place, else at `place`."""
        if isinstance(record, Text):
            return record
        here = _place_of(record, place)
        changes = {}
        for name in type(record).model_fields.keys() - _NAMES_OF_FILES:
            value = getattr(record, name)
            restored = self._value(value, here)
            if restored is not value:
                changes[name] = restored
        return record.model_copy(update=changes) if changes else record

    def _value(self, value: object, place: Place) -> object:
        if isinstance(value, str):
            original = self._originals.get(place.document)
            return original.text(value, place) if original is not None and _HAN.search(value) else value
        if isinstance(value, Record):
            return self.record(value, place)
        if isinstance(value, tuple):
            return tuple(self._value(v, place) for v in value)
        if isinstance(value, dict):
            return {key: self._value(v, place) for key, v in value.items()}
        return value


def _place_of(record: Record, outer: Place) -> Place:
    own = record if isinstance(record, Place) else getattr(record, "place", None)
    if isinstance(own, Place):
        return own
    if isinstance(record, DataMention):
        return outer.model_copy(update={"start": record.start, "end": record.end})
    return outer
