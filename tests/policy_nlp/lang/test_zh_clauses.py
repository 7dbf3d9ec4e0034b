"""Chinese: whom a verb gives data to, what a lead-in leaves to its lines, what is kept, who is a child."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy
from tests.policy_nlp.lang.chinese import said

C, S, YES, NO = "collect", "share", "affirmed", "denied"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们收集您的电信运营商、设备型号，以便为您提供画面展示的最优方案。",
         {(C, YES, "network.carrier"), (C, YES, "device.model")}),
        ("我们会向广告商提供您的设备型号。", {(S, YES, "device.model")}),
        ("认证时，需提供银行卡信息或第三方支付机构账号以核验身份。",
         {(C, YES, "finance.bank_account"), (C, YES, "finance")}),
        ("我们可能向第三方支付机构提供您的银行卡信息。", {(S, YES, "finance.bank_account")}),
        ("我们需要向合作伙伴等，分享您的设备型号。", {(S, YES, "device.model")}),
        ("在个人主页，我们会展示您的昵称。", {(S, YES, "identity.nickname")}),
        ("我们会向您展示您的昵称。", set()),
        ("我们会将收集的设备型号，经加密后提供给广告商。",
         {(C, YES, "device.model"), (S, YES, "device.model")}),
        ("您同意，小禾记账会收集您的设备型号。", {(C, YES, "device.model")}),
        ("您同意由其直接收集您的设备型号。", {(S, YES, "device.model")}),
    ],
)  # fmt: skip
def test_whom_a_verb_gives_data_to(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("如：您在开户时提供的姓名。", {(C, YES, "identity.name")}),
        ("例如：姓名、性别。", set()),
        ("请您知悉并理解，我们会收集您的身份证号码。", {(C, YES, "document.national_id")}),
        ("请您知悉我们如何保护您的身份证号码。", set()),
        ("您发布的照片可能会泄露您的敏感个人信息。", set()),
        ("我们会收集您发布的照片。", {(C, YES, "content.photos")}),
        ("您保证上传的图片由您本人原创。", set()),
        ("如对收集姓名有任何疑问，请与我们联系。", set()),
        ("例如，在使用部分功能时，可能收集您的设备型号。", {(C, YES, "device.model")}),
        ("您上传的照片等信息会存储在我们的服务器，您可以随时删除。", {(C, YES, "content.photos")}),
        ("您可以随时删除存储的照片。", set()),
        ("您同意我们按照本隐私政策处理您的个人信息。", {(C, YES, "any")}),
        ("我们按照本隐私政策处理您的个人信息。", set()),
        ("# 信息安全\n\n我们会了解您的应用列表信息，以预防病毒。", {(C, YES, "device.installed_apps")}),
        ("从合法公开披露的信息中收集的个人信息无需同意。", set()),
    ],
)  # fmt: skip
def test_what_declares_nothing(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们会出于以下目的，收集您的个人信息：", set()),
        ("我们需要收集您的如下信息：", set()),
        ("我们会收集您的个人信息。", {(C, YES, "any")}),
        ("# 信息安全\n\n您的个人信息会存储在境内的服务器。", {(C, YES, "any")}),
        ("# 信息安全\n\n我们对您的个人信息进行加密保存。", set()),
        ("# 信息安全\n\n我们会使用并记录您的设备型号。", {(C, YES, "device.model")}),
        ("我们会存储您的信息，包括数据库和服务器日志。", {(C, YES, "any")}),
        ("我们会收集服务器日志。", {(C, YES, "activity.logs")}),
    ],
)  # fmt: skip
def test_what_is_announced_and_what_is_kept(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("经监护人同意后，我们会收集未成年人的个人信息。", {(C, YES, "any")}),
        ("经监护人同意后，我们会收集儿童的个人信息。", {(C, YES, "special.minor")}),
        ("经监护人同意后，我们会收集不满十四周岁的未成年人的个人信息。", {(C, YES, "special.minor")}),
    ],
)  # fmt: skip
def test_a_minor_under_fourteen(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


CASES = """# 信息共享

