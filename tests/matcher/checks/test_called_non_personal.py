"""Data called non-personal that is personal."""

from __future__ import annotations

import pytest


def found(world, statement, *data):
    return world.findings(world.case(world.policy(statement), [world.sent(d) for d in data]), "MIS-2")


@pytest.mark.parametrize(
    "quote",
    [
        "我们会收集非个人信息，例如设备标识符",
        "设备标识符不属于个人信息",
        "We collect non-personal information such as device identifiers",
        "Device identifiers are not personal information",
    ],
)
def test_a_named_type_that_is_sent_is_told_once(world, quote):
    said = world.collect("device.identifier", quote=quote)
    (finding,) = found(world, said, "device.imei", "device.os")
    assert (finding.data_type, finding.severity, finding.quotes) == ("device.imei", "low", (quote,))


@pytest.mark.parametrize(
    "quote",
    [
        "We collect device identifiers",
        "We collect personal and non-personal information such as device identifiers",
        "Non-personal information such as device identifiers may be combined with your name",
        "设备标识符经匿名化处理后属于非个人信息",
    ],
)
def test_other_sentences_say_no_such_thing(world, quote):
    assert not found(world, world.collect("device.identifier", quote=quote), "device.imei")


def test_what_is_not_sent_not_named_or_denied_is_no_fault(world):
    quote = "We collect non-personal information such as your device"
    assert not found(world, world.collect("device", quote=quote), "device.imei")
    assert not found(world, world.collect("device.imei", quote=quote))
    assert not found(world, world.collect("device.imei", quote=quote, polarity="denied"), "device.imei")


def test_a_sentence_that_declares_nothing_is_held_all_the_same(world):
    quote = "Your advertising ID is not personal data, since it cannot identify you."
    said = world.policy().model_copy(update={"language": "en", "notices": {"called_non_personal": quote}})
    case = world.case(said, [world.sent("device.advertising_id"), world.sent("contact.email")])
    (finding,) = world.findings(case, "MIS-2")
    assert (finding.data_type, finding.statements, finding.quotes) == ("device.advertising_id", (), (quote,))
