"""Permissions explained once and listed many times."""

from __future__ import annotations

from policy_nlp import read_policy
from policy_nlp.intake import load_document
from policy_nlp.third_parties.glossary import Glossary, unfold

TEXT = (
    "第三方SDK列表：\n\n1.甲推送SDK：电话权限、定位权限\n\n2.乙地图SDK：定位权限\n\n"
    "说明：电话权限（IMEI、IMSI）用于识别设备。"
)


def test_a_permission_stands_for_what_its_brackets_say() -> None:
    explained = Glossary(load_document(TEXT)).at(0)
    assert explained == {"电话权限": frozenset({"device.imei", "device.imsi"})}
    assert unfold("电话权限、定位权限", explained) == (
        " 、定位权限",
        frozenset({"device.imei", "device.imsi"}),
    )
    assert unfold("电话权限（手机号）", explained) == ("电话权限（手机号）", frozenset())
    assert unfold("定位权限", explained) == ("定位权限", frozenset())


def test_rows_take_up_what_the_document_explains() -> None:
    rows = {r.name: r.data_types for r in read_policy(TEXT).third_parties}
    assert {"device.imei", "device.imsi"} <= set(rows["甲推送SDK"])
    assert "device.imei" not in rows["乙地图SDK"]


def test_brackets_without_data_explain_nothing() -> None:
    assert Glossary(load_document("相机权限（可选）用于扫码。")).at(0) == {}
    english = load_document("The phone permission (IMEI, phone number) is optional in this app of ours.")
    assert Glossary(english).at(0)["phone permission"] == {"device.imei", "contact.phone"}


def test_each_group_has_its_own_explanation() -> None:
    text = (
        "推送类：\n\n1.甲推送SDK：电话权限\n\n1.电话权限：获取IMEI来识别设备\n\n"
        "统计类：\n\n1.乙统计SDK：电话权限\n\n2.丙统计SDK：电话权限\n\n1.电话权限（Android ID）：统计启动次数"
    )
    document = load_document(text)
    glossary = Glossary(document)
    assert glossary.at(0) == {"电话权限": frozenset({"device.imei"})}
    assert glossary.at(document.text.index("统计类")) == {"电话权限": frozenset({"device.android_id"})}
    assert glossary.at(len(document.text)) == glossary.at(document.text.index("统计类"))


def test_explanations_are_found_among_other_permissions():
    text = (
        "您可以关闭权限。\n我们申请相机权限和定位权限（精确位置）；限权限，通讯录权限（手机通讯录）。\n"
        + "权限" * 40
    )
    meanings = Glossary(load_document(text, "zh")).at(0)
    assert {term: sorted(types) for term, types in meanings.items()} == {
        "我们申请相机权限和定位权限": ["location.precise"],
        "通讯录权限": ["comms.contacts"],
    }
