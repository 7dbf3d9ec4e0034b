"""Chinese clauses: each rule of the grammar with an example and a counterexample."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy
from tests.policy_nlp.lang.chinese import said

C, S, YES, NO = "collect", "share", "affirmed", "denied"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("需要配送的，请提供收件人姓名和联系电话。", {(C, YES, "identity.name"), (C, YES, "contact.phone")}),
        ("如有疑问，请联系客服电话。", set()),
        ("服务过程中会对通话进行录音。", {(C, YES, "content.audio")}),
        ("我们会在您的设备上存放Cookie。", {(C, YES, "account.session_token")}),
        ("我们会根据您的阅读偏好形成用户画像。", {(C, YES, "profile")}),
        ("注册后系统同时生成会员编号。", {(C, YES, "account.user_id")}),
        ("系统会生成取餐号码。", set()),
        ("日志包含IP地址和设备型号。",
         {(C, YES, "activity.logs"), (C, YES, "network.ip"), (C, YES, "device.model")}),
    ],
)  # fmt: skip
def test_verbs_of_collecting(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们会收集设备型号，但不收集IMEI。", {(C, YES, "device.model"), (C, NO, "device.imei")}),
        ("骑手看不到您的真实手机号码。", {(S, NO, "contact.phone")}),
        ("其他用户可以看到您的头像。", {(S, YES, "identity.avatar")}),
        ("您可以看到自己的头像。", set()),
        ("您输入的密码不会被记录。", {(C, NO, "account.password")}),
        ("我们会记录您输入的密码。", {(C, YES, "account.password")}),
        ("指纹信息仅保存在您的设备本地，我们不会收集。", {(C, NO, "biometric.fingerprint")}),
        ("订单信息保存在境内的服务器。", {(C, YES, "activity.purchase")}),
        ("我们读取通讯录以匹配好友，不会将信息上传至服务器。",
         {(C, YES, "comms.contacts"), (C, NO, "comms.contacts")}),
    ],
)  # fmt: skip
def test_reach_of_a_denial(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        ("通话录音不会用于广告推送。", ("advertising",)),
        ("我们不会将您的位置信息用于广告推送。", ("advertising",)),
        ("我们不会收集您的位置信息。", ()),
    ],
)
def test_denied_uses_are_limited(text: str, purposes: tuple[str, ...]) -> None:
    (statement,) = read_policy(text, language="zh").statements
    assert statement.polarity == NO
    assert statement.scope.purposes == purposes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由支付机构直接收集您的银行卡号。", {(S, YES, "finance.bank_account")}),
        ("由我们直接收集您的银行卡号。", {(C, YES, "finance.bank_account")}),
        ("第三方合作伙伴可能会使用该权限获取位置信息。", {(S, YES, "location")}),
        ("该权限用于获取位置信息。", {(C, YES, "location")}),
        ("我们收集手机号码用于核验设备标识。", {(C, YES, "contact.phone")}),
        ("我们会收集您的位置信息，您可以在设置中关闭定位权限。", {(C, YES, "location")}),
        ("您可以在设置中关闭定位权限。", set()),
        ("合作伙伴会收集IP地址、广告标识符（您可以在设置中重置）、设备型号。",
         {(S, YES, "network.ip"), (S, YES, "device.advertising_id"), (S, YES, "device.model")}),
    ],
)  # fmt: skip
def test_who_does_it(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


def test_people_who_see_data_are_receivers() -> None:
    (statement,) = read_policy("司机可以看到您的手机号码。", language="zh").statements
    assert [(r.name, r.category) for r in statement.recipients] == [(None, "other_users")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们不会对外公开披露您的个人信息。", {(S, NO, "any")}),
        ("该选择不会对您的使用产生影响。", set()),
        ("我们非常重视您的隐私，不会收集您的个人信息。", {(C, NO, "any")}),
        ("我们非常重视您的个人信息安全。", set()),
        ("请您注意，我们不会收集您的指纹。", {(C, NO, "biometric.fingerprint")}),
        ("请您注意保管您的密码。", set()),
        ("我们不会将Cookie用于本政策所述目的之外的任何用途。", set()),
        ("我们不会共享用于识别您身份的信息（姓名、身份证号）。",
         {(S, NO, "identity.name"), (S, NO, "document.national_id")}),
        ("我们会将收集到的信息用于数据分析。", {(C, YES, "any")}),
    ],
)  # fmt: skip
def test_plain_denials(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本政策中涉及的个人信息包括：基本信息（姓名）；设备信息（IMEI）；通讯录。",
         {(C, YES, t) for t in ("identity", "identity.name", "device", "device.imei", "comms.contacts")}),
        ("个人信息包括：基本信息（姓名）；设备信息（IMEI）；通讯录。", set()),
        ("我们会收集SDK版本、运营商信息，读取IP地址。",
         {(C, YES, t) for t in ("device.app_info", "network.carrier", "network.ip")}),
        ("SDK会读取IP地址。", {(S, YES, "network.ip")}),
    ],
)  # fmt: skip
def test_lists_of_data(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


def test_a_lead_in_that_announces_data_declares_under_any_heading() -> None:
    items = "\n\n- 姓名\n- 通讯录\n"
    lead = "# 一、个人信息的定义\n\n本政策中涉及的个人信息主要包括："
    assert said(lead + items) == {(C, YES, "identity.name"), (C, YES, "comms.contacts")}
    assert said("# 一、个人信息的定义\n\n个人信息是指：" + items) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们会记录IP地址，用来判断您大致所在的城市，但不收集IMEI。",
         {(C, YES, "network.ip"), (C, YES, "location.coarse"), (C, NO, "device.imei")}),
        ("乘客端不采集人脸信息。", {(C, NO, "biometric.face")}),
        ("我们依照《网络预约出租汽车经营服务管理暂行办法》保存订单信息。", {(C, YES, "activity.purchase")}),
    ],
)  # fmt: skip
def test_what_is_no_subject_and_no_verb(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


def test_a_denied_use_without_a_known_purpose_is_limited_to_its_words() -> None:
    (statement,) = read_policy("通话录音不会用于声纹识别。", language="zh").statements
    assert statement.scope.function == "声纹识别"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们会通过Cookie收集您的IP地址。", {(C, YES, "network.ip")}),
        ("我们会收集Cookie和IP地址。", {(C, YES, "account.session_token"), (C, YES, "network.ip")}),
        ("# 我们收集的信息\n\n如您拒绝提供位置信息，将无法使用导航功能。", set()),
        ("# 我们收集的信息\n\n导航：位置信息。", {(C, YES, "location")}),
        ("您需提供身份证号码或第三方支付机构账号信息。", {(C, YES, "document.national_id"), (C, YES, "finance")}),
        ("我们会向第三方支付机构提供身份证号码。", {(S, YES, "document.national_id")}),
    ],
)  # fmt: skip
def test_tools_refusals_and_accounts_elsewhere(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


def test_a_sentence_that_retells_adds_its_purpose_alone() -> None:
    text = "我们会收集您的IP地址。我们收集这些信息是为了保障账号安全。"
    (statement,) = read_policy(text, language="zh").statements
    assert statement.data_types == ("network.ip",)
    assert "security" in statement.purposes


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ("- 事先获得您的明确同意。\n- 遵守法院命令。\n", set()),
        ("- 与国家安全直接相关的。\n- 您自行向社会公众公开的。\n", set()),
        ("- 向您提供服务。\n- 改进产品功能。\n", {(C, YES, "any")}),
    ],
)
def test_grounds_of_law_name_no_data(items: str, expected: set[tuple[str, str, str]]) -> None:
    assert said("我们会为以下目的收集和使用您的个人信息：\n\n" + items) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们仅在本政策所述期限内保存您的个人信息，并遵守最小必要原则。", {(C, YES, "any")}),
        ("我们遵守最小必要原则。", set()),
        ("未经您同意，我们不会向任何第三方授权使用您的个人信息。", set()),
        ("前述信息属于敏感信息，您可以不提供。", set()),
        ("关于第三方如何收集您的个人信息，请参考其政策。", set()),
    ],
)
def test_principles(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(f"# 我们如何收集信息\n\n{text}") == expected


@pytest.mark.parametrize(
    "text",
    [
        "我们采取安全措施，防止您的个人信息未经授权被访问、披露。",
        "对我们与之共享个人信息的公司，我们会与其签署保密协定。",
        "我们将停止继续收集您的个人信息。",
    ],
)
def test_safeguards_declare_nothing(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("注册时手机号码是必填项。", {"contact.phone"}),
        ("收货地址必填。", {"contact.address"}),
        ("申请退款还要录入银行卡号。", {"finance.bank_account"}),
        ("填写手机号即可登录。", {"contact.phone"}),
        ("输入邮箱地址就行。", {"contact.email"}),
        ("请填写收货地址。", {"contact.address"}),
        ("租车须出示驾驶证。", {"document.driver_license"}),
        ("也可以用护照代替。", {"document.passport"}),
        ("无需填写银行卡号。", set()),
        ("请勿填写银行卡号。", set()),
        ("手机号码不是必填项。", set()),
        ("填写手机号的页面很短。", set()),
        ("可以用快捷键代替。", set()),
    ],
)
def test_what_a_user_is_asked_to_give(text: str, types: set[str]) -> None:
    assert said(text) == {(C, YES, t) for t in types}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("您的聊天记录会存进服务器。", {(C, YES, "comms.messages")}),
        ("系统会记下您的搜索记录。", {(C, YES, "activity.search")}),
        ("性别由出生日期推算得出。", {(C, YES, "identity.gender"), (C, YES, "identity.birth_date")}),
        ("客服要查看订单信息，所以这些内容会存入工单。", {(C, YES, "activity.purchase")}),
        ("我们把手机号转给快递公司。", {(S, YES, "contact.phone")}),
        ("我们会把手机号发给您。", set()),
        ("录音不会交给广告商。", {(S, NO, "content.audio")}),
        ("订单信息不会提供给统计分析服务商。", {(S, NO, "activity.purchase")}),
        ("您的意见将会得到处理。", set()),
    ],
)
def test_everyday_verbs(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "polarity", "category"),
    [
        ("商家会收到您的收货地址。", YES, "merchant"),
        ("保险公司将获知您的收货地址。", YES, "finance"),
        ("您预订的酒店会拿到您的收货地址。", YES, "merchant"),
        ("广告主不会收到您的收货地址。", NO, "advertising"),
    ],
)
def test_receivers_as_subjects(text: str, polarity: str, category: str) -> None:
    (statement,) = read_policy(text, language="zh").statements
    assert (statement.action, statement.polarity) == (S, polarity)
    assert [r.category for r in statement.recipients] == [category]


@pytest.mark.parametrize(
    "text", ["您会收到短信验证码。", "您可以查看酒店的地址。", "您会收到商家推送的订单信息。"]
)
def test_what_users_receive_is_no_statement(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本应用不会读取短信。", {(C, NO, "comms.sms")}),
        ("我们会使用语言设置。", set()),
        ("只需填写手机号。", {(C, YES, "contact.phone")}),
        ("手机号只会存放在您的手机上。", {(C, NO, "contact.phone")}),
        ("手机号存放在您的手机上。", {(C, YES, "contact.phone")}),
        ("广告主拿不到您的手机号。", {(S, NO, "contact.phone")}),
        ("您会收不到短信。", set()),
        ("病历绝不外传。", {(S, NO, "health.medical")}),
        ("病历外传是一种风险。", set()),
        ("身份证照片不给任何第三方。", {(S, NO, "document.national_id")}),
    ],
)
def test_short_sentences_of_everyday_language(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


def test_receivers_belong_to_the_clause_that_affirms_or_denies() -> None:
    statements = read_policy("手机号只交给物流公司，不交给商家。", language="zh").statements
    found = {(s.polarity.value, r.category) for s in statements for r in s.recipients}
    assert found == {(YES, "logistics"), (NO, "merchant")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("支付宝会把您的头像交给我们。", {(C, YES, "identity.avatar")}),
        ("我们会把您的头像交给商家。", {(S, YES, "identity.avatar")}),
        ("照片会传到我们的服务器，您的位置会发到商家。", {(C, YES, "content.photos"), (S, YES, "location")}),
        ("我们不会让广告商获取您的手机号。", {(S, NO, "contact.phone")}),
        ("我们不会获取您的手机号。", {(C, NO, "contact.phone")}),
        ("我们向其他用户展示您的昵称。", {(S, YES, "identity.nickname")}),
        ("我们向您展示您的昵称。", set()),
        ("为了防作弊，系统要知道您的设备型号。", {(C, YES, "device.model")}),
        ("您要知道设备型号的含义。", set()),
    ],
)
def test_where_data_goes(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("本行会收集您的手机号码。", {"contact.phone"}),
        ("客户开户时，须向本行提供姓名。", {"identity.name"}),
        ("我们会向本行业协会提供您的姓名。", set()),
    ],
)
def test_a_bank_speaks_of_itself(text: str, types: set[str]) -> None:
    statements = read_policy(text, language="zh").statements
    assert {t for s in statements if s.action == "collect" for t in s.data_types} == types
    assert bool(types) is not any(s.action == "share" for s in statements)


@pytest.mark.parametrize(
    ("talk", "declaration"),
    [
        (
            "如需在上述情形之外使用您的信息，我们会向您充分告知使用的目的和范围。",
            "我们会使用您的信息为您提供服务。",
        ),
        ("我们严格按照本隐私政策处理您的个人信息。", "我们会处理您的个人信息。"),
        ("如果个人信息的处理方式发生任何改变，我们会公布。", "我们处理您的个人信息，以便改变界面。"),
        ("停运后我们会停止对您个人信息的收集。", "我们不会停止服务，会继续收集您的个人信息。"),
        ("下文将列出所需收集的个人信息。", "我们会收集您的个人信息。"),
        ("您应当在发布前征得他人对收集个人信息的同意。", "经您同意，我们会收集您的个人信息。"),
        ("您发现他人收集您的信息时，请联系我们。", "您联系我们时，我们会收集您的个人信息。"),
        ("我们依法保护未成年人的相关信息。", "我们会收集未成年人的相关信息。"),
    ],
)
def test_talk_of_personal_information_declares_nothing(talk: str, declaration: str) -> None:
    assert not read_policy(talk, language="zh").statements
    assert read_policy(declaration, language="zh").statements


def test_a_chapter_of_rights_declares_nothing() -> None:
    text = "# 五、{}\n\n此外还可以查询地址信息，并修改工作信息。\n"
    assert not read_policy(text.format("您管理信息的权利"), language="zh").statements
    assert read_policy(text.format("我们收集的信息"), language="zh").statements


def test_a_law_that_is_kept_is_no_purpose() -> None:
    told = "在符合相关法律法规的前提下，我们会收集您的手机号码用于登录。"
    meant = "为遵守法律法规的要求，我们会收集您的手机号码。"
    assert [s.purposes for s in read_policy(told, language="zh").statements] == [("service.account",)]
    assert [s.purposes for s in read_policy(meant, language="zh").statements] == [("legal",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们的产品集成友盟SDK，需要收集您的设备型号。", {(S, YES, "device.model")}),
        ("我们的产品集成多种服务，需要收集您的设备型号。", {(C, YES, "device.model")}),
        (
            "我们需要收集MAC地址，友盟SDK会在您打开应用时收集您的应用列表。",
            {(C, YES, "device.mac"), (S, YES, "device.installed_apps")},
        ),
        ("我们会在您打开应用时收集您的应用列表。", {(C, YES, "device.installed_apps")}),
        ("在您注册时您填写的手机号码会被保存。", {(C, YES, "contact.phone")}),
        ("如您未选择粘贴，我们不会读取您的剪贴板内容。", set()),
        ("我们不会读取您的剪贴板内容。", {(C, NO, "device.clipboard")}),
        ("例如，我们会将您的步数用于活动统计。", {(C, YES, "health.fitness")}),
        ("例如，您的步数只有您可见。", set()),
        ("我们需要一直保存您的手机号码，您注销后我们将删除。", {(C, YES, "contact.phone")}),
        ("您注销后我们将删除您的手机号码。", set()),
    ],
)
def test_who_collects_and_when(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


def test_a_heading_gives_no_verb_to_what_is_denied() -> None:
    heading = "# 获取个人信息的功能\n\n"
    assert not said(heading + "我们不会根据浏览记录等信息向您推荐。")
    assert said(heading + "浏览记录、搜索记录。")
