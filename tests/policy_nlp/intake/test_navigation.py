import pytest

from policy_nlp.intake import load_document
from policy_nlp.intake.navigation import find_menus, host_of
from policy_nlp.intake.readers.html import parse_html


def text_of(html: str) -> str:
    return load_document(f"<html><body>{html}<p>We collect your name.</p></body></html>").text


@pytest.mark.parametrize(
    "html",
    [
        "<nav><a href='/'>Home</a></nav>",
        "<div role=navigation>Home</div>",
        "<script>Home</script><style>Home</style><noscript>Home</noscript><template>Home</template>",
        "<form><input value=Home><select><option>Home</select><button>Home</button></form>",
        "<ul><li><a href='/a'>Home</a><li><a href='/b'>Press</a><li><a href='/c'>Jobs</a></ul>",
        "<ul><li><a href='#a'>Home and more</a><li><a href='#b'>Press</a><li><a href='#c'>Jobs</a></ul>",
    ],
)
def test_navigation_is_dropped(html: str) -> None:
    assert text_of(html) == "We collect your name."


@pytest.mark.parametrize(
    "html",
    [
        "<div style='display:none'>We share it.</div>",
        "<details><summary>More</summary>We share it.</details>",
        "<ul><li><a href='https://a.com'>We share it.</a><li><a href='https://b.com'>B</a><a href='https://c.com'>C</a></ul>",
        "<ul><li>We share it. <a href='/x'>see</a><li>With <a href='/y'>others</a><li><a href='/z'>Z</a></ul>",
        "<header>We share it.</header><footer>We share it.</footer>",
        "<button aria-expanded=false>We share it.</button>",
        "<h2><button>We share it.</button></h2>",
    ],
)
def test_clauses_are_kept(html: str) -> None:
    assert "We share it." in text_of(html)


def test_menus_in_menus_and_hosts() -> None:
    items = "".join(f"<li><a href='/{n}'>Page {n}</a></li>" for n in range(5))
    soup = parse_html(f"<ul>{items}<li>More<ul>{items}</ul></li></ul>")
    assert len(find_menus(soup)) == 2
    assert host_of("https://A.example.com/x") == "a.example.com"
    assert host_of("/x") == host_of("http://[bad") == ""
