"""Tables of which every cell and every pipe stands in a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policy_nlp.document import BlockKind
from policy_nlp.intake.normal import width
from policy_nlp.intake.pieces import Piece

_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*){1,40}\|?")
# A cell may go on over this many lines.
_LONGEST_CELL = 30
_FEWEST_COLUMNS, _MOST_COLUMNS, _FULL_LINE = 3, 12, 64
_ENDED = re.compile(r"[。！？；.!?;]$")


def lone_rows_at(pieces: Sequence[Piece], at: int) -> tuple[list[list[str]], int]:
    """Return the rows of such a table that begins at a piece, and the number of the piece after it.

    A row ends where two lines follow each other without a pipe between them, after as many pipes as the header has.
    """
    if at + 1 >= len(pieces) or not _is_pipe(pieces[at + 1]) or not _is_line(pieces[at]):
        return [], at
    head, _ = _cells_at(pieces, at, _MOST_COLUMNS)
    columns = next((n + 1 for n, cell in enumerate(head) if len(cell) > 1), 0)
    if columns < _FEWEST_COLUMNS:
        return [], at
    cells, starts = _cells_at(pieces, at, len(pieces))
    rows: list[list[str]] = []
    row: list[str] = []
    after = at
    for number, cell in enumerate(cells):
        last = len(row) == columns - 1
        end = _end_of_row(cell, last_of_all=number == len(cells) - 1) if last else len(cell)
        row.append(_joined(cell[:end]))
        if last:
            rows.append(row)
            after = starts[number] + end
            row = [_joined([p for p in cell[end:] if not _RULE.fullmatch(p.text)])]
    return rows, after


def _is_pipe(piece: Piece) -> bool:
    return piece.text == "|" and piece.kind is BlockKind.PARAGRAPH


def _is_line(piece: Piece) -> bool:
    return piece.kind is BlockKind.PARAGRAPH and "|" not in piece.text


def _cells_at(pieces: Sequence[Piece], at: int, most: int) -> tuple[list[list[Piece]], list[int]]:
    """Return the lines between the pipes from a piece on, as long as a pipe follows soon, and where they begin."""
    cells: list[list[Piece]] = [[]]
    starts = [at]
    while at < len(pieces) and len(cells[-1]) < _LONGEST_CELL and len(cells) <= most:
        piece = pieces[at]
        at += 1
        if _is_pipe(piece):
            cells.append([])
            starts.append(at)
        elif _is_line(piece) or _RULE.fullmatch(piece.text):
            cells[-1].append(piece)
        else:
            break
    return cells, starts


def _end_of_row(cell: Sequence[Piece], *, last_of_all: bool) -> int:
    """Return how many lines belong to the last cell of a row; the rest begin the next row."""
    ruled = next((n for n, p in enumerate(cell) if _RULE.fullmatch(p.text)), None)
    if ruled is not None:
        return ruled
    if last_of_all:
        # The table ends here: only a line that is full goes on in the next one.
        return next((n for n in range(1, len(cell)) if not _goes_on(cell[n - 1], cell[n])), len(cell))
    broken = next((n for n, p in enumerate(cell) if n > 0 and not p.soft), None)
    return broken if broken is not None else max(len(cell) - 1, 1)


def _goes_on(line: Piece, after: Piece) -> bool:
    return after.soft and not after.bold and width(line.text) >= _FULL_LINE and not _ENDED.search(line.text)


def _joined(lines: Sequence[Piece]) -> str:
    return " ".join(p.text for p in lines)
