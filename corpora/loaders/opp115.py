"""OPP-115: policies of web sites, cut into segments, each annotated by three people (Wilson et al., ACL 2016).

Folder: `annotations/NAME.csv`, one row per practice, and `sanitized_policies/NAME.html`, segments parted by `|||`.
"""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpora.errors import CorpusError
from corpora.loaders.files import files_in, home_of, lines_of, text_of
from corpora.record import Record

ANNOTATOR, SEGMENT, CATEGORY, ATTRIBUTES, COLUMNS = 2, 4, 5, 6, 9
_TAG = re.compile(r"<[^>]+>")


class Practice(Record):
    """What one person saw in a segment."""

    annotator: str
    category: str
    attributes: dict[str, str]
    """Name -> value, as the corpus words them."""


class Segment(Record):
    """A paragraph of a policy with everybody's practices."""

    document: str
    number: int
    text: str
    practices: tuple[Practice, ...] = ()


def names(folder: Path) -> tuple[str, ...]:
    """Return the policies. Raises CorpusError for another folder."""
    return tuple(file.stem for file in files_in(_home(folder) / "annotations", "*.csv"))


def load(folder: Path, document: str) -> Iterator[Segment]:
    """Yield the segments of one policy. Raises CorpusError for a missing or broken file."""
    home = _home(folder)
    practices = _practices(home / "annotations" / f"{document}.csv")
    page = text_of(home / "sanitized_policies" / f"{document}.html")
    for number, part in enumerate(page.split("|||")):
        own = tuple(practices.get(number, ()))
        yield Segment(document=document, number=number, text=_TAG.sub(" ", part), practices=own)


def _practices(file: Path) -> dict[int, list[Practice]]:
    found: dict[int, list[Practice]] = defaultdict(list)
    lines = (f"{line}\n" for _, line in lines_of(file))
    rows = csv.reader(lines)
    try:
        for row in rows:
            number, practice = _practice(row, file, rows.line_num)
            found[number].append(practice)
    except csv.Error as error:
        raise CorpusError("corpora.broken_row", file=file, line=rows.line_num) from error
    return found


def _practice(row: list[str], file: Path, line: int) -> tuple[int, Practice]:
    if len(row) != COLUMNS:
        raise CorpusError("corpora.wrong_columns", file=file, line=line, found=len(row), wanted=COLUMNS)
    try:
        number, attributes = int(row[SEGMENT]), _values(json.loads(row[ATTRIBUTES]))
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
        raise CorpusError("corpora.broken_row", file=file, line=line) from error
    return number, Practice(annotator=row[ANNOTATOR], category=row[CATEGORY], attributes=attributes)


def _values(attributes: dict[str, dict[str, Any]]) -> dict[str, str]:
    return {name: str(entry["value"]) for name, entry in attributes.items()}


def _home(folder: Path) -> Path:
    home_of(folder, "opp115", "sanitized_policies/*.html")
    return home_of(folder, "opp115", "annotations/*.csv")
