"""CAPP-130: sentences of 130 Chinese app policies with eleven topics and two marks (NeurIPS 2023; CC BY 4.0).

Folder: `label_explanation.json` and `Annotation/rw_*.jsonl`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, RootModel

from corpora.loaders.files import files_in, home_of, record_of, records_of
from corpora.loaders.sentences import LabelledSentence
from corpora.text import Language


class _Row(BaseModel):
    text: str
    label: tuple[str | int, ...] = ()


class _Label(BaseModel):
    id: int
    label_chinese_name: str
    label_english_name: str


class _Labels(RootModel[tuple[_Label, ...]]):
    pass


def names(folder: Path) -> tuple[str, ...]:
    """Return the policies, in the order of their numbers. Raises CorpusError for another folder."""
    return tuple(file.stem for file in _files(folder))


def load(folder: Path, document: str | None = None) -> Iterator[LabelledSentence]:
    """Yield the sentences in the order of the policies, or those of one; labels are the English names of the topics.

    Raises CorpusError where files are missing or broken.
    """
    labels = _label_names(_home(folder) / "label_explanation.json")
    for file in _files(folder):
        if document in (None, file.stem):
            for row in records_of(file, _Row):
                told = tuple(labels.get(str(label), str(label)) for label in row.label)
                yield LabelledSentence(document=file.stem, language=Language.ZH, text=row.text, labels=told)


def _files(folder: Path) -> list[Path]:
    return sorted(files_in(_home(folder) / "Annotation", "rw_*.jsonl"), key=_number)


def _number(file: Path) -> tuple[int, str]:
    number = file.stem.removeprefix("rw_")
    return (int(number), "") if number.isdecimal() and len(number) < 9 else (0, number)


def _label_names(file: Path) -> dict[str, str]:
    labels = record_of(file, _Labels).root
    return {key: x.label_english_name for x in labels for key in (str(x.id), x.label_chinese_name)}


def _home(folder: Path) -> Path:
    return home_of(folder, "capp130", "Annotation/rw_*.jsonl", ("Annotation",))
