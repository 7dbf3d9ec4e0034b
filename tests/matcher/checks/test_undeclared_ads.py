"""Identifiers to advertisers where the policy never speaks of ads."""

from __future__ import annotations


def advertiser(world):
    return world.party("globex", role=("advertising",))


def found(world, policy, *transmissions, **app):
    return world.findings(world.case(policy, transmissions, **app), "ADS-1")


def test_one_finding_for_each_company(world):
    sent = [world.sent(d, advertiser(world)) for d in ("device.oaid", "account.user_id")]
    (finding,) = found(world, world.policy(), *sent)
    assert finding.recipient.id == "globex"
    assert "OAID" in finding.explanation.en
    assert finding.severity == "medium"
    assert found(world, world.policy(), *sent, audience="children")[0].severity == "high"


def test_advertising_anywhere_in_the_policy_meets_the_rule(world):
    sent = world.sent("device.oaid", advertiser(world))
    assert not found(
        world, world.policy(world.collect("activity", purposes=("advertising.personalized",))), sent
    )
    denied = world.collect("activity", purposes=("advertising",), polarity="denied")
    assert found(world, world.policy(denied), sent)


def test_other_trades_and_bare_facts_are_not_meant(world):
    assert not found(world, world.policy(), world.sent("device.oaid", "initech"))
    assert not found(world, world.policy(), world.sent("device.model", advertiser(world)))
    assert not found(world, world.policy(), world.sent("device.oaid"))
    assert not found(world, world.policy(), world.sent("device.oaid", "globex")), "it has another trade, too"


def test_other_products_of_the_company_do_not_hide_its_ads(world):
    stat = world.party("globex", product="Stat", role=("analytics",))
    to_ads = world.sent("device.oaid", advertiser(world))
    to_stat = world.sent("device.oaid", stat, request_index=1)
    (finding,) = found(world, world.policy(), to_ads, to_stat)
    assert finding.request_indexes == (0,)
    assert not found(world, world.policy(), to_stat)
