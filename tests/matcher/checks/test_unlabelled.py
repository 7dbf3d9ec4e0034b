"""Data outside the labels of the stores."""

from __future__ import annotations

import pytest

import matcher
from corpora.profiles import Labels


def found(world, ticked, said=(), sent=(), store="google_play"):
    labels = Labels(stores={store: tuple(ticked)})
    report = matcher.check(world.policy(*said), sent, labels=labels)
    assert report.labels == labels
    return [f for f in report.findings if f.rule.startswith("LAB")]


def test_what_is_sent_to_anyone_wants_its_label(world):
    sent = [world.sent("device.imei"), world.sent("device.oaid", "acme", request_index=1)]
    (finding,) = found(world, [], sent=sent)
    assert (finding.rule, finding.severity) == ("LAB-1", "medium")
    assert finding.request_indexes == (0, 1)
    assert "Device or other IDs" in finding.title.en
    assert "OAID" in finding.explanation.zh


def test_what_nearly_every_app_sends_is_a_light_fault(world):
    (finding,) = found(world, [], sent=[world.sent("activity.interaction")])
    assert finding.severity == "low"


def test_what_is_declared_wants_its_label_too(world):
    (finding,) = found(world, [], said=[world.collect("contact.email", quote="We collect your e-mail.")])
    assert (finding.rule, finding.statements) == ("LAB-2", (0,))


@pytest.mark.parametrize(
    "changes", [{"polarity": "denied"}, {"subject": "minor"}, {"actor": "Acme"}, {"action": "share"}]
)
def test_what_the_company_does_not_collect_of_users_wants_none(world, changes):
    assert not found(world, [], said=[world.collect("contact.email", **changes)])


def test_a_ticked_label_is_enough(world):
    said, sent = [world.collect("contact.email")], [world.sent("contact.email")]
    assert not found(world, ["email_address"], said, sent)


def test_the_fingerprint_names_the_label_and_not_the_types(world):
    one = found(world, [], sent=[world.sent("device.imei")])
    two = found(world, [], sent=[world.sent("device.imei"), world.sent("device.oaid")])
    assert [f.fingerprint for f in one] == [f.fingerprint for f in two]


def test_without_labels_the_rules_are_not_judged(world):
    report = matcher.check(world.policy(), [world.sent("device.imei")], packs=("store-labels",))
    assert {n.rule for n in report.not_checkable} >= {"LAB-1", "LAB-3"}
    assert all("labels" in n.needs for n in report.not_checkable)


def test_the_pack_of_the_stores_comes_with_labels_and_beside_the_usual_one(world):
    report = matcher.check(world.policy(), [], labels=Labels(stores={"app_store": ()}))
    assert [(p.id, p.draft) for p in report.packs] == [("core", False), ("store-labels", True)]
