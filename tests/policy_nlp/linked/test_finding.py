"""What a policy refers to, and what it does not; in our own words, both languages."""

from __future__ import annotations

import pytest

from policy_nlp.intake import load_document
from policy_nlp.linked import linked_documents
from policy_nlp.statements import LinkKind

LIST, RULES, COOKIE = LinkKind.THIRD_PARTY_LIST, LinkKind.CHILDREN_RULES, LinkKind.COOKIE_POLICY
COLLECTED, PERMISSIONS = LinkKind.COLLECTION_LIST, LinkKind.PERMISSION_LIST


PARTNERS = """<table><tr><th>SDK名称</th><th>隐私政策</th></tr>
<tr><td>甲推送SDK</td><td><a href="https://jia.example/p">查看</a></td></tr>
<tr><td>乙地图SDK</td><td><a href="https://yi.example/sdk-list">隐私政策</a></td></tr></table>"""
MENU = """<ul><li><a href="/a">Home</a></li><li><a href="/b">Cookie Policy</a></li>
<li><a href="/c">Partners</a></li></ul><p>We are Acorn.</p>"""


def found(body: str, title: str = "") -> list[tuple[LinkKind, str, str | None]]:
    page = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    document = load_document(page, language="zh" if any("\u4e00" <= c <= "\u9fff" for c in page) else "en")
    return [(d.kind, d.title, d.target) for d in linked_documents(document)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<p>我们接入的软件工具包见<a href="/sdk.html">《小禾第三方SDK目录》</a>。</p>',
         (LIST, "小禾第三方SDK目录", "/sdk.html")),
        ('<p>与谁共享请查看第三方信息共享清单（<a href="https://h.example/s">点击查看</a>）。</p>',
         (LIST, "第三方信息共享清单", "https://h.example/s")),
        ('<p>请<a href="/x">点击此处</a>查看我们的合作方名单。</p>', (LIST, "合作方名单", "/x")),
        ('<p>孩子使用前请阅读<a href="/kids">小禾儿童个人信息保护指引</a>。</p>',
         (RULES, "小禾儿童个人信息保护指引", "/kids")),
        ('<p>已经收集了什么，见<a href="/c">个人信息收集清单</a>。</p>', (COLLECTED, "个人信息收集清单", "/c")),
        ('<p>权限的用途见<a href="/q">应用权限申请与使用情况说明</a>。</p>',
         (PERMISSIONS, "应用权限申请与使用情况说明", "/q")),
        ("<p>详细情况见《第三方信息共享清单》。</p>", (LIST, "第三方信息共享清单", None)),
        ("<p>未满十四岁的用户适用【小禾儿童隐私保护规则】。</p>", (RULES, "小禾儿童隐私保护规则", None)),
        ("<p>《第三方SDK列表》的网址：https://h.example/list，请查阅。</p>",
         (LIST, "第三方SDK列表", "https://h.example/list")),
        ("<p>第三方SDK目录：https://h.example/sdk，不定期更新。</p>",
         (LIST, "第三方SDK目录", "https://h.example/sdk")),
        ('<p>Our helpers are on the <a href="/p">list of our sub-processors</a>.</p>',
         (LIST, "list of our sub-processors", "/p")),
        ('<p>We publish a list of our advertising partners <a href="/ads">here</a>.</p>',
         (LIST, "list of our advertising partners", "/ads")),
        ('<p>We work with <a href="https://h.example/legal/subprocessors">service providers</a>.</p>',
         (LIST, "service providers", "https://h.example/legal/subprocessors")),
        ('<p>Families should read the <a href="/k">Kids’ Privacy Notice</a>.</p>',
         (RULES, "Kids’ Privacy Notice", "/k")),
        ('<p>See our <a href="/c">Cookie Policy (opens in a new window)</a>.</p>', (COOKIE, "Cookie Policy", "/c")),
        ("<p>For details see our Cookie Notice. It is short.</p>", (COOKIE, "Cookie Notice", None)),
        ("<p>Vendors: the vendor list is at https://h.example/v.</p>", (LIST, "vendor list", "https://h.example/v")),
    ],
)  # fmt: skip
def test_references(body, expected):
    assert found(body) == [expected]


@pytest.mark.parametrize(
    "body",
    [
        PARTNERS,
        '<p>甲公司的<a href="https://jia.example/privacy">隐私政策</a>适用于其SDK。</p>',
        '<p>见<a href="#list">第三方信息共享清单</a>一节。</p>',
        '<p>依据<a href="https://gov.example/r">《儿童个人信息网络保护规定》</a>处理。</p>',
        '<p>您可以管理<a href="/friends">关注列表</a>。</p>',
        '<p>详见《第三方SDK目录》。</p><h2>附录：第三方SDK目录</h2><p>目前没有接入。</p>',
        '<p>您阅读的是《小禾儿童个人信息保护规则》。</p>',
        '<p>请参阅腾讯《Cookie政策》。</p>',
        '<p>Write to <a href="mailto:list@h.example">our vendor list desk</a>.</p>',
        '<p>See our Cookie Policy below.</p><h2>Cookie Policy</h2><p>We set one cookie.</p>',
        '<p>Google’s <a href="https://google.com/x">list of sub-processors</a> is its own.</p>',
        '<p>We obey the <a href="https://ftc.gov/coppa">Children’s Online Privacy Protection Act</a>.</p>',
        '<p>Third parties (“Third-Party Services”) have policies of their own.</p>',
        '<p>Read <a href="https://h.example/about">more</a> about us.</p>',
        MENU,
    ],
)  # fmt: skip
def test_what_is_none(body):
    assert found(body, title="小禾儿童个人信息保护规则" if "您阅读的" in body else "") == []


def test_a_document_is_told_once_and_its_address_kept():
    linked = '<p>见<a href="/s">第三方信息共享清单</a>。</p>'
    assert found(f"<p>见《第三方信息共享清单》。</p>{linked}{linked}") == [(LIST, "第三方信息共享清单", "/s")]


def test_two_links_of_one_sentence_keep_their_own():
    body = '<p>Read the cookie policy <a href="/c">here</a> and the list of our vendors <a href="/v">here</a>.</p>'
    assert found(body) == [(COOKIE, "cookie policy", "/c"), (LIST, "list of our vendors", "/v")]


def test_a_script_is_no_address():
    body = '<p>请看<a href="javascript:open()">《第三方SDK列表》</a>。</p>'
    assert found(body) == [(LIST, "第三方SDK列表", None)]


def test_the_place_is_where_the_title_stands():
    document = load_document(
        '<h2>共享</h2><p>我们会共享信息，见<a href="/s">《共享清单》</a>。</p>', language="zh"
    )
    (linked,) = linked_documents(document)
    assert document.text[linked.place.start : linked.place.end] == "《共享清单》"
    assert linked.place.headings == ("共享",)


def test_many_references_take_no_long_time():
    row = '<p>请看<a href="/s{0}">这里</a>《第三方SDK目录{0}》 https://h.example/{0} See our Cookie Policy {0}.</p>'
    document = load_document("<h1>x</h1>" + "".join(row.format(n) for n in range(1500)), language="zh")
    assert 0 < len(linked_documents(document)) <= 100
