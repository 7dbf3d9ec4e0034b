import pytest

from policy_nlp.intake import load_document
from policy_nlp.third_parties import third_parties_of
from policy_nlp.third_parties.entries import Entry
from policy_nlp.third_parties.mentions import mentioned_entries


def mentioned(text: str, *known: str) -> list[Entry]:
    return list(mentioned_entries(load_document(f"# 隐私政策\n\n## 我们收集的信息\n\n{text}\n"), known))


def test_several_sdks_of_one_sentence() -> None:
    found = mentioned(
        "登录时，我们会接入第三方SDK，包括青禾登录SDK（安卓端）、松塔登录SDK或者海棠一键登录 SDK为您验证号码。"
        "此类SDK将收集您的IMSI、IP地址。我们还保存您的头像。"
    )
    assert [e.name for e in found] == ["青禾登录SDK", "松塔登录SDK", "海棠一键登录 SDK"]
    assert all("IMSI" in e.data and "头像" not in e.data for e in found)
    assert not any(e.whole for e in found)


def test_one_sdk_with_its_data_and_company() -> None:
    (found,) = mentioned("我们集成了“青禾地图”SDK，该SDK的运营方杭州青禾软件有限公司会收集您的位置信息。")
    assert (found.name, found.company) == ("青禾地图SDK", "杭州青禾软件有限公司")


@pytest.mark.parametrize(
    "text",
    [
        "我们会通过第三方SDK、定位SDK收集您的位置信息。",
        "我们接入我们关联公司开发的安全SDK收集您的设备信息。",
        "我们不会接入青禾SDK收集您的位置信息。",
        "您可以查看青禾SDK的说明，我们另行收集您的手机号。",
        "我们接入了松塔SDK。",
    ],
)
def test_what_names_no_sdk_that_takes_something(text: str) -> None:
    assert mentioned(text) == []


def test_names_of_a_list_are_not_told_twice() -> None:
    text = "我们通过青禾推送SDK、松塔推送SDK收集您的IMEI用于消息推送。"
    assert [e.name for e in mentioned(text, "青禾推送 SDK")] == ["松塔推送SDK"]
    # A sum of the list without data of its own adds no row to it.
    assert mentioned("我们通过青禾SDK、松塔SDK为您推送消息。", "海棠SDK") == []
    assert len(mentioned("我们通过青禾SDK、松塔SDK为您推送消息。")) == 2


def test_the_sentence_over_a_table_adds_nothing() -> None:
    table = "|SDK名称|收集的个人信息|\n|---|---|\n|青禾SDK|OAID|\n|松塔SDK|IMEI|\n"
    text = f"# 隐私政策\n\n我们接入了青禾SDK、海棠SDK收集您的IMEI：\n\n{table}"
    assert [row.name for row in third_parties_of(load_document(text))] == ["青禾SDK", "松塔SDK"]


def test_of_a_hostile_sentence_only_the_first_lists_are_read() -> None:
    sentence = "，".join(f"通过青禾{number}SDK收集您的IMEI" for number in range(100))
    assert len(mentioned(sentence)) == 20


def test_companies_that_offer_a_service_with_their_sdks() -> None:
    found = mentioned(
        "推送服务由杭州青禾软件有限公司（青禾）、松塔（北京）科技有限公司和海棠有限公司提供，我们会接入这些公司的SDK，"
        "他们会收集您的IMEI。"
    )
    assert [e.name for e in found] == [
        "杭州青禾软件有限公司",
        "松塔（北京）科技有限公司",
        "海棠有限公司",
    ]
    assert mentioned("本服务由我们公司提供，您可以下载SDK，我们会收集您的手机号。") == []
    assert mentioned("我们使用的技术包括但不限于软件开发工具包SDK，收集您的MAC地址。") == []
