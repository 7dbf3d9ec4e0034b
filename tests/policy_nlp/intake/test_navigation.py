import pytest

from policy_nlp.intake import load_document

POLICY = "<p>We collect your name. It is kept for a year, and it is shown to the people you write to.</p>"


def text_of(html: str) -> str:
    return load_document(f"<html><body>{html}{POLICY * 6}</body></html>").text


def kept(html: str) -> str:
    return text_of(html).partition("We collect your name.")[0].strip()


@pytest.mark.parametrize(
    "html",
    [
        "<nav><a href='/'>Home</a></nav>",
        "<div role=navigation>Home</div>",
        "<script>Home</script><style>Home</style><noscript>Home</noscript><template>Home</template>",
        "<form><input value=Home><select><option>Home</select><button>Home</button></form>",
        "<ul><li><a href='/a'>Home</a><li><a href='/b'>Press</a><li><a href='/c'>Jobs</a></ul>",
        "<ul><li><a href='#a'>Home and more</a><li><a href='#b'>Press</a><li><a href='#c'>Jobs</a></ul>",
        "<div><a href='/a'>Home</a> | <a href='/b'>Press</a> | <a href='/c'>Jobs</a></div>",
        "<a href='#1'>1. Data</a><br><a href='#2'>2. Use</a><a href='#3'>3. Share</a><a href='#4'>4. Keep</a>",
        "<a class=skip href='#main'>Skip to main content</a><a href='#top'>返回顶部</a>",
        "<ol class=breadcrumb><li><a href='/'>首页</a></li><li>隐私政策</li></ol>",
        "<div class='social-share'><a href='https://www.facebook.com/sharer.php?u=x'>Facebook</a></div>",
        "<div class=share><span>Share:</span><button>Tweet</button></div>",
        "<div class='related-posts'><h3>More to read</h3><a href='/a'>What a year it was for us all</a></div>",
        "<div id=comments><p>I like this page very much, thank you for writing it! It helped me.</p></div>",
        "<form role=search><label>Search our site</label><input><button>Go</button></form>",
        "<form action=/news><label>Your e-mail address</label><input type=email><button>Subscribe</button></form>",
        "<h2><a class=headerlink href='#data'>¶</a></h2><i class=material-icons>expand_more</i>",
        (
            "<nav><h3>Products</h3><a href=/a>One</a><p>All that a small office needs in its first year.</p>"
            "<a href=/b>Two</a><p>All that a larger office needs in every year of its life, and more of it.</p></nav>"
        ),
        "<div class=lang><a href='/de'>Deutsch</a><a href='/fr'>Français</a></div>",
    ],
)
def test_navigation_is_dropped(html: str) -> None:
    assert kept(html) == ""


@pytest.mark.parametrize(
    "html",
    [
        "<div style='display:none'>We share it.</div>",
        "<div hidden aria-hidden=true>We share it.</div>",
        "<details><summary>More</summary>We share it.</details>",
        "<ul><li><a href='https://a.com'>We share it.</a><li><a href='https://b.com'>B</a><a href='https://c.com'>C</a></ul>",
        "<ul><li>We share it. <a href='/x'>see</a><li>With <a href='/y'>others</a><li><a href='/z'>Z</a></ul>",
        "<header>We share it.</header><footer>We share it.</footer><aside>We share it.</aside>",
        "<button aria-expanded=false>We share it.</button>",
        "<button class='accordion'>We share it.</button>",
        "<h2><button>We share it.</button></h2>",
        "<h2 id=sharing class=menu>We share it.</h2><div id=related>We share it.</div>",
        "<div role=tablist><h3 role=tab>Use</h3><div role=tabpanel>" + "We share it. " * 30 + "</div></div>",
        "<nav>" + "We share it. It is seen by those who work for us, and by nobody else. " * 6 + "</nav>",
        "<form><input type=hidden name=state>" + "We share it with others. " * 20 + "</form>",
        "<ul><li><a href='/sdk'>We share it. 第三方SDK目录</a><li><a href=/a>A</a><li><a href=/b>B</a></ul>",
        "<div class=comments><table><tr><td>" + "We share it with others. " * 60 + "</table></div>",
        "<div id='respond'></div><p class=share>We share it.</p>",
        "<a href='#share'>We share it.</a>",
    ],
)
def test_clauses_are_kept(html: str) -> None:
    assert "We share it" in text_of(html)


def test_menus_in_menus() -> None:
    items = "".join(f"<li><a href='/{n}'>Page {n}</a></li>" for n in range(5))
    assert kept(f"<ul>{items}<li>More<ul>{items}</ul></li></ul>") == ""


def test_a_page_of_links_alone_is_not_emptied_of_partners() -> None:
    links = "".join(f"<li><a href='https://p{n}.example'>Partner {n}</a>" for n in range(5))
    assert kept(f"<h2>Partners</h2><ul>{links}</ul>").count("Partner ") == 5
