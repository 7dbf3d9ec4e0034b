"""A document as Markdown: # headings, nested bullets, piped tables; what has a meaning there is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_nlp.document import Block, BlockKind, Document

from .parts import Table, depth_of, is_item, numbers_of, parts_of

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")
_LINE_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([#+\-=~>])")


def write_markdown(document: Document) -> str:
    """Return the text."""
    return "\n".join(_lines(document)) + "\n"


def _lines(document: Document) -> Iterator[str]:
    before: Block | Table | None = None
    numbers = numbers_of(document)
    for part in parts_of(document):
        if not (is_item(before) and is_item(part)):
            yield ""
        if isinstance(part, Table):
            yield from _table(part)
        else:
            yield _mark(part, numbers.get(part.index)) + _escaped(part.text)
        before = part


def _mark(block: Block, number: int | None) -> str:
    if block.kind is BlockKind.HEADING:
        return "#" * depth_of(block) + " "
    if block.kind is not BlockKind.LIST_ITEM:
        return ""
    return "    " * (block.level - 1) + ("-   " if number is None else f"{number}. ".ljust(4))


def _escaped(text: str) -> str:
    text = _SPECIAL.sub(r"\\\1", text)
    return _LINE_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", text)


def _table(table: Table) -> Iterator[str]:
    rows = [_row(row) for row in table.rows]
    first = 0 if table.header is None else table.header
    # A title that spans the table stands above it: Markdown has no merged cells.
    yield from (f"{_escaped(row[0][0])}\n" for row in table.rows[:first])
    yield "|" + "  |" * table.columns if table.header is None else rows[first]
    yield "|" + " --- |" * table.columns
    yield from rows[first + (table.header is not None) :]


def _row(row: tuple[tuple[str, int], ...]) -> str:
    return "|" + "".join(f" {_escaped(text)} |" * span for text, span in row)
