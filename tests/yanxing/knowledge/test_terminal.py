"""Sheets on the terminal."""

from io import StringIO

from yanxing.knowledge.sheets import Sheet, Table
from yanxing.knowledge.terminal import print_sheet
from yanxing.report.console import Console

TABLE = Table("Title", ("a", "b"), (("1", "[red]2[/red]\x1b[2J"),))


def shown(sheet: Sheet, width: int = 60) -> str:
    out = StringIO()
    print_sheet(sheet, Console(file=out, width=width, color_system=None))
    return out.getvalue()


def test_facts_and_tables_are_printed_without_markup_or_control() -> None:
    text = shown(Sheet("Head", "lead", (("Name", "[bold]x[/bold]"),), (TABLE,)))
    assert "[bold]x[/bold]" in text
    assert "[red]2[/red][2J" in text
    assert "\x1b" not in text


def test_wide_tables_become_blocks() -> None:
    heads, row = ("a", "b", "c", "d", "e"), ("1", "2", "", "4", "5")
    text = shown(Sheet("Head", tables=(Table("", heads, (row,)),)))
    assert "• 1" in text
    assert "c" not in text.replace("Head", "")


def test_an_overview_shows_its_leading_columns() -> None:
    text = shown(
        Sheet("Head", tables=(Table("", ("a", "b", "c", "d", "e"), (("1", "2", "3", "4", "5"),), brief=2),))
    )
    assert "2" in text
    assert "3" not in text


def test_ids_of_an_overview_stay_whole_on_a_narrow_terminal() -> None:
    row = ("quite.a_long_identifier", "label " * 20, "x")
    assert row[0] in shown(Sheet("Head", tables=(Table("", ("id", "label", "c"), (row,), brief=2),)), 50)
