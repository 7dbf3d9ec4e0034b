import pytest

from policy_nlp.intake import load_document
from policy_nlp.third_parties.fields import field_entries


def test_keys_name_sdk_and_company() -> None:
    text = "SDK名称：青禾推送SDK\n第三方名称：杭州青禾软件有限公司\n使用目的：推送\n收集信息：IMEI\n"
    text += text.replace("青禾", "松塔")
    found = [(e.name, e.company, e.data) for e in field_entries(load_document(text))]
    assert found == [
        ("青禾推送SDK", "杭州青禾软件有限公司", "IMEI"),
        ("松塔推送SDK", "杭州松塔软件有限公司", "IMEI"),
    ]


def test_english_keys() -> None:
    text = "Fernleaf Push SDK\nCompany: Fernleaf Inc.\nPurpose: push messages\nData collected: device model\n"
    found = [(e.name, e.data) for e in field_entries(load_document(text))]
    assert found == [("Fernleaf Push SDK", "device model")]


def test_cards_about_data_are_no_third_parties() -> None:
    assert list(field_entries(load_document("手机号码\n使用目的：注册\n收集信息：手机号码\n"))) == []


_LAYOUTS = {
    "keys": "Partner: {name}\nLegal entity: {company}\nReason: to draw the map\nGets: {data}\nBased in: France\n\n",
    "name line": "{name}\nCompany: {company}\nWhat for: to draw the map\nData shared: {data}\nCountry: France\n\n",
    "dashes": "{name}\nOperated by — {company}\nWhy — to draw the map\nReceives — {data}\nMore — {link}\n\n",
    "headings": "### {name}\n\n- **Provider:** {company}\n- **What it does:** to draw the map\n"
    "- **What it receives:** {data}\n- **Privacy policy:** [here]({link})\n\n",
    "nested": "- {name}\n  - Provider: {company}\n  - Purpose: to draw the map\n  - Data: {data}\n",
    "inline": "- {name} — Company: {company}; Purpose: to draw the map; Data: {data}\n",
    "definitions": "<h3>{name}</h3><dl><dt>Provider</dt><dd>{company}</dd><dt>Used for</dt>"
    "<dd>to draw the map</dd><dt>Data categories</dt><dd>{data}</dd></dl>",
}
_ROWS = (("Fernleaf", "Fernleaf Inc.", "device model"), ("Stonewren", "Stonewren Limited", "IP address"))


@pytest.mark.parametrize("layout", _LAYOUTS)
def test_english_layouts(layout: str) -> None:
    head = "<h1>Privacy</h1><h2>Partners</h2>" if layout == "definitions" else "# Privacy\n\n## Partners\n\n"
    link = "https://partner.example/privacy"
    text = head + "".join(_LAYOUTS[layout].format(name=n, company=c, data=d, link=link) for n, c, d in _ROWS)
    found = list(field_entries(load_document(text)))
    assert [(e.name, e.company, e.data) for e in found] == list(_ROWS)
    assert {e.purpose for e in found} == {"to draw the map"}
    assert {e.link for e in found} == ({link} if "{link}" in _LAYOUTS[layout] else {None})


@pytest.mark.parametrize(
    "text",
    [
        "Contact\n\nCompany: Fernleaf Ltd\nAddress: 8 Mill Lane\nEmail: a@fernleaf.example\nWebsite: https://x.example\n",
        "Your rights\n\nAccess\nWhat it does: you see your email address\nHow: write to us\n",
        "What we collect\n\nMap\nData: location\nPurpose: to draw the map\nLegal basis: consent\n",
        "At a glance\n\nController: Fernleaf Ltd\nData: name, email address\nPurposes: to run the app\n",
        "Who sees it\n\nPartner: analytics providers\nReason: statistics\nGets: IP address\n",
    ],
)
def test_blocks_that_are_no_partners(text: str) -> None:
    assert list(field_entries(load_document(text))) == []


