import pytest

from policy_nlp.intake import load_document
from policy_nlp.intake.limits import MAX_DEPTH
from policy_nlp.intake.pages.nodes import Node, parse_html
from policy_nlp.intake.walking import text_of


def outline(node: Node) -> str:
    return "".join(c if isinstance(c, str) else f"<{c.name}>{outline(c)}</>" for c in node.children)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a<p>b", "<p>a</><p>b</>"),
        ("<ul><li>a<li>b</ul>", "<ul><li>a</><li>b</></>"),
        ("<dl><dt>a<dt>b<dd>c<dd>d</dl>", "<dl><dt>a</><dt>b</><dd>c</><dd>d</></>"),
        ("<p>a</br>b", "<p>a<br></>b</>"),
        ("<p>x < y & z <3", "<p>x < y & z <3</>"),
        ("<p>a\x00b&nbsp;&#x4e2d;", "<p>ab\xa0中</>"),
        ("<p title='a<p>b'>c", "<p>c</>"),
        ("<p><![CDATA[a]]></p>", "<p>a</>"),
        ("<td>a<td>b", "<td>a</><td>b</>"),
        ("<b><p>a</b>b</p>", "<b></><p>ab</>"),
    ],
)
def test_broken_markup(html: str, expected: str) -> None:
    assert outline(parse_html(html).named("body")[0]) == expected


def test_xhtml_closes_what_html_would_not() -> None:
    page = "<?xml version='1.0' encoding='gbk'?><html><head><script src='a'/><title/></head><body><p>我们</p>"
    assert text_of(parse_html(page).root).strip() == "我们"


@pytest.mark.parametrize("html", ["", "  ", "<!-- -->", "\x00", "<", "</p>"])
def test_nothing_is_a_tree_too(html: str) -> None:
    assert text_of(parse_html(html).root).strip() in ("", "<")


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + "We collect your name.",
        "<div>" * (MAX_DEPTH - 9) + "<b>" * 50 + "We collect your <i>name</i>.<p>x</p>" + "</i>" * 100_000,
        "<script>" + "<div>" * 2000 + "</script>" + "<b>" * 2000 + "We collect your name.",
        "<table><tr><td>" * 2000 + "We collect your name.",
    ],
)
def test_bottomless_nesting_keeps_its_text(html: str) -> None:
    assert "We collect your name." in load_document(f"<html>{html}").text


@pytest.mark.parametrize(
    "html",
    [
        "<p title='" + "x" * 1_000_000 + "'>We collect.",
        "<p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">We collect.",
        "<" * 300_000 + "<p>We collect.",
        "<!--" * 100_000 + "--><p>We collect.",
        "&" * 300_000 + "<p>We collect.",
        "<br>" * 100_000 + "We collect.",
        "<a href=x>" * 30_000 + "We collect.",
        "<p " * 100_000 + "><p>We collect.",
    ],
)
def test_bombs_hide_no_text(html: str) -> None:
    assert "We collect." in load_document(f"<html><body>{html}</body></html>").text
