"""Tables whose cells are drawn: the grid that ruled lines make, with merged cells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from policy_nlp.intake.limits import MAX_COLUMNS
from policy_nlp.intake.pdf.marks import Box, Page, Run

# Points: lines that lie closer than this touch, borders closer than this are one.
_TOUCH, _ONE_BORDER = 3.0, 4.0
# Points around a line in which a text may stand that it underlines, and by which the line may be longer.
_UNDER, _ENDS = 20.0, 2.0
# More lines than this on a page are a drawing.
_MOST_LINES = 700
Place = tuple[int, int]


@dataclass
class Table:
    """A drawn table: borders from left to right and from the top, and the cell at each place."""

    page: int
    xs: list[float]
    ys: list[float]
    cell_at: dict[Place, int]
    """Number of the cell at each row and column; places of a merged cell share it."""
    open_top: bool = False
    """Whether no line closes it above: a row may go on here from the page before."""
    ruled: bool = True
    """Whether lines draw its borders; else they stand anywhere in the white space between its columns."""
    runs: dict[int, list[Run]] = field(default_factory=dict)
    """The text of each cell."""

    @property
    def box(self) -> Box:
        """Its outline."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def sides(self, column: int) -> tuple[float, float]:
        """Return where the text of a column may begin and end."""
        if self.ruled:
            return self.xs[column], self.xs[column + 1]
        runs = [r for (_, c), cell in self.cell_at.items() if c == column for r in self.runs.get(cell, ())]
        return min((r.left for r in runs), default=0.0), max((r.right for r in runs), default=0.0)

    def take(self, run: Run) -> bool:
        """Put a run into its cells; False where it stands outside."""
        row = bisect_right(self.ys, run.middle) - 1
        if not 0 <= row < len(self.ys) - 1:
            return False
        if run.right < self.xs[0] or run.left > self.xs[-1]:
            return False
        columns = len(self.xs) - 1
        borders = [self.xs[c] for c in range(1, columns) if self.cell_at[row, c - 1] != self.cell_at[row, c]]
        for part in run.cut([x for x in borders if run.left < x < run.right]):
            column = bisect_right(self.xs, (part.left + part.right) / 2) - 1
            cell = self.cell_at[row, min(max(column, 0), columns - 1)]
            self.runs.setdefault(cell, []).append(part)
        return True


def find_ruled(page: Page) -> list[Table]:
    """Return the drawn tables of a page, those inside another's cells left out."""
    flat = _merged(_without_underlines([b for b in page.rules if b.width >= b.height], page.runs))
    upright = [_turned(b) for b in _merged([_turned(b) for b in page.rules if b.width < b.height])]
    if not flat or not upright or len(flat) + len(upright) > _MOST_LINES:
        return []
    tables = [_table(page.number, *lines) for lines in _connected(flat, upright)]
    found: list[Table] = []
    for table in sorted((t for t in tables if t is not None), key=lambda t: -t.box.width * t.box.height):
        if not any(_inside(table.box, other.box) for other in found):
            found.append(table)
    return sorted(found, key=lambda t: (t.ys[0], t.xs[0]))


def _without_underlines(lines: list[Box], runs: Sequence[Run]) -> list[Box]:
    """Return the lines but those that run right below or through a text and are no longer than it."""
    order = sorted(runs, key=lambda run: run.baseline)
    heights = [run.baseline for run in order]
    kept: list[Box] = []
    for line in lines:
        near = order[bisect_left(heights, line.top - _UNDER) : bisect_right(heights, line.bottom + _UNDER)]
        above = [run for run in near if _stands_on(run, line)]
        left, right = min((r.left for r in above), default=0), max((r.right for r in above), default=0)
        if not (above and left - _ENDS <= line.left and line.right <= right + _ENDS):
            kept.append(line)
    return kept


def _stands_on(run: Run, line: Box) -> bool:
    height = (line.top + line.bottom) / 2
    beside = run.left < line.right and run.right > line.left
    return beside and run.baseline - 0.5 * run.size <= height <= run.baseline + 0.3 * run.size


