"""PolicyIE: sentences of English policies with an intent and slots (Ahmad et al., ACL 2021; MIT).

Source: https://github.com/wasiahmad/PolicyIE.
Folder: `intent_classification_*.json`, `type_I_slot_filling_*.json` and `type_II_slot_filling_*.json`, all JSON
lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from corpora.loaders.sentences import LabelledSentence, json_lines
from corpora.record import Record
from corpora.text import Language

Part = Literal["train", "valid", "test"]


class Slot(Record):
    """A phrase of a sentence and what it is (data-collected, action, purpose ...)."""

    label: str
    text: str


def load(folder: Path, part: Part = "train") -> Iterator[LabelledSentence]:
    """Yield the sentences of `part` with their intent. Raises CorpusError for a missing or broken file."""
    for row in json_lines(folder / f"intent_classification_{part}.json"):
        labels = (str(row["label"]),)
        yield LabelledSentence(document=part, language=Language.EN, text=row["sentence"], labels=labels)


def load_slots(folder: Path, part: Part = "train") -> Iterator[tuple[str, tuple[Slot, ...]]]:
    """Yield (sentence, its slots of both layers) of `part`. Raises CorpusError."""
    layers = [json_lines(folder / f"type_{layer}_slot_filling_{part}.json") for layer in ("I", "II")]
    for rows in zip(*layers, strict=False):
        tokens = rows[0]["tokens"]
        slots = [slot for row in rows for slot in _slots(tokens, row["labels"])]
        yield " ".join(tokens), tuple(slots)


def _slots(tokens: list[str], tags: list[str]) -> Iterator[Slot]:
    start = 0
    for at, tag in enumerate([*tags, "O"]):
        if at and tags[at - 1] != "O" and not tag.startswith("I-"):
            yield Slot(label=tags[start][2:], text=" ".join(tokens[start:at]))
        if tag.startswith("B-"):
            start = at
