"""A sheet on the terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.box import SIMPLE_HEAD
from rich.padding import Padding
from rich.table import Table as Grid

from yanxing.knowledge.sheets import Sheet, Table
from yanxing.report.console import Console
from yanxing.report.lines import line

MANY = 5
"""Columns from which on rows are printed one below the other."""


def print_sheet(sheet: Sheet, console: Console | None = None) -> None:
    """Print a sheet. No markup is read, and no text can move the cursor."""
    out = console or Console()
    out.print(line(sheet.title, style="bold"))
    if sheet.lead:
        out.print(line(sheet.lead))
    if sheet.facts:
        out.print(_facts(sheet.facts))
    for table in sheet.tables:
        _print_table(table, out)


def _print_table(table: Table, out: Console) -> None:
    if table.title:
        out.print(line(table.title, style="bold"))
    if table.brief is None and len(table.heads) >= MANY:
        _print_blocks(table, out)
        return
    grid = Grid(box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for number, head in enumerate(table.heads[: table.brief]):
        # Ids of overviews are there to be copied: they stay whole on narrow terminals.
        grid.add_column(line(head), overflow="fold", no_wrap=number == 0 and table.brief is not None)
    for row in table.rows:
        grid.add_row(*(line(cell) for cell in row[: table.brief]))
    out.print(grid)


def _print_blocks(table: Table, out: Console) -> None:
    """Print rows one below the other: the first cell as a heading, the others by name."""
    for row in table.rows:
        out.print(line(f"• {row[0]}"))
        out.print(Padding(_facts(zip(table.heads[1:], row[1:], strict=True)), (0, 0, 0, 2)))


def _facts(facts: Iterable[tuple[str, str]]) -> Grid:
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(style="cyan", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in facts:
        if value:
            grid.add_row(line(name), line(value))
    return grid
