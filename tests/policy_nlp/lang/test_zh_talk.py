"""What only talks of handling data declares nothing; what does declare it in like words, does."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy


def triples(text: str) -> set[tuple[str, str, str]]:
    found = read_policy(text, language="zh").statements
    return {(s.action.value, s.polarity.value, t) for s in found for t in s.data_types}


@pytest.mark.parametrize(
    "text",
    [
        "本文帮助您了解本公司如何收集、使用和共享您的个人信息。",
        "这里介绍我们收集、使用和共享个人信息的情况。",
        "若将来确需对外共享您的个人信息的，我们会先征得您的同意。",
        "我们会向该手机号发送验证码。",
        "本政策不适用于以下情况：\n1. 由其他网站收集的信息；\n2. 由广告公司收集的信息。",
        "以下是我们遵循的原则：\n1. 处理个人信息最少的原则。\n2. 处理个人信息公开的原则。",
    ],
)
def test_talk_declares_nothing(text: str) -> None:
    assert triples(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "我们会按照本声明的约定收集和披露您的个人信息。",
            {("collect", "affirmed", "any"), ("share", "affirmed", "any")},
        ),
        ("我们会在您登录账号时记录您的设备型号。", {("collect", "affirmed", "device.model")}),
        ("应监管部门要求而提供您的手机号码。", {("share", "affirmed", "contact.phone")}),
        ("我们记录登录日志，便于您查看浏览记录。", {("collect", "affirmed", "activity.logs")}),
        ("为了防范广告数据作弊，我们会获取设备型号。", {("collect", "affirmed", "device.model")}),
        ("我们可能向征信机构提供您的身份证号。", {("share", "affirmed", "document.national_id")}),
        ("您的昵称会显示在排行榜上。", {("share", "affirmed", "identity.nickname")}),
        ("家属可以查看老人的实时位置。", {("share", "affirmed", "location")}),
        ("你的昵称将会公开显示。", {("share", "affirmed", "identity.nickname")}),
        ("您的昵称对所有用户可见。", {("share", "affirmed", "identity.nickname")}),
        ("您的昵称会被其他用户查看。", {("share", "affirmed", "identity.nickname")}),
        ("我们会同步您的通讯录到服务器。", {("collect", "affirmed", "comms.contacts")}),
        ("您的姓名将与公安系统进行比对。", {("share", "affirmed", "identity.name")}),
        ("我们会在您发表评论时展示您的位置信息。", {("share", "affirmed", "location")}),
        ("我们会向运营商提供您的手机号码。", {("share", "affirmed", "contact.phone")}),
        (
            "我们收集您的身份证照片，并委托第三方进行核验。",
            {
                ("collect", "affirmed", "document.national_id"),
                ("share", "affirmed", "document.national_id"),
            },
        ),
        (
            "我们采集您的指纹，并传输给合作方进行比对。",
            {
                ("collect", "affirmed", "biometric.fingerprint"),
                ("share", "affirmed", "biometric.fingerprint"),
            },
        ),
    ],
)
def test_what_is_declared_in_like_words(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert triples(text) == expected


ANY_COLLECTED, ANY_SHARED = ("collect", "affirmed", "any"), ("share", "affirmed", "any")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "我们或我们的合作伙伴，可能通过Cookie和信标收集您的信息，并将该等信息储存为日志信息。",
            {ANY_COLLECTED, ANY_SHARED, ("collect", "affirmed", "activity.logs")},
        ),
        (
            "我们收集您的信息，包括设备信息，并将该等信息储存为日志信息。",
            {("collect", "affirmed", "device"), ("collect", "affirmed", "activity.logs")},
        ),
        ("我们与合作伙伴携手，收集您的位置信息。", {("collect", "affirmed", "location")}),
        ("此类cookies和web beacon可能会收集与您相关的信息。", {ANY_COLLECTED}),
        ("为了安全，我们通过Cookie回收用户信息。", {ANY_COLLECTED}),
        ("我们会使用Cookie。", {("collect", "affirmed", "account.session_token")}),
        ("您同意我们按照本声明收集、存储和分享您的信息。", {ANY_COLLECTED, ANY_SHARED}),
    ],
)
def test_tools_and_those_who_act_together(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert triples(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "有些信息可能被视为敏感个人信息，例如宗教信仰和病历。",
        "撤回同意不影响您撤回同意之前我们已进行的信息处理。",
        "监护人有权通过客服联系我们，要求删除涉及儿童个人信息的内容。",
        "发现我们处理的儿童个人信息有错误时，您可以联系我们更正。",
        "以下情形中，我们会主动（您也可以请求）删除您的个人信息：\n- 您撤回同意；\n- 保存期限已届满。",
        "存储期限参考以下标准并以较长者为准：\n- 完成您使用的功能；\n- 您同意更长的留存期间。",
        "停用崩溃日志的收集",
    ],
)
def test_rights_and_standards_declare_nothing(text: str) -> None:
    assert triples(text) == set()


def test_what_is_kept_after_something_stops_is_declared() -> None:
    assert triples("关闭该功能后，我们仍会保存您的手机号码。") == {("collect", "affirmed", "contact.phone")}


NOT_LOCATION = ("collect", "denied", "location")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "本应用不会：\n- 收集您的位置信息；\n- 向广告商出售您的手机号码。",
            {NOT_LOCATION, ("share", "denied", "contact.phone")},
        ),
        ("我们承诺不会将您的信息用于：\n- 向第三方出售个人信息；", {("share", "denied", "any")}),
        ("# 隐私说明\n\n## 不收集的信息\n\n- 位置信息\n", {NOT_LOCATION}),
        ("# 隐私说明\n\n## 我们收集的信息\n\n- 位置信息\n", {("collect", "affirmed", "location")}),
        (
            "我们不会与他人分享您的信息，但以下情况除外：\n- 经您同意，我们向物流公司提供您的手机号码；",
            {("share", "affirmed", "contact.phone")},
        ),
        (
            "重大变更包括但不限于：\n- 我们向第三方共享的位置信息发生变化；",
            {("share", "affirmed", "location")},
        ),
        ("您不得利用本服务制作、发布以下内容的信息：\n- 泄露他人位置信息；", set()),
    ],
)
def test_items_below_a_denial(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert triples(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们会用聊天记录训练模型，您可以拒绝。", {("collect", "affirmed", "comms.messages")}),
        ("您的浏览记录会被用来推荐内容，您可以关闭推荐。", {("collect", "affirmed", "activity.browsing")}),
        ("您的照片可以在相册中删除，您可以关闭备份。", set()),
        ("我们支持同步数据。", set()),
    ],
)
def test_used_to_train_or_recommend(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert triples(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("如果我们发现收集了儿童的个人信息，将立即删除并通知家长。", set()),
        ("我们收集儿童的个人信息，并会及时删除。", {("collect", "affirmed", "special.minor")}),
        ("父母有权查看和删除子女的信息。", set()),
        ("我们收集网络类型（WiFi/蜂窝网络）。", {("collect", "affirmed", "network.type")}),
        ("我们收集无线信息（WiFi名称）。", {("collect", "affirmed", "network.ssid")}),
    ],
)
def test_what_is_found_out_and_values_in_brackets(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert triples(text) == expected
