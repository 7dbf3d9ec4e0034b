"""Which recipient gets which data, at a glance: data types by recipients."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from yanxing.report.traffic.flows import DataFlow, Recipient, by_type

MOST = 40
"""Recipients, one per column; further ones stand below the matrix only."""


@dataclass(frozen=True)
class MatrixRow:
    """A data type and what goes to each recipient."""

    data_type: str
    flows: tuple[DataFlow | None, ...]
    """One per column."""


def matrix_of(recipients: Sequence[Recipient]) -> tuple[tuple[Recipient, ...], list[MatrixRow]]:
    """Return the recipients of the columns, and a row per data type, the most telling ones first."""
    columns = tuple(recipients[:MOST])
    places = {recipient.number: column for column, recipient in enumerate(columns)}
    rows = []
    for data_type, flows in by_type(columns):
        cells: list[DataFlow | None] = [None] * len(columns)
        for recipient, flow in flows:
            cells[places[recipient.number]] = flow
        rows.append(MatrixRow(data_type, tuple(cells)))
    return columns, rows
