"""Reasons in words: right in both languages."""

from __future__ import annotations

import pytest

from matcher.reasons import data_label, join, party_label, same


def considered(world, statement, data="device.imei", to="acme"):
    (found,) = world.verdict([statement], data, to).considered
    return found


IMEI = "device.imei"
LIMITED = {"polarity": "denied", "scope": {"purposes": ("advertising",)}}
CASES = [
    (("collect", IMEI), {}, "只写明由开发者", "for the developer, not for Acme"),
    (("share", IMEI), {"to": "initech"}, "只写明由initech中国", "for Initech, not for Acme"),
    (
        ("share", "device.mac"),
        {"to": "acme"},
        "没有写到“IMEI",
        "Declares only MAC address for Acme, not IMEI",
    ),
    (("share", "device"), {"to": "acme"}, "写到“设备信息”，其中包括", "Declares device information, which"),
    (("share", IMEI), {"to": "acme"}, "明确写明acme中国", "Declares exactly IMEI or MEID for Acme"),
    (("share", "device"), {"to": "analytics"}, "统计分析服务商", "for analytics and statistics providers"),
    (
        ("share", IMEI),
        LIMITED,
        "只否认特定目的：广告与营销",
        "certain purposes alone: advertising and marketing",
    ),
    (("share", IMEI), {"polarity": "denied", "manner": "sell"}, "只否认出售", "Denies selling alone"),
    (("share", IMEI), {"to": "advertising", "polarity": "denied"}, "只就广告主", "says nothing of Acme"),
    (
        ("share", IMEI),
        {"polarity": "denied"},
        "否认向“第三方、合作伙伴”",
        "Denies IMEI or MEID for third parties",
    ),
    (("share", "any"), {"conditions": ("law",)}, "法律要求", "Holds only where the law"),
    (("share", "any"), {"conditions": ("consent",)}, "征得同意后", "Only reserves the right"),
]


@pytest.mark.parametrize(("make", "changes", "zh", "en"), CASES)
def test_why_a_statement_covers_or_not(world, make, changes, zh, en):
    kind, data = make
    why = considered(world, getattr(world, kind)(data, **changes)).why
    assert zh in why.zh
    assert en in why.en


def test_why_an_omission_names_the_nearest_declaration(world):
    said = [world.share("device.imei", to="initech"), world.collect("device.identifier")]
    why = world.verdict(said, "device.imei", "acme").why
    assert "not for Acme" in why.en
    assert "unique device identifier for the developer" in why.en


def test_why_a_denial_wins(world):
    said = [world.collect("device"), world.collect("device.imei", polarity="denied")]
    why = world.verdict(said, "device.imei").why
    assert "narrower denial" in why.en
    assert "更具体的否认" in why.zh


def test_labels(world):
    assert data_label("device.imei", world.ontology).zh == "IMEI或MEID"
    assert data_label("no.such", world.ontology).en == "no.such"
    assert party_label(world.party("acme"), world.ontology).zh == "acme中国"
    assert party_label(world.party("stranger"), world.ontology).zh == "Stranger"
    assert join([same("a"), same("b")]).model_dump() == {"zh": "a、b", "en": "a, b"}


def test_a_recipient_named_twice_is_told_once(world):
    said = world.share("device.imei", to="initech")
    twice = said.model_copy(update={"recipients": said.recipients * 2})
    assert considered(world, twice).why.en.count("Initech") == 1
