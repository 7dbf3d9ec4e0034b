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
