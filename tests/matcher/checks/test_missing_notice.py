"""Notices that a policy owes."""

from __future__ import annotations

import pytest

from corpora.profiles import Audience
from matcher.checking import find_faults
from matcher.regulations.loading import load_regulations
from policy_nlp.statements import LinkedDocument, LinkKind


def severities(world, policy, rule, sent=(), **app):
    return [f.severity for f in world.findings(world.case(policy, sent, **app), rule)]


def test_a_notice_that_stands_there_is_no_fault(world):
    assert severities(world, world.policy(notices={"complaint_channel": "mail us"}), "DIS-4") == []
    assert severities(world, world.policy(), "DIS-4") == ["medium"]


def test_account_closure_matters_where_there_are_accounts(world):
    assert severities(world, world.policy(), "DIS-8") == ["low"]
    assert severities(world, world.policy(world.collect("account.user_id")), "DIS-8") == ["medium"]
    assert severities(world, world.policy(), "DIS-8", [world.sent("account.user_id")]) == ["medium"]
    denied = world.policy(world.collect("account", polarity="denied"))
    assert severities(world, denied, "DIS-8") == ["low"]


@pytest.mark.parametrize("purpose", ["personalization", "advertising.personalized"])
def test_a_switch_is_owed_where_personalisation_is_declared(world, purpose):
    quote = "We use your browsing history to show personalised content."
    said = world.collect("activity.browsing", purposes=(purpose,), quote=quote)
    assert severities(world, world.policy(said), "ADS-2") == ["medium"]
    assert severities(world, world.policy(said, notices={"optout_ads": "switch"}), "ADS-2") == []
    plain = world.collect("activity.browsing", purposes=("advertising",), quote=quote)
    assert severities(world, world.policy(plain), "ADS-2") == []


def test_a_service_that_is_only_called_personal_owes_no_switch(world):
    said = world.collect("activity.browsing", purposes=("personalization",))
    assert severities(world, world.policy(said), "ADS-2") == []


def test_rules_for_children_elsewhere_may_have_the_guardian(world):
    linked = (LinkedDocument(kind=LinkKind.CHILDREN_RULES, title="Rules for children"),)
    assert severities(world, world.policy(linked=linked), "MIN-1") == []


@pytest.mark.parametrize("notice", ["guardian_consent", "not_for_children"])
def test_guardians_or_no_children(world, notice):
    assert severities(world, world.policy(notices={notice: "as the policy says it"}), "MIN-1") == []


def test_an_app_for_children_owes_more(world):
    assert severities(world, world.policy(), "MIN-1") == ["low"]
    assert severities(world, world.policy(), "MIN-1", audience=Audience.CHILDREN) == ["high"]


def test_withdrawing_consent_is_owed_only_where_something_rests_on_consent(world):
    rule = load_regulations().rules["GDPR-4"]
    asked = world.case(world.policy(world.collect("location", conditions=("consent",))))
    assert [f.notice for f in find_faults(asked, [rule])] == ["withdraw_consent"]
    assert not find_faults(world.case(world.policy(world.collect("location"))), [rule])
