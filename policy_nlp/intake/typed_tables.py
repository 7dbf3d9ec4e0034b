"""Tables typed as text: cells parted by pipes or tabs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policy_nlp.document import BlockKind
from policy_nlp.intake.grids import table_pieces
from policy_nlp.intake.limits import MAX_COLUMNS
from policy_nlp.intake.lone_pipes import lone_rows_at
from policy_nlp.intake.markers import is_lone_marker
from policy_nlp.intake.normal import fold
from policy_nlp.intake.pieces import GridCell, Piece

_DELIMITER = re.compile(r"[|\s:+=-]{3,}$")
# A row may go on over this many lines.
_LONGEST_ROW = 40


def find_typed_tables(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with runs of piped or tabbed lines turned into table rows."""
    number = max((p.table or 0 for p in pieces), default=0)
    found: list[Piece] = []
    at = 0
    while at < len(pieces):
        rows, after = _rows_at(pieces, at)
        if len(rows) >= 2:
            number += 1
            found += table_pieces(_grid(rows), number)
            at = after
        else:
            found += [_without_tabs(pieces[at])] if pieces[at].text.strip("| ") else []
            at += 1
    return found


def _without_tabs(piece: Piece) -> Piece:
    return piece.but(text=fold(piece.text)) if "\t" in piece.text else piece


def _rows_at(pieces: Sequence[Piece], at: int) -> tuple[list[list[str]], int]:
    """Return the cells of the rows that begin at a piece, and the number of the piece after them."""
    rows, after = lone_rows_at(pieces, at)
    if rows:
        return [[fold(c) for c in row] for row in rows], after
    while at < len(pieces) and pieces[at].kind is BlockKind.PARAGRAPH:
        line = pieces[at].text
        after = at + 1
        if line.startswith("|"):
            line, after = _whole_row(pieces, at, len(rows[0]) if rows else 0)
            cells = [fold(c) for c in line.strip().strip("|").split("|")]
        elif "\t" in line and line.count("\t") >= (1 if rows or _has_two_cells(pieces, at) else 2):
            cells = [fold(c) for c in line.split("\t")]
        elif line.count(" | ") >= (1 if rows else 2):
            cells = [fold(c) for c in line.split("|")]
        elif rows and _is_title(pieces, at, len(rows[0])):
            rows.append([fold(line)])
            at = after
            continue
        else:
            break
        if rows and abs(len(cells) - len(rows[0])) > 1:
            break
        if not _DELIMITER.match(line):
            rows.append(cells[:MAX_COLUMNS])
        at = after
    return rows, at


def _is_title(pieces: Sequence[Piece], at: int, columns: int) -> bool:
    """Whether a line directly between rows parted by tabs is a title over all columns."""
    around = pieces[at - 1 : at + 2]
    tabs = [p.text.count("\t") for p in around]
    soft = len(around) == 3 and around[1].soft and around[2].soft
    return soft and tabs[0] == tabs[2] == columns - 1 > 0 == tabs[1]


def _has_two_cells(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a line and the one after it, or below a title, are rows of two cells.

    A tab after a number or bullet parts no cells.
    """
    after = at + 2 if _is_title(pieces, at + 1, 2) else at + 1
    rows = [
        p.text.split("\t") for p in (pieces[at], *pieces[after : after + 1]) if p.kind is BlockKind.PARAGRAPH
    ]
    return len(rows) == 2 and all(len(row) == 2 and row[0] and not is_lone_marker(row[0]) for row in rows)


def _whole_row(pieces: Sequence[Piece], at: int, columns: int) -> tuple[str, int]:
    """Join the lines of one piped row until it is closed and has its cells."""
    line, after = pieces[at].text, at + 1
    while after < len(pieces) and after - at < _LONGEST_ROW and not _closed(line, columns):
        more = pieces[after]
        if more.kind is not BlockKind.PARAGRAPH or more.text.startswith("|"):
            break
        line, after = f"{line} {more.text}", after + 1
    return (line, after) if _closed(line, columns) else (pieces[at].text, at + 1)


def _closed(line: str, columns: int) -> bool:
    return line.rstrip().endswith("|") and line.count("|") > max(columns, 1)


def _grid(rows: Sequence[Sequence[str]]) -> list[tuple[GridCell, ...]]:
    """Return the rows with cells for all columns; a row of one cell spans them."""
    columns = max(len(row) for row in rows)
    grid: list[tuple[GridCell, ...]] = []
    for number, row in enumerate(rows):
        first = number * MAX_COLUMNS
        whole = [*row, *[""] * (columns - len(row))]
        cells = [GridCell(text, False, first + at) for at, text in enumerate(whole)]
        grid.append((cells[0],) * columns if len(row) == 1 else tuple(cells))
    return grid
