"""Phrases are found on word boundaries, in any spelling, longest first, and masks hide."""

from __future__ import annotations

import pytest

from corpora.ontology.terms import DataType
from corpora.ontology.vocabulary import Ontology
from policy_nlp import lexicon
from policy_nlp.lexicon import Lexicon, Match, fold, variants

SMALL = Lexicon(
    {
        variant: terms
        for phrase, terms in {
            "age": ("identity.birth_date",),
            "name": ("identity.name",),
            "domain name": (),
            "MAC地址": ("device.mac",),
            "IMEI": ("device.imei",),
            "e-mail address": ("contact.email",),
            "地址": ("contact.address",),
            "city": ("contact.address", "location.coarse"),
        }.items()
        for variant in variants(phrase)
    }
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Your message, your age", ["identity.birth_date"]),
        ("the domain name of the server", []),
        ("your Names", ["identity.name"]),
        ("Email addresses and e-mail address", ["contact.email", "contact.email"]),
        ("your city", ["contact.address", "location.coarse"]),
        ("设备的IMEI号、MAC 地址", ["device.imei", "device.mac"]),
        ("ＩＭＥＩ", ["device.imei"]),
        ("收货地址", ["contact.address"]),
        ("xIMEIx", []),
    ],
)
def test_find(text: str, expected: list[str]) -> None:
    assert [m.term for m in SMALL.find(text)] == expected


def test_words_that_are_only_items_are_found_in_enumerations() -> None:
    known = Lexicon({"姓名": ("identity.name",), "个人信息": ("any",)}, {"电话": ("contact.phone",)})
    assert [m.term for m in known.find("您的姓名、电话。")] == ["identity.name", "contact.phone"]
    assert [m.term for m in known.find("请打电话询问姓名。")] == ["identity.name"]
    assert [m.term for m in known.find("个人信息、电话。")] == ["any"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("您使用本软件的频率和时间", ["使用本软件的频率"]),
        ("使用 App 的频率", ["使用 App 的频率"]),
        ("使用本软件，推送的频率", []),
        ("使用的频率", []),
        ("使用手机号码登录的频率", ["手机号码"]),
    ],
)
def test_a_phrase_with_a_gap_takes_a_few_characters_without_a_mark(text: str, expected: list[str]) -> None:
    known = Lexicon({"使用…的频率": ("activity",), "手机号码": ("contact.phone",)})
    assert [m.text for m in known.find(text)] == expected


def test_a_space_within_chinese_breaks_no_phrase() -> None:
    known = Lexicon({"设备型号": ("device.model",), "型号": ("device.model",), "IP地址": ("network.ip",)})
    assert known.find("您的设 备型号") == (Match(2, 7, "设 备型号", "device.model"),)
    assert known.find("设备 型 号")[0].text == "设备 型 号"
    assert known.find("IP 地址") == ()


def test_a_phrase_goes_before_an_item_that_overlaps_it() -> None:
    known = Lexicon({"姓名": ("identity.name",), "话费": ("finance.payment",)}, {"电话": ("contact.phone",)})
    assert [m.term for m in known.find("姓名、电话费")] == ["identity.name", "finance.payment"]


def test_offsets_are_of_the_text_as_given() -> None:
    assert SMALL.find("İ: IMEI") == (Match(3, 7, "IMEI", "device.imei"),)


def test_fold_keeps_length() -> None:
    text = "İＡ－ß’ x"
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize("find", [lexicon.find_data_types, lexicon.find_purposes, lexicon.find_recipients])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_vocabulary_loads(find, language: str) -> None:
    assert isinstance(find("We collect your IMEI. 我们收集您的IMEI。", language), tuple)


def test_a_chinese_meaning_hides_the_english_one_of_the_same_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    labels = {"zh": "甲", "en": "a"}
    terms = {
        id_: DataType.model_validate({"id": id_, "labels": labels, "policy": policy})
        for id_, policy in (
            ("x", {"zh": {"phrases": ["AAID"]}}),
            ("y", {"en": {"phrases": ["aaid", "ssid"]}}),
        )
    }
    monkeypatch.setattr(lexicon, "load_ontology", lambda: Ontology(terms, {}, {}, {}))
    found = {language: lexicon._lexicon.__wrapped__("data_types", language) for language in ("zh", "en")}  # type: ignore[attr-defined]
    assert [m.term for m in found["zh"].find("AAID、SSID")] == ["x", "y"]
    assert [m.term for m in found["en"].find("AAID, SSID")] == ["y", "y"]


def test_chinese_words_are_known_in_an_english_policy_too() -> None:
    found = lexicon.find_data_types("IMEI、设备型号 and your device model", "en")
    assert [m.term for m in found] == ["device.imei", "device.model", "device.model"]


@pytest.mark.parametrize(
    ("data", "aside", "term"),
    [
        ("我们收集登录口令", "您复制分享口令后打开本应用", "account.password"),
        ("我们收集手机型号", "不同品牌和型号的手机设置路径不同", "device.model"),
        ("我们保存您的信用卡", "您使用信用卡申请功能时", "finance.bank_account"),
        ("我们收集运营商名称", "移动转售运营商的要求", "network.carrier"),
        ("我们收集个性签名", "SDK会校验宿主证书签名", "identity.signature"),
        ("我们收集所填的问卷", "您可以参与问卷调查活动", "content.posts"),
        ("我们收集上网环境", "共建健康的上网环境", "network.type"),
        ("我们记录使用的浏览器", "请查看您使用的浏览器的相关设置", "device.browser"),
        ("我们核实真实身份", "这些数据无法与您的真实身份相关联", "identity"),
        ("我们读取存储空间", "文件放在租用的第三方存储空间", "content.files"),
        ("我们收集您的电邮", "服务商替我们发出电邮", "contact.email"),
        ("我们查看您的站内信", "结果以站内信、邮件等方式告知", "comms.messages"),
        ("我们收集所在国家/地区", "转移到您使用服务所在国家/地区以外", "location.coarse"),
        ("我们收集手机系统", "手机系统将自动填入验证码", "device.os"),
        ("我们收集社保卡", "您申领电子社保卡时", "document.social_security"),
        ("我们收集未成年人信息", "我们依法保护未成年人的相关信息", "special.minor"),
        ("我们记录点击查看行为", "点击查看完整清单", "activity.interaction"),
    ],
)
def test_words_around_a_phrase_tell_that_it_names_no_data(data: str, aside: str, term: str) -> None:
    assert term in [m.term for m in lexicon.find_data_types(data, "zh")]
    assert term not in [m.term for m in lexicon.find_data_types(aside, "zh")]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("SIM卡国家代码", "network.carrier"),
        ("设备主机地址", "network.ip"),
        ("WLAN网卡MAC地址", "device.mac"),
    ],
)
def test_compounds_mean_more_than_their_parts(text: str, term: str) -> None:
    assert [m.term for m in lexicon.find_data_types(text, "zh")] == [term]


def test_records_of_talks_and_letters_are_both() -> None:
    terms = {m.term for m in lexicon.find_data_types("您与我们的通信或通话记录", "zh")}
    assert terms == {"comms.messages", "comms.call_log"}


def test_a_code_in_a_message_is_no_message() -> None:
    assert not lexicon.find_purposes("我们会收集动态口令、短信验证码", "zh")
