"""Our own form: whole policies with every declaration annotated, what `yanxing corpora score gold` measures.

Folder: `docs/ID.html` or `docs/ID.md`, `docs/ID.txt` (its text, line by line) and `ann/ID.json`. The text alone is
enough where a policy has no other form. docs/en/corpora.md tells what is annotated and how.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from corpora.errors import CorpusError
from corpora.loaders.files import files_in, home_of, record_of, text_of
from corpora.record import Record
from corpora.text import Language

FORMS = (".html", ".md", ".txt")


class GoldStatement(Record):
    """One declaration, as a person reads it."""

    quote: str
    """Verbatim, within one line of the text."""
    action: Literal["collect", "share"]
    polarity: Literal["yes", "no"]
    data: tuple[str, ...]
    """Ids of data types; `any` for personal information without a named type."""
    recipients: tuple[str, ...] = ()
    """Names as written, or `category:` and a short English name of a category."""
    purposes: tuple[str, ...] = ()
    subject: Literal["user", "minor"] = "user"


class GoldNotice(Record):
    """Whether the policy tells something, and where."""

    value: bool
    quote: str = ""


class _Annotations(Record):
    id: str
    language: Language
    annotator: str = ""
    statements: tuple[GoldStatement, ...]
    facts: dict[str, GoldNotice] = Field(default_factory=dict)


class GoldPolicy(Record):
    """A policy with what a person read in it."""

    id: str
    language: Language
    file: Path
    """The form in which it is read."""
    text: str
    """Line by line, as the quotes stand in it."""
    statements: tuple[GoldStatement, ...]
    notices: dict[str, GoldNotice]


def names(folder: Path) -> tuple[str, ...]:
    """Return the ids of the policies. Raises CorpusError for another folder."""
    return tuple(file.stem for file in files_in(_home(folder) / "ann", "*.json"))


def load(folder: Path, name: str) -> GoldPolicy:
    """Return one policy. Raises CorpusError for a missing or broken file."""
    home = _home(folder)
    file = home / "ann" / f"{name}.json"
    told = record_of(file, _Annotations)
    if told.id != name:
        raise CorpusError("corpora.other_id", file=file, found=told.id)
    forms = [home / "docs" / f"{name}{form}" for form in FORMS]
    return GoldPolicy(
        id=name,
        language=told.language,
        file=next((form for form in forms if form.is_file()), forms[-1]),
        text=text_of(forms[-1]),
        statements=told.statements,
        notices=told.facts,
    )


def _home(folder: Path) -> Path:
    return home_of(folder, "gold", "ann/*.json")
