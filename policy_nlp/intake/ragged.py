"""Rows of typed tables, mended: their lines were wrapped and their merged cells lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policy_nlp.intake.limits import MAX_COLUMNS

_DELIMITER = re.compile(r"\s{0,8}\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*){1,40}\|?\s*")
_PIPE = re.compile(r"(?<!\\)\|")
_ENDS_TABLE = re.compile(r"\s*(?:#{1,6}\s|={3,}|\*\*\*|---\s*$|>)")
_ROW_END = re.compile(r"(?:https?://|www\.)[^\s|]{3,2000}\s{2,8}(?=[^|\s\[<h(（][^|]{0,200}\|)")
# A row may go on over this many lines.
_LONGEST_ROW = 40
_COMPANY = re.compile(r"(?:公司|集团|Inc\.?|LLC|Ltd\.?|Limited|GmbH)\s*$")
_SENTENCE_LINE = 80


def cells_of(line: str) -> list[str]:
    """Return the cells of one line of a piped table."""
    return [c.strip() for c in _PIPE.split(_inner(line))]


def _inner(line: str) -> str:
    return line.strip().removeprefix("|").removesuffix("|")


def is_delimiter(line: str) -> bool:
    """Whether a line is the rule under the header of a piped table."""
    return bool(_DELIMITER.fullmatch(line))


def mend_tables(text: str) -> str:
    """Return Markdown `text` with every piped table in one line per row, all cells present."""
    if "|" not in text:
        return text
    lines = text.split("\n")
    mended: list[str] = []
    at = 0
    while at < len(lines):
        if is_delimiter(lines[at]) and mended and "|" in mended[-1]:
            header = mended.pop()
            rows, at = _table_at(lines, at, header)
            mended += ["", *(_typed(row) for row in rows), ""]
        else:
            mended.append(lines[at])
            at += 1
    return "\n".join(mended)


def _typed(row: Sequence[str]) -> str:
    return "| " + " | ".join(row) + " |"


def _table_at(lines: Sequence[str], at: int, header: str) -> tuple[list[list[str]], int]:
    """Return the rows of the table with its delimiter at line `at`, and the number of the line after it."""
    names = cells_of(header)[:MAX_COLUMNS]
    columns = max(len(names), 2)
    framed = header.strip().startswith("|")
    body, after = _body(lines, at + 1, framed)
    rows = [cells_of(row) for row in _joined(body, columns, framed)]
    aligned = _aligned(rows, columns)
    return [names + [""] * (columns - len(names)), ["---"] * columns, *aligned], after


def _body(lines: Sequence[str], at: int, framed: bool) -> tuple[list[str], int]:
    """Return the lines of a table's body: to a blank line, a heading, or prose without a pipe after it."""
    start = at
    while at < len(lines) and lines[at].strip() and not _ENDS_TABLE.match(lines[at]):
        line = lines[at]
        if framed and not line.strip().startswith("|") and lines[at - 1].rstrip().endswith("|"):
            break
        if (
            not framed
            and "|" not in line
            and (len(line) > _SENTENCE_LINE or "。" in line)
            and not _open(lines[at - 1])
        ):
            break
        at += 1
    return [part for line in lines[start:at] for part in _parted(line)], at


def _parted(line: str) -> list[str]:
    """Part two rows that stand in one line: a web address ends the first, and two spaces part them."""
    parts, start = [], 0
    for mark in _ROW_END.finditer(line):
        parts.append(line[start : mark.end()])
        start = mark.end()
    return [*parts, line[start:]]


def _open(line: str) -> bool:
    return not line.endswith("  ")


def _joined(body: Sequence[str], columns: int, framed: bool) -> Iterator[str]:
    """Join the lines of one row: to its closing pipe, two spaces at its end, or all its cells."""
    marked = sum(1 for line in body if line.endswith("  ")) * 2 >= len(body)
    row = ""
    lines = 0
    for line in body:
        row = f"{row} {line.strip()}" if row else line
        lines += 1
        pipes = len(_PIPE.findall(_inner(row)))
        if framed:
            done = row.rstrip().endswith("|") and (pipes >= columns - 1 or lines == 1)
        else:
            done = line.endswith("  ") if marked else pipes >= columns - 1
        if done or lines >= _LONGEST_ROW:
            yield row
            row, lines = "", 0
    if row:
        yield row


def _aligned(rows: Sequence[list[str]], columns: int) -> list[list[str]]:
    """Return the rows with a cell for every column; a short row takes the rest from the one above."""
    whole = [row for row in rows if len(row) == columns]
    kinds = [{_kind(row[c]) for row in whole if row[c]} for c in range(columns)]
    full: list[list[str]] = []
    for row in rows:
        cells = _filled(row, full[-1], kinds) if len(row) < columns and full else row
        cells = [*cells[: columns - 1], " ".join(cells[columns - 1 :])]
        full.append(cells + [""] * (columns - len(cells)))
    return full


def _filled(row: list[str], above: list[str], kinds: Sequence[set[str]]) -> list[str]:
    """Put the cells of a short row where their kind fits best, the first columns for a tie of one cell."""
    missing = len(above) - len(row)
    offsets = range(missing, -1, -1) if len(row) > 1 else range(missing + 1)
    best = max(offsets, key=lambda o: sum(_kind(cell) in kinds[o + n] for n, cell in enumerate(row)))
    return [*above[:best], *row, *above[best + len(row) :]]


def _kind(cell: str) -> str:
    if "://" in cell or cell.lower().startswith("www."):
        return "link"
    if _COMPANY.search(cell.rstrip("）)")):
        return "company"
    if re.search(r"sdk", cell, re.IGNORECASE):
        return "sdk"
    return "list" if "、" in cell or len(cell) > 30 else "text"
