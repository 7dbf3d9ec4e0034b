"""Which data types a policy says that it collects, shares, lists or denies, at a glance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from yanxing.report.policy.notes import Note, NoteKind

COLUMNS = (NoteKind.COLLECT, NoteKind.SHARE, NoteKind.LISTED, NoteKind.DENIED)
"""Kinds of notes that speak of data, in the order of the columns."""


@dataclass(frozen=True)
class MatrixRow:
    """A data type and the notes that name it."""

    data_type: str
    notes: tuple[tuple[Note, ...], ...]
    """One tuple per column."""


def matrix_of(notes: Iterable[Note]) -> list[MatrixRow]:
    """Return a row per data type, those that most notes name first."""
    found: dict[str, dict[NoteKind, list[Note]]] = {}
    for note in notes:
        for data_type in note.data_types if note.kind in COLUMNS else ():
            found.setdefault(data_type, {}).setdefault(note.kind, []).append(note)
    rows = [MatrixRow(t, tuple(tuple(kinds.get(k, ())) for k in COLUMNS)) for t, kinds in found.items()]
    return sorted(rows, key=lambda r: (-sum(map(len, r.notes)), r.data_type))
