"""Names of organisations in policies."""

from dataclasses import replace

import pytest

from corpora.ontology.names import (
    PartyNames,
    find_party_names,
    load_party_names,
    names_in,
    party_called,
    party_of_name,
)
from corpora.ontology.terms import Organisation
from corpora.ontology.vocabulary import load_ontology


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("友盟", "umeng"),
        ("友盟+（Umeng）", "umeng"),
        ("Umeng（友盟） SDK", "umeng"),
        ("友盟+SDK", "umeng"),
        ("友盟推送SDK（安卓版）", "umeng"),
        ("ＵＭＥＮＧ", "umeng"),
        ("友盟同欣(北京)科技有限公司", "umeng"),
        ("友盟同欣（北京）科技有限公司", "umeng"),
        ("TalkingdataSDK", "talkingdata"),
        ("SensorsData", "sensors_data"),
        ("个推推送平台SDK", "getui"),
        ("极光", "jiguang"),
        ("深圳市腾讯计算机系统有限公司", "tencent"),
        ("腾讯BuglySDK", "tencent"),
        ("广点通/优量汇", "tencent"),
        ("穿山甲广告 SDK", "bytedance"),
        ("支付宝（中国）网络技术有限公司", "ant_group"),
        ("高德开放平台定位SDK", "amap"),
        ("我行", None),
        ("友盟、极光", None),
        ("", None),
        ("（", None),
        ("x" * 100_000, None),
    ],
)
def test_a_whole_name_means_one_party(name: str, party: str | None) -> None:
    assert party_of_name(name) == party


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("我们接入了友盟+SDK和TalkingdataSDK。", ["umeng", "talkingdata"]),
        ("由ＴａｌｋｉｎｇＤａｔａ收集", ["talkingdata"]),
        ("为您提供一个推送服务，这个推荐很好", []),
        ("推送由个推提供", ["getui"]),
        ("详见 https://www.umeng.com/page/policy 与 com.umeng.push", []),
        ("在极光下拍照", []),
        ("推送服务商：极光、个推", ["jiguang", "getui"]),
        ("极光（深圳市和讯华谷信息技术有限公司）", ["jiguang", "jiguang"]),
        ("每个字节都会加密", []),
        ("We share data with TalkingData, Umeng and Jiguang.", ["talkingdata", "umeng", "jiguang"]),
        ("Adumengx is no name", []),
        ("Adjust your settings at any time.", []),
        ("[Adjust your settings](#settings)", []),
        ("We use Adjust, Branch and Segment.", ["adjust", "branch", "segment"]),
        ("Adjust may receive your IP address.", ["adjust"]),
        ("Payments are processed by Square and Stripe.", ["block", "stripe"]),
        ("Write to our office at 5 Berkeley Square, London.", []),
        ("Stay below 100 Square Feet.", []),
        ("Our sensors measure barometric pressure; we cannot foresee its use.", []),
        ("The first data controller is in the athletic department.", []),
        ("Download it from a third-party app store.", []),
        ("If Twitch asks, we answer.", ["amazon"]),
        ("How To Adjust Your Settings", []),
        ("each segment of our meta data", []),
        ("| Stripe | payments |", ["stripe"]),
        ("于X月X日生效", []),
        ("请添加客服微信号或QQ群", []),
        ("王者荣耀", []),
        ("华为、荣耀、小米", ["huawei", "honor", "xiaomi"]),
        ("一袋小米", []),
    ],
)
def test_names_are_found_where_they_stand_for_a_party(text: str, found: list[str]) -> None:
    assert [m.party for m in find_party_names(text)] == found


def test_a_match_tells_where_it_stands_and_which_product_it_is() -> None:
    text = "崩溃统计：腾讯Bugly（深圳）"
    (match,) = find_party_names(text)
    assert text[match.start : match.end] == match.text == "腾讯Bugly"
    assert (match.party, match.product, match.roles) == ("tencent", "Bugly", ("crash",))


def test_the_roles_of_the_organisation_stand_in_for_those_of_a_product() -> None:
    (match,) = find_party_names("使用神策分析")
    assert match.product is None
    assert match.roles == ("analytics",)


def test_the_index_is_built_once() -> None:
    assert load_party_names() is load_party_names()


def test_no_organisations_no_names() -> None:
    assert PartyNames({}).find("友盟") == ()
    assert PartyNames({}).match("友盟") is None


def party(id_: str, name: str, **more: object) -> Organisation:
    return Organisation.model_validate(
        {"id": id_, "name": {"zh": name, "en": name}, "checked": {"sure": True, "sources": ["trade"]}, **more}
    )


def test_a_mask_hides_no_organisation_that_is_called_so() -> None:
    box = party("box", "Box", masks=["drop box"])
    names = PartyNames({p.id: p for p in (box, party("dropbox", "Dropbox"))})
    assert [m.party for m in names.find("Box, Dropbox und a drop box")] == ["box", "dropbox"]


@pytest.mark.parametrize(
    "name", ["Adobe Inc.", "Adobe Inc", "Affirm, Inc.", "AFFIRM, INC", "Affirm, Inc. SDK"]
)
def test_a_legal_name_is_known_with_and_without_its_full_stop(name: str) -> None:
    assert party_called(name) == ("adobe" if "Adobe" in name else "affirm")


def test_the_names_of_the_loaded_vocabulary_are_made_once() -> None:
    ontology = load_ontology()
    assert names_in(ontology) is names_in(ontology)
    few = replace(ontology, parties={"umeng": ontology.parties["umeng"]})
    assert names_in(few).match("Umeng")
    assert names_in(few).match("Tencent") is None


def test_where_a_name_may_stand_is_told_of_a_whole_text() -> None:
    text = "没有名称。\n我们使用友盟统计。\nWe use ＳＴＲＩＰＥ and others."
    places = load_party_names().places(text)
    assert text.index("友盟") in places
    assert text.index("Ｓ") in places
    assert not [at for at in places if at < text.index("我们")]
    assert {m.start for m in find_party_names(text)} <= set(places)
