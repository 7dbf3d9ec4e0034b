"""Receivers named in running text, in whole sentences of both languages."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy

ISSUED = {
    "zh": "深圳市甲乙丙科技有限公司（以下简称“我们”）运营本应用。\n\n",
    "en": 'This policy is issued by Example Holdings Ltd ("we").\n\n',
}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "我们会将您的订单号提供给微信支付、云闪付以及其他支付机构。", {"微信支付", "云闪付"}),
        ("zh", "我们委托杭州青柠数据服务有限公司处理您的设备信息。", {"杭州青柠数据服务有限公司"}),
        ("zh", "我们的关联公司（如小橙优选、小橙打车）可能会共享您的手机号码。", {"小橙优选", "小橙打车"}),
        ("zh", "推送服务由极光提供，极光会收集您的设备标识符。", {"极光"}),
        ("zh", "您的聊天内容会通过接口发送至DeepSeek、通义千问等大模型进行处理。", {"DeepSeek", "通义千问"}),
        ("zh", "若您预订酒店，我们会向携程提交入住人姓名和手机号。", {"携程"}),
        ("zh", "天气服务由北京晴雨风云科技股份有限公司提供，其会收集您的位置信息。", {"北京晴雨风云科技股份有限公司"}),
        ("zh", "为向您展示商品，拼多多、淘宝等平台会获取您的设备标识符。", {"拼多多", "淘宝"}),
        ("zh", "您可以通过微信、QQ登录，我们会获取您的昵称和头像。", set()),
        ("zh", "我们不会向今日头条、百度等公司提供您的身份证号。", set()),
        ("zh", "我们可能与第三方公司共享您的个人信息。", set()),
        ("zh", "为保护我们或我们的集团公司的合法权益，我们可能披露您的个人信息。", set()),
        ("zh", "本应用在华为应用市场上架，我们收集您的设备型号。", set()),
        ("en", "Crash reports, including your device model, are sent to Bugfender.", {"Bugfender"}),
        ("en", "Processors (Hotjar, Segment and Tinbox) collect your IP address.", {"Hotjar", "Segment", "Tinbox"}),
        ("en", "Backups of your messages are stored with Amazon Web Services, Inc.", {"Amazon Web Services, Inc."}),
        ("en", "Our chat widget, which is provided by Zendesk, collects your name.", {"Zendesk"}),
        ("en", "We share your address with delivery partners: Glovo and Bolt Food.", {"Glovo", "Bolt Food"}),
        ("en", "We may share your name with: (1) our parent, Pebble Inc.; and (2) Tinbox Ltd, its agent.",
         {"Pebble Inc.", "Tinbox Ltd"}),
        ("en", "If you sign in with Facebook, we receive your name.", set()),
        ("en", "We may share your personal information with companies that help us.", set()),
        ("en", "We do not sell your personal information to Google or Meta.", set()),
        ("en", "The Provider collects your e-mail address and stores it in the European Union.", set()),
        ("en", "Google's use of your data is governed by the Google Privacy Policy.", set()),
    ],
)  # fmt: skip
def test_named_receivers(language: str, text: str, expected: set[str]) -> None:
    statements = read_policy(ISSUED[language] + text, language=language).statements
    shared = [s for s in statements if s.action == "share" and s.polarity == "affirmed"]
    assert {r.name for s in shared for r in s.recipients if r.name} == expected


def test_what_a_policy_writes_without_capitals_is_no_name() -> None:
    text = "We like every harbour. We share your name with the Harbour and with Tinbox."
    statements = read_policy(ISSUED["en"] + text, language="en").statements
    assert {r.name for s in statements for r in s.recipients} == {"Tinbox"}
