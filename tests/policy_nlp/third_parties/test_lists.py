import pytest

from policy_nlp.intake import load_document
from policy_nlp.third_parties import read_lists, rows_of_list, third_parties_of

TABLE = """## 第三方SDK清单

| SDK名称 | 使用目的 | 收集信息 | 公司名称 | 隐私政策链接 |
|---|---|---|---|---|
| 青禾推送SDK | 消息推送 | IMEI、MAC地址 | 杭州青禾软件有限公司 | https://push.example.com/privacy |
| 松塔地图SDK | 地图定位 | 位置信息 | 北京松塔科技有限公司 | https://map.example.com |
"""
FIELDS = """我们接入的第三方SDK如下：

青禾推送SDK
使用目的：消息推送
收集个人信息类型：IMEI、MAC地址
运营方：杭州青禾软件有限公司

松塔地图SDK
使用目的：地图定位
收集个人信息类型：位置信息
运营方：北京松塔科技有限公司
"""
PROSE = """我们使用第三方SDK，具体包括：

1）青禾推送SDK：为了消息推送，我们使用了杭州青禾软件有限公司的青禾推送SDK，需要获取您的IMEI、MAC地址。

2）松塔地图SDK：为了定位，我们使用了北京松塔科技有限公司提供的松塔地图SDK，需要收集您的位置信息。
"""
FLAT = """第三方SDK目录

SDK名称

使用目的

收集信息

公司名称

青禾推送SDK

消息推送

IMEI、MAC地址

杭州青禾软件有限公司

松塔地图SDK

地图定位

位置信息

北京松塔科技有限公司
"""
NO_HINT = FLAT.replace("SDK名称", "产品名称").replace("推送SDK", "推送").replace("地图SDK", "地图")
ENGLISH = """## Our partners

| Partner | Purpose | Data shared | Privacy policy |
|---|---|---|---|
| Fernleaf Push | push notifications | phone number, MAC address | https://push.example.com/privacy |
| Pinecone Maps | show maps | location | https://map.example.com |
"""


@pytest.mark.parametrize("text", [TABLE, FIELDS, PROSE, FLAT], ids=["table", "fields", "prose", "flat"])
def test_every_layout_gives_the_same_rows(text: str) -> None:
    push, maps = third_parties_of(load_document(text))
    assert (push.name, push.company) == ("青禾推送SDK", "杭州青禾软件有限公司")
    assert (maps.name, maps.company) == ("松塔地图SDK", "北京松塔科技有限公司")
    assert {"device.imei", "device.mac"} <= set(push.data_types)
    assert "location" in maps.data_types
    assert "service.communication" in push.purposes


def test_english_table() -> None:
    push, maps = third_parties_of(load_document(ENGLISH))
    assert (push.name, maps.name) == ("Fernleaf Push", "Pinecone Maps")
    assert {"contact.phone", "device.mac"} <= set(push.data_types)
    assert push.link == "https://push.example.com/privacy"


@pytest.mark.parametrize("text", [TABLE, FIELDS, PROSE, FLAT, ENGLISH])
def test_quotes_and_blocks_are_the_rows(text: str) -> None:
    document = load_document(text)
    rows = third_parties_of(document)
    assert all(document.text[r.place.start : r.place.end] == r.quote for r in rows)
    assert {r.place.block for r in rows} <= read_lists(document).blocks


@pytest.mark.parametrize(
    "text",
    [
        "| 权限名称 | 使用目的 |\n|---|---|\n| 相机权限 | 拍照 |\n| 位置权限 | 定位 |\n",
        "| 个人信息类型 | 使用目的 | 保存期限 |\n|---|---|---|\n| 手机号码 | 注册 | 一年 |\n",
        "| Category | Examples | Purpose |\n|---|---|---|\n| Identifiers | name, IMEI | security |\n",
        "| Personal data | Purpose | Recipients |\n|---|---|---|\n| Location | maps | service providers |\n",
        "我们通过第三方SDK收集您的位置信息。",
        "We collect your location.",
    ],
)
def test_other_tables_and_sentences_are_no_lists(text: str) -> None:
    document = load_document(text)
    assert third_parties_of(document) == ()
    assert read_lists(document).blocks == frozenset()


def test_rows_of_a_separate_list_name_it() -> None:
    rows = rows_of_list(load_document(TABLE), "partners.html")
    assert {r.place.document for r in rows} == {"partners.html"}
    assert {r.place.document for r in third_parties_of(load_document(TABLE))} == {None}


def test_flat_headers_without_a_hint_below_a_title_that_gives_one() -> None:
    assert [r.name for r in third_parties_of(load_document(NO_HINT))] == ["青禾推送", "松塔地图"]
    assert third_parties_of(load_document(NO_HINT.replace("第三方SDK目录", "目录"))) == ()
