"""Hostile text cannot move the cursor."""

from yanxing.report.lines import line, visible


def test_escapes_and_overrides_are_dropped():
    assert visible("a\x1b[2Jb\u202ec\x07") == "a[2Jbc"
    assert visible("第一行\n第二行") == "第一行\n第二行"
    assert line("[bold]x[/bold]").plain == "[bold]x[/bold]"
