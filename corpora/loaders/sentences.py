"""What the loaders of sentence corpora yield, and how they read lines of JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpora.errors import InputError
from corpora.record import Record
from corpora.text import Language


class CorpusError(InputError):
    """A corpus that is not there or not of the form its publisher describes."""


class LabelledSentence(Record):
    """One sentence of a corpus with its labels in the corpus's own words."""

    document: str
    """Name of the policy or part that it stands in."""
    language: Language
    text: str
    labels: tuple[str, ...] = ()


def json_lines(file: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a file of JSON lines. Raises CorpusError that names file and line."""
    if not file.is_file():
        raise CorpusError("corpora.missing", file=file)
    with file.open(encoding="utf-8-sig") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _parsed(line, file, number)


def _parsed(line: str, file: Path, number: int) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise CorpusError("corpora.broken_line", file=file, line=number) from error
    if not isinstance(record, dict):
        raise CorpusError("corpora.broken_line", file=file, line=number)
    return record
