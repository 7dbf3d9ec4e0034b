from policy_nlp.intake import load_document
from policy_nlp.third_parties.running import running_entries

ZH = (
    "# 隐私政策\n\n## 第三方\n\n我们接入了以下第三方SDK：青禾推送SDK（杭州青禾软件有限公司），用于消息推送，收集OAID；"
    "松塔地图SDK（北京松塔科技有限公司），用于展示地图，收集位置信息。\n"
)
EN = (
    "# Privacy policy\n\n## Our partners\n\nFernleaf Ltd draws the maps and receives your location. "
    "Pinecone (Pinecone Software, Inc.) counts visits and collects your IP address.\n"
)


def test_parties_of_one_paragraph() -> None:
    found = list(running_entries(load_document(ZH)))
    assert [(e.name, e.company, e.purpose, e.whole) for e in found] == [
        ("青禾推送SDK", "杭州青禾软件有限公司", "消息推送", True),
        ("松塔地图SDK", "北京松塔科技有限公司", "展示地图", True),
    ]
    assert "OAID" in found[0].data
    assert "位置信息" not in found[0].data


def test_english_sentences_under_a_heading_of_partners() -> None:
    found = list(running_entries(load_document(EN)))
    assert [(e.name, e.company) for e in found] == [
        ("Fernleaf Ltd", None),
        ("Pinecone", "Pinecone Software, Inc."),
    ]
    assert "location" in found[0].data


def test_sentences_about_the_company_itself_are_no_list() -> None:
    own = EN.replace("Our partners", "What we do")
    assert list(running_entries(load_document(own))) == []
    text = "# 隐私政策\n\n我们会对第三方SDK进行检测，收集您的IMEI；"
    text += "当您登录青禾小程序时，为了核验身份，收集您的手机号。\n"
    assert list(running_entries(load_document(text))) == []


def test_a_remark_leaves_the_paragraph_to_be_read() -> None:
    more = ZH.replace("位置信息。", "位置信息。我们还会向物流公司提供您的收货地址。")
    assert [e.whole for e in running_entries(load_document(more))] == [False, False]


def test_long_paragraphs_take_no_longer_than_they_should() -> None:
    document = load_document(
        "# Our partners\n\n" + "Aa " * 400 + "x\n\n" + "（" * 5000 + "用于" * 2000 + "。\n"
    )
    assert list(running_entries(document)) == []