def _turned(box: Box) -> Box:
    return Box(box.top, box.left, box.bottom, box.right)


def _merged(lines: list[Box]) -> list[Box]:
    """Return level lines with those that go on where another ends joined to it."""
    found: list[Box] = []
    for line in sorted(lines, key=lambda b: (round((b.top + b.bottom) / 2), b.left)):
        last = found[-1] if found else None
        if last is not None and abs(line.top - last.top) <= 2 and line.left <= last.right + _TOUCH:
            found[-1] = Box(
                last.left, min(last.top, line.top), max(last.right, line.right), max(last.bottom, line.bottom)
            )
        else:
            found.append(line)
    return found


def _connected(flat: Sequence[Box], upright: Sequence[Box]) -> list[tuple[list[Box], list[Box]]]:
    """Return the groups of lines that touch each other."""
    lines = [*flat, *upright]
    group = list(range(len(lines)))

    def root(n: int) -> int:
        while group[n] != n:
            group[n] = group[group[n]]
            n = group[n]
        return n

    for n, line in enumerate(flat):
        for m, other in enumerate(upright, len(flat)):
            if _touch(line, other):
                group[root(n)] = root(m)
    groups: dict[int, tuple[list[Box], list[Box]]] = {}
    for n, line in enumerate(lines):
        groups.setdefault(root(n), ([], []))[n >= len(flat)].append(line)
    return [g for g in groups.values() if g[0] and g[1]]


def _touch(one: Box, other: Box) -> bool:
    return (
        one.left <= other.right + _TOUCH
        and other.left <= one.right + _TOUCH
        and one.top <= other.bottom + _TOUCH
        and other.top <= one.bottom + _TOUCH
    )


def _table(page: int, flat: list[Box], upright: list[Box]) -> Table | None:
    """Return the table that lines draw; None where they draw fewer than two columns."""
    left, right = min(b.left for b in flat), max(b.right for b in flat)
    top, bottom = min(b.top for b in upright), max(b.bottom for b in upright)
    xs = _borders([*((b.left + b.right) / 2 for b in upright), left, right])
    ys = _borders([*((b.top + b.bottom) / 2 for b in flat), top, bottom])
    if not 3 <= len(xs) <= MAX_COLUMNS + 1 or len(ys) < 2:
        return None
    closed = min(b.top for b in flat) <= top + _ONE_BORDER
    return Table(page, xs, ys, _cells(xs, ys, flat, upright), open_top=not closed)


def _borders(places: list[float]) -> list[float]:
    """Return the places of borders, from the least; those close together are one."""
    found: list[float] = []
    begin = None
    for place in sorted(places):
        if begin is None or place - begin > _ONE_BORDER:
            found.append(place)
            begin = place
    return found


def _cells(xs: list[float], ys: list[float], flat: list[Box], upright: list[Box]) -> dict[Place, int]:
    """Return the number of the cell at each place; no line parts the places of one cell."""
    cell: dict[Place, int] = {}
    above = [sorted(b for b in flat if abs((b.top + b.bottom) / 2 - y) <= _ONE_BORDER) for y in ys]
    before = [[b for b in upright if abs((b.left + b.right) / 2 - x) <= _ONE_BORDER] for x in xs]
    for row in range(len(ys) - 1):
        height = (ys[row] + ys[row + 1]) / 2
        for column in range(len(xs) - 1):
            middle = (xs[column] + xs[column + 1]) / 2
            if column and not any(b.top <= height <= b.bottom for b in before[column]):
                cell[row, column] = cell[row, column - 1]
            elif row and not any(b.left <= middle <= b.right for b in above[row]):
                cell[row, column] = cell[row - 1, column]
            else:
                cell[row, column] = len(cell)
    return cell


def _inside(inner: Box, outer: Box) -> bool:
    return (
        outer.left - _TOUCH <= inner.left
        and inner.right <= outer.right + _TOUCH
        and outer.top - _TOUCH <= inner.top
        and inner.bottom <= outer.bottom + _TOUCH
    )
