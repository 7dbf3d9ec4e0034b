from __future__ import annotations

import pytest

from policy_nlp.intake import load_document
from policy_nlp.statements import ThirdParty
from policy_nlp.third_parties import third_parties_of
from policy_nlp.third_parties.bullets import bullet_entries

SERVICES = """## Third-party services

We use the following services:

- Fernleaf Crash (Fernleaf Software Inc.): crash reporting
- Larkspur Analytics – analytics. Privacy policy: https://l.example/privacy
- Quarry Ads: advertising. It receives your advertising ID. Privacy policy: https://q.example/privacy.
- Small Hill Mail, for sending e-mail
"""


def rows(text: str) -> list[ThirdParty]:
    return list(third_parties_of(load_document(text, "zh" if "我们" in text else "en")))


def test_items_that_name_a_service_each() -> None:
    crash, analytics, ads, mail = rows(SERVICES)
    assert (crash.name, crash.company) == ("Fernleaf Crash", "Fernleaf Software Inc.")
    assert (analytics.purposes, analytics.link) == (("analytics",), "https://l.example/privacy")
    assert (ads.data_types, ads.link) == (("device.advertising_id",), "https://q.example/privacy")
    assert mail.name == "Small Hill Mail"


def test_chinese_items_of_known_services() -> None:
    text = "我们接入了以下第三方：\n\n• 友盟+：用于统计分析\n• 高德地图：用于定位\n• 客服：电话咨询\n"
    assert [r.party for r in rows(text)] == ["umeng", "amap"]


@pytest.mark.parametrize(
    "text",
    [
        "We share data with third parties:\n\n- Legal Requirements: courts.\n- Business Transfers: buyers.\n",
        "We share with our partners:\n\n- Location Data: for maps.\n- Email Address: for advertising.\n",
        "Our products:\n\n- Fernleaf Notes (Fernleaf Inc.): notes\n- Fernleaf Mail (Fernleaf Inc.): mail\n",
        "Third-party links:\n\n- [Privacy Policy](https://a.example)\n- [Home](https://a.example/home)\n",
        "We use third parties:\n\n- Analytics Providers: count visits\n- Payment Providers: take payments\n",
    ],
)
def test_other_items_are_no_parties(text: str) -> None:
    assert rows(text) == []


def test_long_lists_take_linear_time() -> None:
    document = load_document("Our partners:\n\n" + "- Ab Cd – x\n" * 3000, "en")
    assert third_parties_of(document) == ()


def test_heading_that_asks_who() -> None:
    text = "## Who processes your data for us\n\n- Fernleaf Inc. — Mail. Receives: email.\n"
    text += "- Pine Ltd — Maps. Receives: city.\n"
    assert [e.name for e in bullet_entries(load_document(text))] == ["Fernleaf Inc.", "Pine Ltd"]
    own = "## Your choices\n\n- Access — ask for a copy of your email address.\n- Deletion — delete your account.\n"
    assert list(bullet_entries(load_document(own))) == []


def test_a_company_in_brackets_makes_a_name_of_unknown_chinese_words() -> None:
    text = "# 隐私政策\n\n## 第三方SDK\n\n- {}：用于消息推送，收集设备标识符。\n- {}：用于展示地图，收集位置信息。\n"
    owned = text.format("青禾推送（杭州青禾软件有限公司）", "松塔地图（北京松塔科技有限公司）")
    found = list(bullet_entries(load_document(owned)))
    assert [(e.name, e.company) for e in found] == [
        ("青禾推送", "杭州青禾软件有限公司"),
        ("松塔地图", "北京松塔科技有限公司"),
    ]
    assert list(bullet_entries(load_document(text.format("消息推送（可选）", "地图展示（可选）")))) == []


def test_an_unknown_chinese_name_among_known_ones() -> None:
    items = ("支付宝：支付，收集IMEI", "{}：收集位置信息", "微信登录：收集昵称")
    text = "# 隐私政策\n\n## 第三方SDK\n\n" + "".join(f"- {item}\n" for item in items)
    assert [e.name for e in bullet_entries(load_document(text.format("松塔探针")))] == [
        "支付宝",
        "松塔探针",
        "微信登录",
    ]
    # What a thing does is no name.
    assert len(list(bullet_entries(load_document(text.format("消息推送"))))) == 2
