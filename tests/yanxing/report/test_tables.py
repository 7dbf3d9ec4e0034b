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


def test_cells_break_as_lines_do():
    out = io.StringIO()
    types = "手机号码、Android\u00a0ID、SSID与网络"
    print_table(Console(file=out, width=24), "t", ["h", "x"], [("甲", types)], "")
    cells = [row.split("│")[2].strip() for row in out.getvalue().splitlines() if "│" in row]
    assert cells == ["手机号码、", "Android\u00a0ID、", "SSID与网络"]
