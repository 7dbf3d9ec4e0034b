"""Tables without lines: columns that white space parts on row after row, or that the tags name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from policy_nlp.intake.limits import MAX_COLUMNS
from policy_nlp.intake.markers import marker_of
from policy_nlp.intake.pdf.marks import Page
from policy_nlp.intake.pdf.rows import Row, rows_of
from policy_nlp.intake.pdf.ruled import Table

Gap = tuple[float, float]
# Ems: the least gap between two columns; the gap between two rows beyond that between lines.
_GUTTER, _ROW_GAP = 0.8, 0.35
# What must remain of a gap when all rows are seen, in ems; part of the gaps that a row of the table leaves.
_NARROWED, _KEPT = 0.45, 0.67
# Ems from one line to the next, beyond which no row of a table goes on.
_FARTHEST = 5.0
# Leading of the lines of a cell where none is wrapped, in ems.
_LEADING = 1.4
# Part of the rows that must have text in more than one column.
_PAIRED = 0.6
# More lines of a page, or more runs of a line than this hold no table.
_MOST_ROWS, _MOST_RUNS = 400, 60


def find_unruled(page: Page) -> list[Table]:
    """Return the tables of a page that nothing but white space draws."""
    rows = rows_of(page.runs)
    if len(rows) > _MOST_ROWS:
        return []
    found: list[Table] = []
    at = free = 0
    while at < len(rows):
        table = None
        if _gaps(rows[at]):
            end, gaps = _band(rows, at)
            begin = at
            while begin > free and at - begin < 3 and (above := _above(rows[begin - 1], rows[begin], gaps)):
                begin, gaps = begin - 1, above
            table = _table(page.number, rows[begin:end], gaps) if end - begin >= 2 else None
        if table is None:
            at += 1
        else:
            found.append(table)
            at = free = end
    return found


def _gaps(row: Row) -> list[Gap]:
    """Return the gaps of a row that are as wide as those between columns; none where it has too many runs."""
    if len(row.runs) > _MOST_RUNS:
        return []
    return [
        (a.right, b.left) for a, b in pairwise(row.runs) if b.left - a.right >= _GUTTER * max(a.size, b.size)
    ]


def _band(rows: Sequence[Row], at: int) -> tuple[int, list[Gap]]:
    """Return the end of the rows from `at` that keep most gaps free, and these gaps."""
    gaps = _gaps(rows[at])
    most, end = len(gaps), at + 1
    while end < len(rows):
        row, last = rows[end], rows[end - 1]
        if row.baseline - last.baseline > _FARTHEST * max(row.size, last.size):
            break
        free = _free(gaps, row)
        if len(free) < max(1, _KEPT * most):
            break
        gaps, most = free, max(most, len(free))
        end += 1
    while end > at + 1 and len(rows[end - 1].runs) == 1 and rows[end - 1].right < gaps[0][1]:
        end -= 1
    return end, gaps


def _free(gaps: Sequence[Gap], row: Row) -> list[Gap]:
    """Return what a row leaves free of the gaps, where it is wide enough; a text within a gap makes two of it."""
    parts = list(gaps) if len(row.runs) <= _MOST_RUNS else []
    for run in row.runs:
        cut: list[Gap] = []
        for left, right in parts:
            if run.left < right and run.right > left:
                cut += [(left, run.left), (run.right, right)]
            else:
                cut.append((left, right))
        parts = cut
    return [(left, right) for left, right in parts if right - left >= _NARROWED * row.size]


def _above(row: Row, below: Row, gaps: Sequence[Gap]) -> list[Gap]:
    """Return the gaps that the row above a table leaves free where it is a line of its header, else none."""
    near = below.baseline - row.baseline <= 1.6 * max(row.size, below.size)
    inner = row.left > gaps[0][0] or len(row.runs) > 1
    free = _free(gaps, row)
    return free if near and inner and len(free) >= len(gaps) else []


def _table(page: int, rows: Sequence[Row], gaps: Sequence[Gap]) -> Table | None:
    runs = [run for row in rows for run in row.runs]
    middles = [(left + right) / 2 for left, right in gaps]
    xs = [min(run.left for run in runs) - 1, *middles, max(run.right for run in runs) + 1]
    ys = _borders(rows, xs)
    if len(ys) < 3 or len(xs) > MAX_COLUMNS + 1:
        return None
    places = [(row, column) for row in range(len(ys) - 1) for column in range(len(xs) - 1)]
    table = Table(page, xs, ys, {place: number for number, place in enumerate(places)}, ruled=False)
    for run in runs:
        table.take(run)
    return table if _is_table(table) else None


def _borders(rows: Sequence[Row], xs: Sequence[float]) -> list[float]:
    """Return the heights between the rows of a table: where more than the gap between two lines is free."""
    leading = _leading(rows, xs)
    borders = [min(run.top for run in rows[0].runs) - 1]
    bottom = max(run.bottom for run in rows[0].runs)
    for row in rows[1:]:
        top = min(run.top for run in row.runs)
        if top - bottom > (leading - 1 + _ROW_GAP) * row.size:
            borders.append((top + bottom) / 2)
        bottom = max(bottom, *(run.bottom for run in row.runs))
    if len(borders) == 1 and all(len(_gaps(row)) == len(xs) - 2 for row in rows):
        borders += [(a.baseline + 0.2 * a.size + b.baseline - 0.8 * b.size) / 2 for a, b in pairwise(rows)]
    return [*borders, bottom + 1]


def _leading(rows: Sequence[Row], xs: Sequence[float]) -> float:
    """Return the least usual distance of two lines in one column, in ems."""
    steps: list[float] = []
    for left, right in pairwise(xs):
        lines = [run for row in rows for run in row.runs if left <= (run.left + run.right) / 2 <= right]
        steps += [
            (b.baseline - a.baseline) / a.size for a, b in pairwise(lines) if b.baseline > a.baseline + 1
        ]
    near = [step for step in steps if step <= 1.3 * min(steps, default=0.0)]
    return min(median(near), 1.8) if len(near) > 1 else _LEADING


def _is_table(table: Table) -> bool:
    """Whether most rows pair texts, and the first column holds more than the numbers of a list."""
    columns, rows = len(table.xs) - 1, len(table.ys) - 1
    filled = [[bool(table.runs.get(table.cell_at[r, c])) for c in range(columns)] for r in range(rows)]
    paired = sum(1 for row in filled if sum(row) > 1)
    if paired < _PAIRED * rows or (columns == 2 and (rows < 3 or not _has_names(table, rows))):
        return False
    return all(sum(row[c] for row in filled) >= 2 for c in range(columns))


def _has_names(table: Table, rows: int) -> bool:
    firsts = [" ".join(r.text for r in table.runs.get(table.cell_at[row, 0], [])) for row in range(rows)]
    marks = sum(1 for text in firsts if text and (len(text) < 2 or marker_of(text + " 一") is not None))
    names = [text for text in firsts if text]
    return marks < 0.5 * len(names) and median(len(text) for text in names) <= 30
