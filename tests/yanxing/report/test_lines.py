"""Hostile text cannot move the cursor."""

import pytest

from yanxing.report.lines import folded, line, visible


def test_escapes_and_overrides_are_dropped():
    assert visible("a\x1b[2Jb\u202ec\x07") == "a[2Jbc"
    assert visible("第一行\n第二行") == "第一行\n第二行"
    assert line("[bold]x[/bold]").plain == "[bold]x[/bold]"


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 8, ["one two", "three"]),
        ("发现了预置的数据，来自字段", 10, ["发现了预置", "的数据，来", "自字段"]),
        ("发现了预置，数据", 10, ["发现了预", "置，数据"]),
        ("见“某某某某”", 4, ["见", "“某", "某某", "某”"]),
        ("字段 header.oaid", 12, ["字段", "header.oaid"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("a\nb", 9, ["a", "b"]),
        ("", 4, [""]),
    ],
)
def test_lines_break_where_both_languages_may(text, width, lines):
    assert [one.plain for one in folded(line(text), width)] == lines


def test_folding_keeps_every_character_and_its_style():
    text = line("数据 " * 20, style="bold")
    found = folded(text, 9)
    assert "".join(one.plain for one in found).replace(" ", "") == "数据" * 20
    assert all(one.style == "bold" for one in found)