我们不会共享您的个人信息，但以下情况除外：

- 依据与您签署的协议所提供；
- 从合法公开披露的信息中收集的个人信息。
"""


def test_a_case_of_sharing_is_declared_and_an_exemption_is_not() -> None:
    quotes = [s.quote for s in read_policy(CASES, language="zh").statements if s.polarity == YES]
    assert quotes == ["依据与您签署的协议所提供；"]


PARTNERS = """# 信息共享

我们会向合作伙伴共享您的订单信息。我们仅为必要的目的共享您的个人信息。合作伙伴包括以下类型：

- 供应商：与我们合作的酒店。
"""


def test_items_that_name_receivers_take_the_types_of_the_sentence_before() -> None:
    last = read_policy(PARTNERS, language="zh").statements[-1]
    assert (last.action, last.data_types) == (S, ("activity.purchase",))


def test_what_data_named_before_is_used_for_adds_no_statement() -> None:
    text = "我们会收集您的设备型号。我们会为了改进功能来使用您的上述信息。"
    assert [s.quote for s in read_policy(text, language="zh").statements] == ["我们会收集您的设备型号。"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("当您浏览照片时，我们会收集您的设备型号。", {(C, YES, "device.model")}),
        ("当您换好头像时，我们会予以保存。", {(C, YES, "identity.avatar")}),
        ("您发布的照片，我们会与设备型号一并收集。", {(C, YES, "content.photos"), (C, YES, "device.model")}),
    ],
)  # fmt: skip
def test_data_of_a_clause_of_time_is_not_what_the_next_verb_takes(
    text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们会根据您的搜索记录向您推荐课程。", {(C, YES, "activity.search")}),
        ("我们会根据您的需要向您推荐课程。", set()),
        ("我们会根据您的授权向您推送消息。", set()),
        ("我们不会根据您的聊天记录向您推荐广告。", set()),
    ],
)
def test_data_told_by_what_is_recommended_by_it(text: str, expected: set[tuple[str, str, str]]) -> None:
    """To say by what things are recommended is to say that it is used; to deny this denies no collecting."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "我们接入的厂商推送SDK需要收集设备标识符，并可能会收集您的手机型号。",
            {(S, YES, "device.identifier"), (S, YES, "device.model")},
        ),
        (
            "我们收集您的手机号码，并可能会收集您的手机型号。",
            {(C, YES, "contact.phone"), (C, YES, "device.model")},
        ),
        ("为优化体验，改善用户使用的功能，可能会与关联公司共享崩溃日志。", {(S, YES, "activity.crash")}),
        ("我们会使用您的日志信息以及合作伙伴取得您授权或依法共享的信息。", {(C, YES, "activity.logs")}),
        ("第三方服务商向您提供客服时，可能会收集您的手机型号。", {(S, YES, "device.model")}),
        ("商家使用本服务时，可能会收集您的手机型号。", {(C, YES, "device.model")}),
        ("第三方支付平台需要您提供银行卡号。", {(S, YES, "finance.bank_account")}),
        ("使用第三方支付，需要您提供银行卡号。", {(C, YES, "finance.bank_account")}),
        (
            "我们将采集您的人脸照片，连同姓名，提交公安机关核验。",
            {
                (C, YES, "biometric.face"),
                (C, YES, "identity.name"),
                (S, YES, "biometric.face"),
                (S, YES, "identity.name"),
            },
        ),
        ("假如您在别的网站填写了手机号码，该网站可能会保存。", set()),
    ],
)
def test_who_goes_on_acting(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("办理护照业务过程中，采集所需要的个人信息。", {(C, YES, "any")}),
        ("在您办理护照等业务中，我们会采集您的人脸照片。", {(C, YES, "biometric.face")}),
        ("您可以自行选择是否使用手机自带的指纹登录。", set()),
        ("我们会使用您的指纹登录。", {(C, YES, "biometric.fingerprint")}),
        ("基于您的浏览记录，我们会为您推荐文章。", {(C, YES, "activity.browsing")}),
        ("我们不会基于您的浏览记录，为您推荐文章。", set()),
        ("您的昵称将在排行榜中展示。", {(S, YES, "identity.nickname")}),
        ("您的昵称会脱敏展示。", set()),
        (
            "我们不会使用您的照片和语音训练模型。",
            {(C, NO, "content.photos"), (C, NO, "content.audio")},
        ),
        ("我们会收集您的照片和语音。", {(C, YES, "content.photos"), (C, YES, "content.audio")}),
        ("该功能支持照片和语音。", set()),
    ],
)
def test_what_occasions_and_uses_declare(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "我们会收集用于接入本服务的其他程序所提供的配置信息、您的IP地址。",
            {(C, YES, "device.settings"), (C, YES, "network.ip")},
        ),
        ("我们收集您的IP地址用于识别手机型号。", {(C, YES, "network.ip")}),
        ("我们会向票务方（某某公司，即小某票务）提供您的手机号码。", {(S, YES, "contact.phone")}),
        ("我们会对您的实名信息进行校验。", {(C, YES, "identity")}),
        ("数据采用校验和防止损坏。", set()),
        ("我们会根据您的浏览记录，通过弹窗、横幅等方式为您推荐商品。", {(C, YES, "activity.browsing")}),
        ("功能会根据您的设备型号，有所不同。", set()),
    ],
)
def test_verbs_reach_their_data_past_what_describes_it(
    text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert said(text) == expected


def test_what_is_asked_for_to_verify_is_collected_even_among_rights() -> None:
    rights = "# 您的权利\n\n"
    asked = "更正信息时，我们可能会要求您提供手机号码，用于验证您的身份。"
    assert said(rights + asked) == {(C, YES, "contact.phone")}
    assert not said(rights + "您可以更正您提供的手机号码。")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "我们会收集您的姓名，以及您的手机号码。",
            {(C, YES, "identity.name"), (C, YES, "contact.phone")},
        ),
        ("我们会收集您的姓名，以识别您的手机号码。", {(C, YES, "identity.name")}),
        ("# 收集\n\n备注：设备信息包括IMEI、MAC地址。", set()),
        (
            "# 收集\n\n设备信息：IMEI、MAC地址。",
            {(C, YES, t) for t in ("device", "device.imei", "device.mac")},
        ),
        ("如果您有任何投诉，可以拨打客服电话，获取对应的联系方式。", set()),
    ],
)
def test_and_is_no_aim_and_remarks_define(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们会收集您的餐次、饮水量。", {"health.fitness"}),
        ("我们会收集购车发票、车辆保险。", {"transport.vehicle"}),
        ("我们会收集您的邮件内容、附件。", {"comms.messages", "content.files"}),
        ("我们会收集邮件内容，详见附件。", {"comms.messages"}),
        ("我们会采集您的实人头像照片。", {"biometric.face"}),
        ("我们会采集您的头像照片。", {"identity.avatar"}),
    ],
)
def test_words_of_everyday_apps_name_types(text: str, expected: set[str]) -> None:
    assert {t for _, _, t in said(text)} == expected


def test_brackets_behind_a_receiver_speak_of_it() -> None:
    given = "我们会向合作方（其可能收集您的位置信息）提供您的订单信息。"
    assert (S, YES, "location") not in said(given)
    assert (S, YES, "activity.purchase") in said(given)
    assert (S, YES, "device.imei") in said("我们会向合作方提供您的设备信息（IMEI等）。")


def test_the_name_of_who_keeps_data_is_no_purpose() -> None:
    kept, named = (
        read_policy(text, language="zh").statements
        for text in ("我们委托阿里云存储您的照片。", "我们使用云存储功能保存您的照片。")
    )
    assert [s.purposes for s in kept] == [()]
    assert [s.purposes for s in named] == [("service.content",)]


def test_how_permissions_are_managed_takes_no_verb_from_its_heading() -> None:
    heading = "# 收集的信息\n\n"
    assert not said(heading + "您的设备系统，您可以通过它随时关闭该权限。")
    assert not said(heading + "操作系统升级后，我们不会更改您之前设置的权限状态。")
    assert said(heading + "操作系统、设备型号。")
