"""PolicyIE: sentences of English policies with an intent and slots (Ahmad et al., ACL 2021; MIT).

Folder: `intent_classification_*.json`, `type_I_slot_filling_*.json` and `type_II_slot_filling_*.json`, all JSON
lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from corpora.errors import CorpusError
from corpora.loaders.files import home_of, records_of
from corpora.loaders.sentences import LabelledSentence, runs_of
from corpora.record import Record
from corpora.text import Language

PARTS = ("test", "valid", "train")
A = TypeVar("A")
B = TypeVar("B")


class Slot(Record):
    """A phrase of a sentence and what it is (data-collected, action, purpose ...)."""

    label: str
    text: str


class _Row(BaseModel):
    sentence: str
    label: str


class _Tagged(BaseModel):
    tokens: tuple[str, ...]
    labels: tuple[str, ...]


def names(folder: Path) -> tuple[str, ...]:
    """Return the parts that are there, those for measuring first. Raises CorpusError for another folder."""
    home = _home(folder)
    return tuple(part for part in PARTS if (home / f"intent_classification_{part}.json").is_file())


def load(folder: Path, part: str = "train") -> Iterator[LabelledSentence]:
    """Yield the sentences of `part` with their intent. Raises CorpusError for a missing or broken file."""
    for row in records_of(_home(folder) / f"intent_classification_{part}.json", _Row):
        yield LabelledSentence(document=part, language=Language.EN, text=row.sentence, labels=(row.label,))


def load_slots(folder: Path, part: str = "train") -> Iterator[tuple[str, tuple[Slot, ...]]]:
    """Yield (sentence, its slots of both layers) of `part`. Raises CorpusError."""
    home = home_of(folder, "policyie", "type_I_slot_filling_*.json", ("json",))
    files = [home / f"type_{layer}_slot_filling_{part}.json" for layer in ("I", "II")]
    for first, second in _aligned(home, part, *(records_of(file, _Tagged) for file in files)):
        slots = [slot for row in (first, second) for slot in _slots(row)]
        yield " ".join(first.tokens), tuple(slots)


def load_with_slots(folder: Path, part: str) -> Iterator[tuple[LabelledSentence, tuple[Slot, ...]]]:
    """Yield the sentences of `part` with intent and slots. Raises CorpusError where the files tell of others."""
    for sentence, (_, slots) in _aligned(_home(folder), part, load(folder, part), load_slots(folder, part)):
        yield sentence, slots


def _aligned(folder: Path, part: str, first: Iterator[A], second: Iterator[B]) -> Iterator[tuple[A, B]]:
    try:
        yield from zip(first, second, strict=True)
    except ValueError as error:
        raise CorpusError("corpora.layers_differ", folder=folder, part=part) from error


def _slots(row: _Tagged) -> Iterator[Slot]:
    for label, first, after in runs_of(row.labels):
        yield Slot(label=label, text=" ".join(row.tokens[first:after]))


def _home(folder: Path) -> Path:
    return home_of(folder, "policyie", "intent_classification_*.json", ("json",))
