"""Other parties' own policies: shown beside the verdict, which stays what the app's policy makes of it."""

from __future__ import annotations

import pytest

import matcher
from policy_nlp.statements import ThirdParty


def row(**changes):
    fields = {"name": "Umeng SDK", "party": "umeng", "quote": "Umeng SDK"} | changes
    return ThirdParty.model_validate(fields)


def disclosed(world, own, *, policy=None, data="device.mac", party="umeng"):
    receiver = world.party(party, id=party)
    report = matcher.check(
        policy or world.policy(),
        [world.sent(data, receiver)],
        party_policies={"umeng": own},
        packs=("cn-2026",),
    )
    return report.disclosures[0], report


def test_what_the_recipient_says_of_itself_declares_nothing(world):
    own = world.policy(world.collect("device.mac", quote="We collect the MAC address."), source="umeng.html")
    disclosure, report = disclosed(world, own)
    assert disclosure.verdict == "omitted"
    (words,) = disclosure.party_words
    assert (words.party, words.source, words.exact) == ("umeng", "umeng.html", True)
    assert "own policy" in disclosure.why.en
    assert "SHR-1" in {f.rule for f in report.findings}
    assert [(p.party, p.source) for p in report.party_policies] == [("umeng", "umeng.html")]


@pytest.mark.parametrize(
    "statement",
    [
        {"data": "contact.email"},
        {"data": "device.mac", "polarity": "denied"},
        {"data": "device.mac", "subject": "minor"},
        {"data": "any"},
    ],
)
def test_what_it_does_not_declare_is_not_shown(world, statement):
    kept = dict(statement)
    own = world.policy(world.collect(kept.pop("data"), **kept))
    disclosure, _ = disclosed(world, own)
    assert not disclosure.party_words
    assert "own policy" not in disclosure.why.en


def test_sharing_by_the_recipient_is_not_its_own_collection(world):
    disclosure, _ = disclosed(world, world.policy(world.share("device.mac", to="advertising")))
    assert not disclosure.party_words


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({"link": "https://umeng.example/privacy"}, "vague"),
        ({"quote": "友盟SDK：请参阅其隐私政策"}, "vague"),
        ({}, "omitted"),
        ({"link": "https://umeng.example/privacy", "data_types": ("device.oaid",)}, "omitted"),
        ({"link": "https://umeng.example/privacy", "collects_nothing": True}, "omitted"),
    ],
)
def test_only_a_policy_that_leaves_the_data_to_it_declares_vaguely(world, changes, verdict):
    own = world.policy(world.collect("device.mac"))
    disclosure, report = disclosed(world, own, policy=world.policy(third_parties=(row(**changes),)))
    assert disclosure.verdict == verdict
    assert ("SHR-1" in {f.rule for f in report.findings}) == (verdict == "omitted")
    assert disclosure.party_words


def test_a_declared_flow_stays_as_it_is(world):
    named = {"recipients": ({"name": "Umeng", "party": "umeng"},)}
    said = world.policy(world.share("device.mac", **named))
    disclosure, _ = disclosed(world, world.policy(world.collect("device.mac")), policy=said)
    assert (disclosure.verdict, disclosure.party_words) == ("clear", ())


def test_a_denial_is_not_lifted_by_it(world):
    said = world.policy(world.share("device.mac", to="third_party", polarity="denied"))
    disclosure, _ = disclosed(world, world.policy(world.collect("device.mac")), policy=said)
    assert disclosure.verdict == "incorrect"
    assert disclosure.party_words


def test_the_policy_of_another_party_says_nothing_here(world):
    own = world.policy(world.collect("device.mac"))
    disclosure, _ = disclosed(world, own, party="getui")
    assert not disclosure.party_words
