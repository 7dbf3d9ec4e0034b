"""The order of reading: columns of prose one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from policy_nlp.intake.pdf.marks import Run
from policy_nlp.intake.pdf.rows import Row, rows_of

# Lines that must stand on both sides of a gutter, and its least width in ems.
_FEWEST_LINES, _GUTTER = 6, 0.9
# Ems of a column at least; part of its lines that fill it; part of the wider column that the narrower has.
_NARROWEST, _FILLED, _ALIKE = 11, 0.45, 0.5
_FILLS = 0.8
# More gaps than this are no gutter but scattered marks.
_MOST_GAPS = 1000


@dataclass
class Region:
    """Lines that are read one after the other, from the top."""

    rows: list[Row]
    column: str = ""
    """Which column of its page it is: "" for the whole width, "L" and "R" for its halves, and theirs."""


def regions_of(runs: Sequence[Run], column: str = "") -> list[Region]:
    """Return the regions of a page in the order of reading."""
    rows = rows_of(runs)
    gutter = _gutter(rows) if len(column) < 2 else None
    if gutter is None:
        return _whole(rows, column)
    place, first, last = gutter
    band = [run for row in rows[first:last] for run in row.runs]
    left = [run for run in band if run.right <= place]
    right = [run for run in band if run.right > place]
    found = _whole(rows[:first], column) + regions_of(left, column + "L") + regions_of(right, column + "R")
    return found + regions_of([run for row in rows[last:] for run in row.runs], column)


def _whole(rows: list[Row], column: str) -> list[Region]:
    return [Region(rows, column)] if rows else []


def _gutter(rows: Sequence[Row]) -> tuple[float, int, int] | None:
    """Return the place of the gutter of the first band of two columns, and the rows of that band."""
    gaps = [gap for row in rows for gap in _gaps(row)]
    if not _FEWEST_LINES <= len(gaps) <= _MOST_GAPS:
        return None
    places = sorted({round((a + b) / 2) for a, b in gaps})
    votes = {x: sum(1 for a, b in gaps if a < x < b) for x in places[:200]}
    place = max(votes, key=lambda x: votes[x])
    if votes[place] < _FEWEST_LINES:
        return None
    begin = None
    for number in range(len(rows) + 1):
        crosses = number == len(rows) or any(r.left < place < r.right for r in rows[number].runs)
        if not crosses:
            begin = number if begin is None else begin
        elif begin is not None:
            if _are_columns(rows[begin:number], place):
                return place, begin, number
            begin = None
    return None


def _gaps(row: Row) -> list[tuple[float, float]]:
    return [
        (a.right, b.left)
        for a, b in zip(row.runs, row.runs[1:], strict=False)
        if b.left - a.right >= _GUTTER * max(a.size, b.size)
    ]


def _are_columns(rows: Sequence[Row], place: float) -> bool:
    """Whether both sides of a gutter are prose that fills its column."""
    runs = [run for row in rows for run in row.runs]
    sides = [
        rows_of(run for run in runs if run.right <= place),
        rows_of(run for run in runs if run.right > place),
    ]
    if any(len(side) < _FEWEST_LINES for side in sides):
        return False
    widths = []
    for side in sides:
        left, right = min(row.left for row in side), max(row.right for row in side)
        width = right - left
        filled = sum(1 for row in side if row.right - left >= _FILLS * width)
        if width < _NARROWEST * median(row.size for row in side) or filled < _FILLED * len(side):
            return False
        widths.append(width)
    return min(widths) >= _ALIKE * max(widths)
