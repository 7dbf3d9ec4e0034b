"""The pages of a PDF become pieces in the order of reading."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from policy_nlp.document import BlockKind
from policy_nlp.intake.pdf.clock import Clock
from policy_nlp.intake.pdf.columns import Region, regions_of
from policy_nlp.intake.pdf.furniture import drop_furniture
from policy_nlp.intake.pdf.joining import Words
from policy_nlp.intake.pdf.lines import Line, body_of, line_of, margins_of
from policy_nlp.intake.pdf.marks import Box, Page, Run
from policy_nlp.intake.pdf.paragraphs import Writer, paragraphs_of
from policy_nlp.intake.pdf.rows import Row
from policy_nlp.intake.pdf.ruled import Table, find_ruled
from policy_nlp.intake.pdf.tables import TableWriter
from policy_nlp.intake.pdf.unruled import find_unruled
from policy_nlp.intake.pieces import Piece

_FILE_NAME = re.compile(
    r"\.(?:docx?|pdf|html?|wps|md|txt|indd|pages|odt|tex|rtf|pptx?|xlsx?)$|^Microsoft|^https?:|about:blank|\\|^[\W\d_]*$"
    r"|^\(?(?:untitled|anonymous|unspecified|无标题|未命名|文档|document|新建)(?![a-z])",
    re.IGNORECASE,
)
_Part = Region | Table
_T = TypeVar("_T")


def pieces_of(pages: Sequence[Page], clock: Clock | None = None) -> list[Piece]:
    """Return the pieces of a document.

    Raises PolicyError where that takes longer than the clock allows.
    """
    clock = clock or Clock()
    tables = list(_between_checks(_tables, pages, clock))
    drop_furniture(pages)
    tables_of = {page.number: own for page, own in zip(pages, tables, strict=True)}
    found_parts = _between_checks(lambda page: list(_parts(page, tables_of[page.number])), pages, clock)
    parts = [(page, part) for page, own in zip(pages, found_parts, strict=True) for part in own]
    margins = _margins(parts)
    groups = list(_groups(parts, margins))
    lines = [line for group in groups if isinstance(group, list) for line in group]
    body = body_of(lines)
    in_tables = [r.text for own in tables for table in own for runs in table.runs.values() for r in runs]
    words = Words([*(line.text for line in lines), *in_tables])
    writer = Writer(pages, body, words)
    table_writer = TableWriter(pages, words)
    found: list[Piece] = []
    for group in groups:
        clock.check()
        if isinstance(group, Table):
            writer.close()
            found += table_writer.add(group)
        else:
            found += table_writer.flush()
            found += writer.pieces(paragraphs_of(group, body))
    return found + list(table_writer.flush())


def _between_checks(look: Callable[[Page], _T], pages: Sequence[Page], clock: Clock) -> Iterator[_T]:
    """Yield what a look at each page finds, the clock looked at before each."""
    for page in pages:
        clock.check()
        yield look(page)


def title_of(stated: str, pieces: Sequence[Piece]) -> str | None:
    """Return the title that the metadata state, where it is one and not a file's name; else the largest heading."""
    if stated and not _FILE_NAME.search(stated):
        return stated
    headings = [p for p in pieces[:10] if p.kind is BlockKind.HEADING]
    return min(headings, key=lambda p: p.level).text if headings else None


def _tables(page: Page) -> list[Table]:
    """Return the tables of a page, its runs that stand in them taken from it."""
    tables = find_ruled(page)
    page.runs = [run for run in page.runs if not any(table.take(run) for table in tables)]
    tables = [table for table in tables if table.runs]
    if len(regions_of(page.runs)) > 1:
        return tables
    for table in find_unruled(page):
        taken = {(run.left, run.baseline) for runs in table.runs.values() for run in runs}
        page.runs = [run for run in page.runs if (run.left, run.baseline) not in taken]
        tables.append(table)
    return sorted(tables, key=lambda table: table.ys[0])


def _parts(page: Page, tables: Sequence[Table]) -> Iterator[_Part]:
    """Yield the tables and the regions of text of a page, from the top."""
    rest = page.runs
    for table in tables:
        above = [run for run in rest if run.middle < table.ys[0]]
        yield from _regions(page, above)
        yield table
        rest = [run for run in rest if run.middle >= table.ys[0]]
    yield from _regions(page, rest)


def _regions(page: Page, runs: list[Run]) -> list[Region]:
    regions = regions_of(runs)
    _dot_rows(page.dots, [row for region in regions for row in region.rows])
    return regions


def _dot_rows(dots: Iterable[Box], rows: Sequence[Row]) -> None:
    """Mark the rows that a drawn bullet stands before."""
    order = sorted(rows, key=lambda row: row.baseline)
    heights = [row.baseline for row in order]
    for dot in dots:
        middle = (dot.top + dot.bottom) / 2
        for row in order[bisect_left(heights, middle - dot.height) :]:
            if row.baseline - row.size > middle:
                break
            beside = row.baseline - 0.9 * row.size <= middle <= row.baseline + 0.1 * row.size
            if beside and -0.2 * row.size <= row.left - dot.right <= 3 * row.size:
                row.dotted = True


def _margins(parts: Sequence[tuple[Page, _Part]]) -> dict[tuple[int, str], tuple[float, float]]:
    """Return the margins of each kind of column: they are the same on all pages of one width."""
    rows: dict[tuple[int, str], list[Row]] = {}
    for page, part in parts:
        if isinstance(part, Region):
            rows.setdefault((round(page.width), part.column), []).extend(part.rows)
    return {key: margins_of(found) for key, found in rows.items()}


def _groups(
    parts: Sequence[tuple[Page, _Part]], margins: dict[tuple[int, str], tuple[float, float]]
) -> Iterator[list[Line] | Table]:
    """Yield the tables, and the lines between two tables."""
    lines: list[Line] = []
    for page, part in parts:
        if isinstance(part, Table):
            if lines:
                yield lines
            lines = []
            yield part
            continue
        sides = margins[round(page.width), part.column]
        lines += [line_of(row, page.number, sides, opens=number == 0) for number, row in enumerate(part.rows)]
    if lines:
        yield lines
