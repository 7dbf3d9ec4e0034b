from __future__ import annotations

import pytest

from policy_nlp.intake import load_document
from policy_nlp.statements import ThirdParty
from policy_nlp.third_parties import third_parties_of

MANY = """## 附录：接入的第三方SDK

| 序号 | SDK名称 | 提供方 | 使用场景 | 收集的信息 | 系统权限 | 隐私政策 |
|---|---|---|---|---|---|---|
| 推送类 | | | | | | |
| 1 | 竹影推送 | 苏州竹影网络科技有限公司 | 下发通知 | 设备型号、OAID | 通知权限、存储权限 | https://a.example/p |
| 2 | 雪松推送 | 同上 | 同上 | 同上 | - | 同上 |
| 统计类 | | | | | | |
| 3 | 蓝鲸统计 | 上海蓝鲸数据有限公司 | / | 应用列表 | 无 | / |
| 4 | 小石工具 | 成都小石科技有限公司 | 图片加载 | 不涉及个人信息 | 无 | / |
"""


def rows(text: str) -> list[ThirdParty]:
    return list(third_parties_of(load_document(text)))


def test_same_as_above() -> None:
    first, second, *_ = rows(MANY)
    assert (second.name, second.company) == ("雪松推送", first.company)
    assert {"device.model", "device.oaid"} <= set(second.data_types)
    assert second.link == first.link == "https://a.example/p"


def test_permissions_of_a_row() -> None:
    assert rows(MANY)[0].permissions == ("通知权限", "存储权限")
    assert rows(MANY)[1].permissions == ()


def test_titles_between_rows_say_what_for() -> None:
    assert rows(MANY)[2].purposes == ("analytics",)


def test_row_that_says_it_collects_nothing() -> None:
    assert [r.collects_nothing for r in rows(MANY)] == [False, False, False, True]


PLATFORMS = """<h2>第三方SDK清单</h2><table>
<tr><th>第三方名称</th><th>平台</th><th>收集个人信息</th><th>目的</th></tr>
<tr><td rowspan="2">竹影推送SDK（苏州竹影网络科技有限公司）</td><td>Android</td><td>OAID</td>
<td rowspan="2">消息推送</td></tr>
<tr><td>iOS</td><td>IDFA</td></tr>
<tr><td><a href="https://b.example/privacy">麦田支付</a></td><td>全部</td><td><ul><li>订单号</li></ul></td><td>支付</td></tr>
</table>"""


def test_rows_of_platforms_and_the_link_of_a_name() -> None:
    android, ios, pay = rows(PLATFORMS)
    assert (android.name, ios.name) == ("竹影推送SDK", "竹影推送SDK")
    assert android.company == ios.company == "苏州竹影网络科技有限公司"
    assert (android.data_types, ios.data_types) == (("device.oaid",), ("device.idfa",))
    assert (pay.link, pay.data_types) == ("https://b.example/privacy", ("activity.purchase",))


def test_empty_name_goes_on_with_the_party_above() -> None:
    text = "| SDK名称 | 平台 | 收集信息 |\n|---|---|---|\n| 竹影推送SDK | 安卓 | OAID |\n| | 苹果 | IDFA |\n"
    assert [(r.name, r.data_types) for r in rows(text)] == [
        ("竹影推送SDK", ("device.oaid",)),
        ("竹影推送SDK", ("device.idfa",)),
    ]


def test_words_of_a_link_column_lead_to_their_own_target() -> None:
    text = """<h2>Service providers</h2><table>
    <tr><th>Third party</th><th>Service</th><th>Privacy policy</th></tr>
    <tr><td>Fernleaf</td><td>Crash reporting</td><td><a href="https://f.example/p">Link</a></td></tr>
    <tr><td>Pinecone</td><td>Payment processing</td><td><a href="https://p.example/p">Link</a></td></tr></table>"""
    assert [(r.name, r.company, r.link) for r in rows(text)] == [
        ("Fernleaf", None, "https://f.example/p"),
        ("Pinecone", None, "https://p.example/p"),
    ]


def test_providers_of_cookies_are_third_parties_but_the_own_site_is_none() -> None:
    text = """## Cookies we use

| Cookie | Provider | Purpose |
|---|---|---|
| _ga | Google Analytics | analytics |
| sid | Our website | keeps you signed in |
| x1 | trail.example | remembers the language |
"""
    assert [(r.name, r.company) for r in rows(text)] == [("Google Analytics", None)]


@pytest.mark.parametrize("cell", ["我们", "自研", "our own service", "First party"])
def test_own_products_are_no_third_parties(cell: str) -> None:
    text = (
        f"| SDK名称 | 收集信息 | 目的 |\n|---|---|---|\n| {cell} | OAID | 统计 |\n| 竹影SDK | OAID | 推送 |\n"
    )
    assert [r.name for r in rows(text)] == ["竹影SDK"]


def test_phrases_are_no_names() -> None:
    text = (
        "## Third parties\n\n| Name | Purpose |\n|---|---|\n| Services our team uses | internal work |\n"
        "| Fernleaf | hosting |\n| Larkspur | e-mail |\n"
    )
    assert [r.name for r in rows(text)] == ["Fernleaf", "Larkspur"]