def test_a_line_above_keys_that_name_the_partner_is_no_part_of_it() -> None:
    text = "Who gets what\n\nPartner: Fernleaf Limited\nReason: to draw the map\nGets: device model\n"
    (entry,) = field_entries(load_document(text))
    assert entry.name == "Fernleaf Limited"
    assert entry.blocks[0].text == "Partner: Fernleaf Limited"


def test_cards_below_a_line_that_announces_partners() -> None:
    text = "OUR PARTNERS\n\n" + "".join(
        f"Name: {n}\nCompany: {c}, 8 Mill Lane, Bristol\nWhat it is for: maps\nPersonal data: {d}\n\n"
        for n, c, d in _ROWS
    )
    assert [(e.name, e.company, e.data) for e in field_entries(load_document(text))] == list(_ROWS)


def test_a_recipient_and_its_data_are_enough() -> None:
    text = "Recipient: Fernleaf Inc.\nData disclosed: device model,\nIP address\n"
    (entry,) = field_entries(load_document(text))
    assert (entry.name, entry.data) == ("Fernleaf Inc.", "device model, IP address")


def test_chinese_keys_of_a_definition_list() -> None:
    html = "<h2>第三方共享清单</h2>" + "".join(
        f"<h3>{n}云</h3><dl><dt>使用主体</dt><dd>杭州{n}软件有限公司</dd><dt>是否可关闭</dt><dd>是</dd>"
        "<dt>信息类型</dt><dd>照片</dd><dt>目的</dt><dd>备份</dd></dl>"
        for n in ("青禾", "松塔")
    )
    found = [(e.name, e.company, e.data) for e in field_entries(load_document(html))]
    assert found == [("青禾云", "杭州青禾软件有限公司", "照片"), ("松塔云", "杭州松塔软件有限公司", "照片")]


def test_name_above_a_line_with_all_keys() -> None:
    text = "第三方SDK\n\n青禾推送\n\n提供方：杭州青禾软件有限公司；目的：推送；收集信息：OAID\n"
    assert [(e.name, e.company) for e in field_entries(load_document(text))] == [
        ("青禾推送", "杭州青禾软件有限公司")
    ]


def test_a_key_that_no_list_knows_does_not_part_its_card() -> None:
    card = "SDK名称：{}\n运营主体：{}有限公司\n收集信息：IMEI\n发布渠道：应用商店\n用途：{}\n链接：https://{}.example\n\n"
    text = card.format("青禾推送", "杭州青禾软件", "推送", "a") + card.format(
        "松塔统计", "上海松塔软件", "统计", "b"
    )
    found = [(e.name, e.purpose, e.link) for e in field_entries(load_document(text))]
    assert found == [
        ("青禾推送", "推送", "https://a.example"),
        ("松塔统计", "统计", "https://b.example"),
    ]


def test_a_key_without_value_that_no_list_knows_begins_something_else() -> None:
    text = "SDK名称：青禾推送\n公司名称：杭州青禾软件有限公司\n收集信息：IMEI\n下一节：\n用途：推送\n"
    assert [e.purpose for e in field_entries(load_document(text))] == [""]


def test_a_key_without_a_value_is_no_name() -> None:
    keys = "第三方主体：杭州青禾软件有限公司\n\n使用目的：语音识别\n\n涉及个人信息类型：设备信息\n\n"
    kind = f"# 隐私政策\n\n## 青禾语音SDK\n\n功能类型：\n\n{keys}"
    several = f"# 隐私政策\n\n## 渠道SDK\n\n包括：青禾、松塔、海棠\n\n{keys}"
    for text, name in ((kind, "青禾语音SDK"), (several, "渠道SDK")):
        (found,) = field_entries(load_document(text))
        assert (found.name, found.company) == (name, "杭州青禾软件有限公司")
    # A short line that is no key is a name.
    (found,) = field_entries(load_document(f"# 隐私政策\n\n## 第三方\n\n青禾语音\n\n{keys}"))
    assert found.name == "青禾语音"
