"""Structured data into pieces: JSON, TypeScript, JavaScript, YAML, CSV; read as text, never evaluated."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import count
from pathlib import PurePath

from policy_nlp.document import BlockKind
from policy_nlp.intake.grids import table_pieces
from policy_nlp.intake.limits import MAX_COLUMNS
from policy_nlp.intake.literals import parse_literals, parse_yaml
from policy_nlp.intake.normal import fold
from policy_nlp.intake.pieces import GridCell, Piece, paragraph
from policy_nlp.intake.readers import html, plain
from policy_nlp.intake.records import pieces_of

_YAML = frozenset({".yaml", ".yml"})
_SEPARATED = frozenset({".csv", ".tsv"})
_FEWEST_TAGS = 3


def read(text: str, file: str = "") -> tuple[str | None, list[Piece]]:
    """Return no title and the pieces of a file of structured data; where it is none, those of its text."""
    text = text.removeprefix("\ufeff")
    suffix = PurePath(file).suffix.lower()
    if suffix in _SEPARATED:
        return None, list(_separated(text, tabs=suffix == ".tsv")) or plain.read(text)[1]
    if suffix in _YAML:
        root = parse_yaml(text, file)
        return None, (pieces_of(root) if root is not None else []) or plain.read(text)[1]
    root, tags = parse_literals(text, file)
    if tags >= _FEWEST_TAGS:
        # A component whose text stands between its tags.
        return None, html.read(text[text.find("<") : text.rfind(">") + 1])[1]
    return None, pieces_of(root) or plain.read(text)[1]


def _separated(text: str, *, tabs: bool) -> Iterator[Piece]:
    """Yield the rows of a table whose cells are separated by commas, semicolons or tabs."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    mark = "\t" if tabs else max(",;\t", key=first.count)
    rows: list[list[str]] = []
    try:
        rows += [[fold(c) for c in row] for row in csv.reader(io.StringIO(text), delimiter=mark)]
    except csv.Error:
        return
    rows = [row for row in rows if any(row)]
    columns = min(max((len(row) for row in rows), default=0), MAX_COLUMNS)
    if columns < 2:
        return
    head = next((n for n, row in enumerate(rows) if sum(map(bool, row)) > 1), 0)
    yield from (paragraph(" ".join(filter(None, row))) for row in rows[:head])
    yield from _table(rows[head:], columns)


def _table(rows: list[list[str]], columns: int) -> Iterator[Piece]:
    numbers = count()
    grid = []
    for row in rows:
        alone = sum(map(bool, row)) == 1 and columns > 2 and bool(row[0])
        texts = [row[0]] * columns if alone else [*row, *[""] * columns][:columns]
        origin = next(numbers)
        # A row with one cell alone is a title of the rows below it: a cell over the whole width.
        grid.append(tuple(GridCell(t, False, origin if alone else next(numbers)) for t in texts))
    for piece in table_pieces(grid, 1):
        yield piece.but(kind=BlockKind.PARAGRAPH) if not piece.cells else piece
