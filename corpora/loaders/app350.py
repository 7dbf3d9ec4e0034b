"""APP-350: segments of Android apps' policies with the data types that they mention (Zimmeck et al., PETS 2019).

Folder: `test.json`, `valid.json` or `train.json`, JSON lines, as the benchmark PLUE gives them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from corpora.loaders.files import home_of, records_of
from corpora.loaders.sentences import LabelledSentence
from corpora.text import Language

PARTS = ("test", "valid", "train")


class _Row(BaseModel):
    text: str
    label: tuple[str, ...]


def names(folder: Path) -> tuple[str, ...]:
    """Return the parts that are there, those for measuring first. Raises CorpusError for another folder."""
    home = _home(folder)
    return tuple(part for part in PARTS if (home / f"{part}.json").is_file())


def load(folder: Path, part: str = "valid") -> Iterator[LabelledSentence]:
    """Yield the segments of `part`. Raises CorpusError for a missing or broken file."""
    for row in records_of(_home(folder) / f"{part}.json", _Row):
        yield LabelledSentence(document=part, language=Language.EN, text=row.text, labels=row.label)


def _home(folder: Path) -> Path:
    return home_of(folder, "app350", "*.json")
