"""Permissions explained once and listed many times."""

from __future__ import annotations

from policy_nlp import read_policy
from policy_nlp.intake import load_document
from policy_nlp.third_parties.glossary import explained_permissions, unfold

TEXT = (
    "第三方SDK列表：\n\n1.甲推送SDK：电话权限、定位权限\n\n2.乙地图SDK：定位权限\n\n"
    "说明：电话权限（IMEI、IMSI）用于识别设备。"
)


def test_a_permission_stands_for_what_its_brackets_say() -> None:
    explained = explained_permissions(load_document(TEXT))
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
    assert explained_permissions(load_document("相机权限（可选）用于扫码。")) == {}
    english = load_document("The phone permission (IMEI, phone number) is optional in this app of ours.")
    assert explained_permissions(english)["phone permission"] == {"device.imei", "contact.phone"}
