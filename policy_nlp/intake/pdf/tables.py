"""The rows of drawn tables; what goes on over a page break becomes one table with its header once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from policy_nlp.document import BlockKind
from policy_nlp.intake.grids import table_pieces
from policy_nlp.intake.normal import fold
from policy_nlp.intake.pdf.joining import ADDRESS, Text, Words, cell_text, first_words
from policy_nlp.intake.pdf.lines import ENDED
from policy_nlp.intake.pdf.marks import Page
from policy_nlp.intake.pdf.paragraphs import links_of
from policy_nlp.intake.pdf.rows import Row, rows_of
from policy_nlp.intake.pdf.ruled import Table
from policy_nlp.intake.pieces import GridCell, Piece

# Points by which the borders of a table may differ from page to page.
_SAME = 4.0
# The same where the borders are but the middles of white space.
_LIKE = 20.0
_LONGEST_HEADER = 3


@dataclass(frozen=True)
class _Cell:
    text: str
    bold: bool
    origin: int
    spare: float
    """Room after its last line, in ems."""
    links: tuple[tuple[str, str], ...] = ()

    def goes_on_with(self, other: _Cell) -> bool:
        """Whether another cell may be its rest: no sentence ends here, and what follows had no room."""
        if not other.text:
            return True
        ended = ENDED.search(self.text) and not ADDRESS.search(self.text)
        return bool(self.text) and not ended and self.spare < first_words(other.text) + 0.4


@dataclass
class _Open:
    """The table that is being gathered."""

    page: int
    xs: list[float]
    rows: list[list[_Cell]]
    slack: float
    """By how many points the borders of its next part may differ."""


class TableWriter:
    """Turns drawn tables into pieces, the parts of one table on several pages joined."""

    def __init__(self, pages: Sequence[Page], words: Words) -> None:
        self._links = {page.number: page.links for page in pages}
        self._words = words
        self._open: _Open | None = None
        self._number = self._origin = 0

    def add(self, table: Table) -> Iterator[Piece]:
        """Take a table or the next part of the one that stands open; else yield the pieces of that one."""
        part = self._read(table)
        before = self._open
        if before is not None and part.page > before.page and _same_borders(before, part):
            self._go_on(before, part, cut=table.open_top)
            return
        yield from self.flush()
        self._open = part

    def flush(self) -> Iterator[Piece]:
        """Yield the pieces of the table that stands open."""
        table, self._open = self._open, None
        if table is None:
            return
        self._number += 1
        rows = table.rows
        # A name of the table across its whole width is no header.
        while len(rows) > 2 and len({c.origin for c in rows[0]}) == 1:
            yield Piece(BlockKind.PARAGRAPH, rows[0][0].text, table=self._number)
            rows = rows[1:]
        head = len(rows) > 1 and _is_head(rows[0], rows[1])
        grid = [
            tuple(GridCell(c.text, head and not number, c.origin) for c in row)
            for number, row in enumerate(rows)
        ]
        links = {cell.origin: cell.links for row in rows for cell in row}
        for piece in table_pieces(grid, self._number):
            own = (link for cell in piece.cells for link in links[cell.origin] if link[0])
            yield piece.but(links=tuple(dict.fromkeys(own)))

    def _read(self, table: Table) -> _Open:
        columns = len(table.xs) - 1
        sides = [table.sides(column) for column in range(columns)]
        columns_of: dict[int, list[int]] = {}
        for (_, column), number in table.cell_at.items():
            columns_of.setdefault(number, []).append(column)
        cells: dict[int, _Cell] = {}
        for number, places in columns_of.items():
            runs = table.runs.get(number, [])
            cell = self._cell(rows_of(runs), sides[min(places)][0], sides[max(places)][1])
            cells[number] = replace(cell, links=tuple(links_of(runs, self._links[table.page])))
        rows = [
            [cells[table.cell_at[row, column]] for column in range(columns)]
            for row in range(len(table.ys) - 1)
        ]
        kept = [row for row in rows if any(c.text for c in row)]
        return _Open(table.page, table.xs, kept, _SAME if table.ruled else _LIKE)

    def _cell(self, rows: list[Row], left: float, right: float) -> _Cell:
        self._origin += 1
        text = fold(cell_text(rows, left, right, self._words))
        bold = bool(rows) and all(row.bold for row in rows)
        if not rows:
            return _Cell(text, bold, self._origin, right - left)
        padding = max(min(row.left for row in rows) - left, 0.0)
        return _Cell(text, bold, self._origin, (right - padding - rows[-1].right) / rows[-1].size)

    def _go_on(self, before: _Open, part: _Open, *, cut: bool) -> None:
        """Add the rows of the next page: the header left out, a row that was cut joined."""
        rows = _refitted(part.rows, part.xs, before.xs)
        bare = _without_head(rows, before.rows)
        if bare is not None:
            rows, cut = [bare, *rows[1:]], True
        head = 0
        while head < min(len(rows), len(before.rows), _LONGEST_HEADER) and _same_texts(
            rows[head], before.rows[head]
        ):
            head += 1
        rows = rows[head:]
        if rows and before.rows:
            last = before.rows[-1]
            if _is_rest(rows[0], last, cut=cut and not head):
                before.rows[-1] = [self._joined(a, b) for a, b in zip(last, rows[0], strict=True)]
                rows = rows[1:]
            else:
                rows = _spanned(rows, last)
        before.rows += rows
        before.page = part.page

    def _joined(self, before: _Cell, after: _Cell) -> _Cell:
        text = Text(self._words)
        text.add(before.text)
        text.add(after.text)
        return replace(after, text=str(text), origin=before.origin, links=before.links + after.links)


def _same_borders(one: _Open, other: _Open) -> bool:
    """Whether all borders of the next part of a table are borders of it, too."""
    slack = max(one.slack, other.slack)
    if len(one.xs) < len(other.xs) or (slack > _SAME and len(one.xs) != len(other.xs)):
        return False
    ends = abs(one.xs[0] - other.xs[0]) <= slack and abs(one.xs[-1] - other.xs[-1]) <= 2 * slack
    return ends and all(any(abs(x - y) <= slack for y in one.xs) for x in other.xs[1:-1])


def _refitted(rows: Sequence[list[_Cell]], xs: Sequence[float], wanted: Sequence[float]) -> list[list[_Cell]]:
    """Return rows with a cell for each of the wanted columns; one that spans several stands in each."""
    places = [
        next(n for n in range(len(xs) - 1) if (a + b) / 2 <= xs[n + 1] or n == len(xs) - 2)
        for a, b in pairwise(wanted)
    ]
    return [[row[n] for n in places] for row in rows]


def _same_texts(one: Sequence[_Cell], other: Sequence[_Cell]) -> bool:
    return [c.text for c in one] == [c.text for c in other]


def _without_head(rows: Sequence[list[_Cell]], before: Sequence[list[_Cell]]) -> list[_Cell] | None:
    """Return the rest of a cut row that follows a repeated header without a line between; None for any other."""
    if not rows or len(before) < 2:
        return None
    pairs = list(zip(rows[0], before[0], strict=True))
    begun = all(b.text and a.text.startswith(b.text) for a, b in pairs)
    if not begun or _same_texts(rows[0], before[0]):
        return None
    return [replace(a, text=a.text[len(b.text) :].strip()) for a, b in pairs]


def _is_rest(row: Sequence[_Cell], last: Sequence[_Cell], *, cut: bool) -> bool:
    """Whether the first row of a page is the rest of the last one of the page before."""
    if cut:
        return True
    pairs = list(zip(last, row, strict=True))
    ended = sum(1 for a, b in pairs if a.text and not b.text)
    joined = [a.goes_on_with(b) for a, b in pairs if b.text]
    # By chance a sentence ends in one cell where the page does.
    most = ended >= max(2, len(pairs) / 3) and joined.count(True) >= 2 * joined.count(False)
    return ended > 0 and (all(joined) or most)


def _spanned(rows: list[list[_Cell]], last: Sequence[_Cell]) -> list[list[_Cell]]:
    """Put the cells of the last row in the place of empty first ones: a merged cell goes on overleaf."""
    spans: dict[int, _Cell] = {}
    for cell, above in zip(rows[0], last, strict=True):
        if cell.text:
            break
        spans[cell.origin] = above
    return [[spans.get(cell.origin, cell) for cell in row] for row in rows]


def _is_head(first: Sequence[_Cell], second: Sequence[_Cell]) -> bool:
    """Whether the first row alone is bold, as a header is."""
    return all(c.bold for c in first if c.text) and not all(c.bold for c in second if c.text)
