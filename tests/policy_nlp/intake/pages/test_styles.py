import pytest

from policy_nlp.intake.pages.nodes import parse_html
from policy_nlp.intake.pages.styles import PLAIN, Look, Styles


def look(html: str) -> Look:
    tree = parse_html(html)
    return Styles(tree).look(tree.nodes[-1])


@pytest.mark.parametrize(
    ("html", "bold"),
    [
        ("<b>", True),
        ("<strong>", True),
        ("<span>", None),
        ("<span style='font-weight: 700'>", True),
        ("<span style='FONT-WEIGHT:Bold'>", True),
        ("<b style='font-weight:normal'>", False),
        ("<span style='font-weight:400'>", False),
        ("<b style='font-weight:inherit'>", True),
        ("<p style='font-size:22px'>", True),
        ("<p style='font-size:14px'>", None),
        ("<p style='font-size: 1.5em'>", True),
        ("<p style='font-size:x-large'>", True),
        ("<p style='font:bold 18pt/1.2 Arial'>", True),
        ("<p style='font-size:calc(1px + 99vw)'>", None),
        ("<font size=5>", True),
        ("<font size='+2'>", True),
        ("<font size=2>", None),
        ("<font size=-1 color=red>", None),
        ("<style>.c1{font-weight:700;color:red} p.c2, .c3 {font-size:20pt}</style><span class='x c1'>", True),
        ("<style>.c1{font-weight:700}</style><p class=c2>", None),
        ("<style>p.c2,.c3{font-size:20pt}</style><span class=c3>", True),
        ("<style>@media print{.c1{font-weight:700}}</style><span class=c1>", True),
        ("<style>.c1{font-weight:700}</style><span class=c1 style='font-weight:400'>", False),
    ],
)
def test_emphasis(html: str, bold: bool | None) -> None:
    assert look(html).bold is bold


def test_breaks_and_tables() -> None:
    assert look("<pre>").pre
    assert look("<div style='white-space: pre-line'>").pre
    assert look("<style>.kept{white-space:pre-wrap}</style><div class=kept>").pre
    assert look("<pre style='white-space:normal'>").pre is False
    assert look("<div style='display:table-cell'>").display == "table-cell"
    assert look("<div style='color:red'>") is PLAIN


def test_bottomless_sheets_say_nothing() -> None:
    for css in (
        "." * 400_000,
        "}{" * 200_000,
        ".a,{" * 100_000,
        ".a{font:" + "1" * 400_000,
        "font:;" * 90_000,
    ):
        assert look(f"<style>{css}</style><p class=a style='{css[:100_000]}'>").display == ""
