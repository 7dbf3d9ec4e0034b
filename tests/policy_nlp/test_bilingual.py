"""Documents in both languages: each block is read in its own, and the larger part gives the document's."""

import pytest
from opencc import OpenCC

from policy_nlp import read_policy
from policy_nlp.intake import load_document
from policy_nlp.statements import Policy

ZH = """# 云朵相册隐私政策

生效日期：2025年1月5日

## 一、我们收集的信息

当您注册账号时，我们会收集您的手机号码和昵称，用于创建账号并保障账号安全。

我们不会收集您的通讯录。

## 二、共享

我们会向广告商提供您的IP地址，用于投放个性化广告。

## 三、您的权利

您可以在设置中注销账号。如有疑问，请发送邮件至 privacy@cloud.example。"""
EN = """# Cloud Album Privacy Policy

Effective date: January 5, 2025

## 1. Information we collect

When you register, we collect your phone number and your nickname to create your account and to keep it safe.

We do not collect your contact list.

## 2. Sharing

We share your IP address with advertisers to show you personalised advertising.

## 3. Your rights

You can delete your account in the settings. Write to privacy@cloud.example with any questions."""
TYPES = {
    ("collect", "affirmed", "contact.phone"), ("collect", "affirmed", "identity.nickname"),
    ("collect", "denied", "comms.contacts"), ("share", "affirmed", "network.ip"),
}  # fmt: skip
LISTS = {
    "zh": "| SDK名称 | 公司 | 收集的信息 | 用途 |\n|---|---|---|---|\n"
    "| 甲推送 | 甲科技有限公司 | IMEI、设备型号 | 消息推送 |",
    "en": "| SDK name | Company | Data collected | Purpose |\n|---|---|---|---|\n"
    "| Alpha Push | Alpha Inc. | IMEI, device model | push notifications |",
}


def said(policy: Policy, *, in_chinese: bool) -> set[tuple[str, str, str]]:
    own = [s for s in policy.statements if any(c >= "\u4e00" for c in s.quote) is in_chinese]
    return {(s.action.value, s.polarity.value, t) for s in own for t in s.data_types}


def alternating() -> str:
    return "\n\n".join(f"{zh}\n\n{en}" for zh, en in zip(ZH.split("\n\n"), EN.split("\n\n"), strict=True))


@pytest.mark.parametrize(
    "text", [f"{ZH}\n\n{EN}", f"{EN}\n\n{ZH}", alternating()], ids=["zh, en", "en, zh", "in turns"]
)
@pytest.mark.parametrize("conversion", ["", "s2t"])
def test_both_halves_are_read(text: str, conversion: str) -> None:
    policy = read_policy(OpenCC(conversion).convert(text) if conversion else text)
    assert policy.language == "zh"
    assert said(policy, in_chinese=True) == TYPES
    assert said(policy, in_chinese=False) == TYPES
    assert {"account_deletion", "complaint_channel", "effective_date"} <= set(policy.notices)


@pytest.mark.parametrize(("text", "other", "language"), [(ZH, "en", "zh"), (EN, "zh", "en")])
def test_a_list_in_the_other_language(text: str, other: str, language: str) -> None:
    policy = read_policy(f"{text}\n\n## Annex 附录\n\n{LISTS[other]}")
    assert policy.language == language
    assert [row.data_types for row in policy.third_parties] == [("device.imei", "device.model")]
    assert "sdk_list" in policy.notices


@pytest.mark.parametrize(
    ("text", "notice", "other"),
    [
        (EN, "storage_location", "您的个人信息将存储在中华人民共和国境内。"),
        (ZH, "no_sell", "We never sell your personal information."),
    ],
)
def test_a_notice_in_the_other_language(text: str, notice: str, other: str) -> None:
    assert notice not in read_policy(text).notices
    assert read_policy(f"{text}\n\n{other}").notices[notice] == other


def test_names_and_addresses_do_not_make_a_chinese_policy_english() -> None:
    names = "\n\n".join(
        f"Example Analytics SDK {n}, https://sdk{n}.example/privacy/policy.html" for n in range(80)
    )
    assert load_document(f"{ZH}\n\n{names}").language == "zh"
