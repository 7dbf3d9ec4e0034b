"""Tables: a grid with merged cells repeated, its headers, and whether it is a table of data at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from policy_nlp.document import HEADER_STEP, BlockKind
from policy_nlp.intake.limits import MAX_CELLS, MAX_COLUMNS, MAX_REPEATED
from policy_nlp.intake.normal import width
from policy_nlp.intake.pages.nodes import Node
from policy_nlp.intake.pieces import GridCell, Piece

Row = tuple[GridCell, ...]
Links = tuple[tuple[str, str], ...]
_SENTENCE_END = re.compile(r"[。；！.;!]$")
_RULE = re.compile(r":?-{2,}:?")
_HEADER_WIDTH = 40


class Budget:
    """How many cells, and how much repeated text of merged ones, a document may still have."""

    def __init__(self) -> None:
        self._cells = MAX_CELLS
        self._repeated = MAX_REPEATED

    def allows(self, table: Node) -> bool:
        """Whether `table` may still be read as one; else each of its rows is a paragraph."""
        self._cells -= sum(len(row.tags("td", "th")) for row in rows_of(table))
        return self._cells >= 0

    def rows(self, text: str, across: int, down: int) -> int:
        """Return over how many rows a merged cell may be repeated."""
        self._cells -= across * down
        self._repeated -= len(text) * (down - 1)
        return down if min(self._cells, self._repeated) >= 0 else 1


def rows_of(table: Node) -> list[Node]:
    """Return the rows of `table` itself, those of tables inside its cells left out."""
    found: list[Node] = []
    for child in table.tags("tr", "thead", "tbody", "tfoot"):
        found += [child] if child.name == "tr" else child.tags("tr")
    return found


def is_layout(table: Node) -> bool:
    """Whether `table` only lays out text: one column, or headings and tables inside its cells."""
    if table.get("role") in ("presentation", "none"):
        return True
    rows = rows_of(table)
    cells = [row.tags("td", "th") for row in rows]
    if max((len(row) for row in cells), default=0) <= 1:
        return True
    return len(rows) <= 2 and any(cell.holds for row in cells for cell in row)


def grid_of(table: Node, read: Callable[[Node], tuple[str, Links]], budget: Budget) -> list[Row]:
    """Return the rows of `table` as a grid; `read` gives a cell's text and links. Spans end with the table."""
    rows = rows_of(table)
    grid: list[dict[int, GridCell]] = [{} for _ in rows]
    origin = 0
    for number, row in enumerate(rows):
        column = 0
        beyond: list[str] = []
        for cell in row.tags("td", "th"):
            while column in grid[number]:
                column += 1
            if column >= MAX_COLUMNS:
                beyond.append(read(cell)[0])
                continue
            text, links = read(cell)
            place = GridCell(text, cell.name == "th", origin, links)
            across = min(_span(cell, "colspan"), MAX_COLUMNS - column)
            down = min(_span(cell, "rowspan") or len(rows), len(rows) - number)
            for filled in grid[number : number + budget.rows(place.text, across, down)]:
                for at in range(column, column + across):
                    filled.setdefault(at, place)
            column += across
            origin += 1
        if beyond:
            last = grid[number][MAX_COLUMNS - 1]
            grid[number][MAX_COLUMNS - 1] = replace(last, text=" ".join([last.text, *beyond]).strip())
    return [tuple(row[c] for c in sorted(row)) for row in grid]


def _span(cell: Node, name: str) -> int:
    value = cell.get(name).strip() or "1"
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else 1


@dataclass(frozen=True)
class _Head:
    rows: int
    texts: tuple[str, ...]


def table_pieces(grid: Sequence[Row], number: int) -> Iterator[Piece]:
    """Yield the rows of one table with their headers; the header row names itself as its header."""
    kept = [row for row in grid if any(cell.text for cell in row)]
    columns = max((len(row) for row in kept), default=0)
    if columns <= 1:
        yield from (
            Piece(BlockKind.PARAGRAPH, row[0].text, links=row[0].links) for row in kept if row[0].text
        )
        return
    ruled = next((n for n, row in enumerate(kept) if _is_rule(row)), 0)
    titles, kept = kept[: max(ruled - 1, 0)], [row for row in kept[max(ruled - 1, 0) :] if not _is_rule(row)]
    yield from (Piece(BlockKind.PARAGRAPH, row_text(row).strip(" |"), table=number) for row in titles)
    above = next((n for n, row in enumerate(kept) if not _is_title(row)), 0)
    head = _head_of(kept[above:], columns)
    for index, row in enumerate(kept, -above):
        if len({cell.origin for cell in row}) == 1:
            yield Piece(BlockKind.PARAGRAPH, row[0].text, table=number, links=row[0].links)
            continue
        if index < head.rows or _same_texts(row, head.texts):
            headers = tuple(cell.text for cell in row)
        else:
            headers = tuple(head.texts[c] if c < len(head.texts) else "" for c in range(len(row)))
        yield Piece(
            BlockKind.TABLE_ROW, row_text(row), links=_links(row), cells=row, headers=headers, table=number
        )


def _is_title(row: Row) -> bool:
    """Whether a row above the header is a title: one cell over all columns, or the only one with text."""
    return len({cell.origin for cell in row}) == 1 or (len(row) > 2 and sum(bool(c.text) for c in row) == 1)


def _links(row: Row) -> Links:
    by_cell = {cell.origin: cell.links for cell in row if cell.links}
    return tuple(link for links in by_cell.values() for link in links)


def row_text(row: Row) -> str:
    """Return the text of a row: each cell once, joined by " | "."""
    texts, last = [], None
    for cell in row:
        if cell.origin != last:
            texts.append(cell.text)
        last = cell.origin
    return " | ".join(texts)


def _is_rule(row: Row) -> bool:
    """Whether a row is the line under a typed table's header."""
    return all(_RULE.fullmatch(cell.text) for cell in row)


def _same_texts(row: Row, headers: tuple[str, ...]) -> bool:
    texts = [cell.text for cell in row]
    return bool(headers) and texts == list(headers[: len(texts)])


def _head_of(rows: Sequence[Row], columns: int) -> _Head:
    """Find the header rows: those of header cells at the top, else a first row of short names."""
    marked = 0
    while marked < len(rows) - 1 and marked < 3 and all(cell.heading for cell in rows[marked]):
        marked += 1
    if not marked and not _looks_like_head(rows, columns):
        return _Head(0, ())
    top = [row for row in rows[: marked or 1] if len({cell.origin for cell in row}) > 1]
    texts = []
    for column in range(columns):
        names = dict.fromkeys(row[column].text for row in top if column < len(row) and row[column].text)
        texts.append(HEADER_STEP.join(names))
    return _Head(marked or 1, tuple(texts))


def _looks_like_head(rows: Sequence[Row], columns: int) -> bool:
    first = rows[0]
    if len(rows) < 2 or len(first) < columns:
        return False
    texts = [cell.text for cell in first]
    named = [t for t in texts if t]
    # Names of two columns are short, unless they shout: else a key with its value would be taken for them.
    roomy = len(first) > 2 or all(t.isupper() for t in named)
    sizes = [width(t) / 2 if roomy else len(t) for t in named]
    short = max(sizes, default=0) <= _HEADER_WIDTH and not any(_SENTENCE_END.search(t) for t in named)
    return (
        short
        and len(named) >= max(2, columns - 1)
        and len(set(named)) == len(named)
        and not any("://" in t for t in named)
    )
