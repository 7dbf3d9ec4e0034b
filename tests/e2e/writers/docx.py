"""A document as DOCX: heading and list styles, real tables with merged cells."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import docx

from policy_nlp.document import Block, BlockKind, Document

from .parts import Table, depth_of, marks_of, numbers_of, parts_of


def write_docx(document: Document) -> bytes:
    """Return the file."""
    made = docx.Document()
    made.core_properties.title = document.title or ""
    numbers, marks = numbers_of(document), marks_of(document)
    for part in parts_of(document):
        if isinstance(part, Table):
            _table(made, part)
        elif part.index in numbers and part.level <= len(marks):
            made.add_paragraph(marks[part.level - 1](numbers[part.index]) + part.text)
        else:
            made.add_paragraph(part.text, style=_style(part))
    target = BytesIO()
    made.save(target)
    return target.getvalue()


def _style(block: Block) -> str:
    if block.kind is BlockKind.HEADING:
        return f"Heading {depth_of(block)}"
    if block.kind is BlockKind.LIST_ITEM:
        return "List Bullet" + (f" {min(block.level, 3)}" if block.level > 1 else "")
    return "Normal"


def _table(made: Any, table: Table) -> None:
    grid = made.add_table(rows=len(table.rows), cols=table.columns, style="Table Grid")
    for row, texts in zip(grid.rows, table.rows, strict=True):
        cells, column = row.cells, 0
        for text, span in texts:
            cell = cells[column]
            if span > 1:
                cell = cell.merge(cells[column + span - 1])
            cell.text = text
            column += span
