"""Tables on the terminal are bounded and read no markup."""

from __future__ import annotations

import io

from rich.console import Console

from yanxing.report.tables import MAX_ROWS, print_table


def test_rows_beyond_the_limit_are_told():
    out = io.StringIO()
    rows = [(str(i),) for i in range(MAX_ROWS + 5)]
    print_table(Console(file=out, width=80), "t", ["h"], rows, "and {count} more")
    assert "and 5 more" in out.getvalue()


def test_markup_is_shown_as_written():
    out = io.StringIO()
    print_table(Console(file=out, width=80), "t", ["h"], [("[bold]x[/bold]",)], "")
    assert "[bold]x[/bold]" in out.getvalue()
