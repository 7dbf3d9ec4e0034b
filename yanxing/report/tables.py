"""Tables on the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text as Line

from yanxing.report.lines import Cell, line

MAX_ROWS = 60
"""Rows of one table on the terminal; files hold them all."""

STYLES = {
    "high": "bold red", "medium": "yellow", "low": "cyan",
    "incorrect": "bold red", "omitted": "red", "ambiguous": "yellow", "vague": "cyan", "clear": "green",
    "unresolved": "magenta",
}  # fmt: skip
"""Style by severity or verdict."""


def print_table(
    console: Console, title: str, heads: Sequence[str], rows: Iterable[Sequence[str | Line]], more: str
) -> None:
    """Print rows under `title`; `more` (with {count}) tells of rows beyond MAX_ROWS. No markup is read."""
    all_rows = list(rows)
    table = Table(title=title, title_justify="left", title_style="bold", expand=False)
    for head in heads:
        table.add_column(line(head), overflow="fold")
    for row in all_rows[:MAX_ROWS]:
        table.add_row(*(Cell.assemble(cell if isinstance(cell, Line) else line(cell)) for cell in row))
    console.print(table)
    if len(all_rows) > MAX_ROWS:
        console.print(line(more.replace("{count}", str(len(all_rows) - MAX_ROWS)), style="dim"))


def facts_grid(facts: Iterable[tuple[str, str]]) -> Table:
    """Return facts as two columns, name and value. No markup is read."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="cyan", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in facts:
        grid.add_row(line(name), Cell.assemble(line(value)))
    return grid
