from __future__ import annotations

from policy_nlp.intake import load_document
from policy_nlp.third_parties import third_parties_of

LIST = """本应用接入的第三方：

友盟统计分析SDK

https://a.example/policy

小石图片库SDK

注：未使用任何权限，也不会收集您的个人信息

麦田分享

官网：https://b.example

隐私政策：https://b.example/p

以上为全部内容。
"""


def test_names_above_their_addresses() -> None:
    first, second, third = third_parties_of(load_document(LIST))
    assert (first.name, first.link, first.purposes) == (
        "友盟统计分析SDK",
        "https://a.example/policy",
        ("analytics",),
    )
    assert (second.name, second.collects_nothing) == ("小石图片库SDK", True)
    assert (third.name, third.link) == ("麦田分享", "https://b.example")


def test_links_of_other_kinds_are_no_list() -> None:
    text = "\n\n".join(
        f"{name}\n\nhttps://c.example/{n}" for n, name in enumerate(["用户协议", "儿童规则", "帮助中心"])
    )
    assert third_parties_of(load_document(text)) == ()
    assert third_parties_of(load_document("友盟SDK\n\nhttps://a.example/policy\n\n其他内容。")) == ()


def test_long_lists_take_linear_time() -> None:
    document = load_document("甲乙\n\nhttps://a.example\n\n" * 1500)
    assert third_parties_of(document) == ()
