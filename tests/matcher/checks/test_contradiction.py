"""Policies that contradict themselves."""

from __future__ import annotations


def found(world, *statements):
    return world.findings(world.case(world.policy(*statements)), "DIS-7")


def test_both_sentences_are_quoted(world):
    yes = world.collect("contact.phone", quote="We collect your phone number.")
    no = world.collect(
        "contact.phone", quote="We never collect phone numbers.", polarity="denied", confidence=0.8
    )
    (finding,) = found(world, yes, no)
    assert finding.statements == (0, 1)
    assert finding.quotes == (yes.quote, no.quote)
    assert finding.confidence == 0.48
    assert yes.quote in finding.explanation.zh


def test_a_narrow_denial_of_a_broad_affirmation_is_none(world):
    assert not found(world, world.collect("device"), world.collect("device.imei", polarity="denied"))


def test_each_data_type_is_told_once(world):
    no = world.collect("contact.phone", quote="我们不会收集手机号", polarity="denied")
    assert len(found(world, world.collect("contact.phone"), world.collect("contact.phone"), no)) == 1


def test_limited_denials_and_unsure_sentences_are_left_out(world):
    yes = world.collect("contact.phone")
    for quote in (
        "We do not collect your phone number from others.",
        "除注册外，我们不会收集您的手机号",
        "无法获取手机号",
    ):
        assert not found(world, yes, world.collect("contact.phone", quote=quote, polarity="denied"))
    plain = {"quote": "We do not collect phone numbers.", "polarity": "denied"}
    assert found(world, yes, world.collect("contact.phone", **plain))
    assert not found(world, yes, world.collect("contact.phone", confidence=0.4, **plain))
