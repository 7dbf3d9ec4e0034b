"""PolicyLint's table of relations, and what keeps two sentences apart."""

from __future__ import annotations

import pytest

from matcher.contradictions import RELATIONS, Order, order_of_data, order_of_targets, pairs
from matcher.declarations import Target, read_declarations

# Recipients and data of an affirmation against those of the denial "no device.identifier to globex".
WIDER, NARROWER, SAME = "device", "device.imei", "device.identifier"
TABLE = [
    ("C1", "globex", SAME),
    ("C2", "globex", NARROWER),
    ("C3", "acme", SAME),
    ("C4", "acme", NARROWER),
    ("C5", "advertising", NARROWER),
    ("N1", "globex", WIDER),
    ("N2", "advertising", SAME),
    ("N3", "advertising", WIDER),
    ("N4", "acme", WIDER),
]


def relations(world, *statements):
    declarations = read_declarations(statements, world.ontology, world.app)
    return [found.relation for found in pairs(declarations, world.ontology)]


@pytest.mark.parametrize(("name", "recipient", "data"), TABLE, ids=[t[0] for t in TABLE])
def test_the_table_of_what_is_broader(world, name, recipient, data):
    denied = world.share(SAME, to="globex", polarity="denied")
    assert relations(world, world.share(data, to=recipient), denied) == [name]


@pytest.mark.parametrize(("name", "data"), [("C9", SAME), ("C10", NARROWER), ("C11", WIDER)])
def test_categories_with_an_organisation_in_common_overlap(world, name, data):
    denied = world.share(SAME, to="analytics", polarity="denied")
    assert relations(world, world.share(data, to="advertising"), denied) == [name]


def test_every_pair_of_orders_has_one_name():
    assert sorted(RELATIONS) == sorted((a, b) for a in Order for b in Order)
    assert len(set(RELATIONS.values())) == len(RELATIONS) == 16


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"conditions": ("consent",)}, "it is done with consent alone"),
        ({"subject": "minor"}, "another subject"),
        ({"manner": "transfer_with_business"}, "an occasion"),
    ],
)
def test_other_subjects_conditions_and_occasions_are_no_contradiction(world, change, why):
    denied = world.share(SAME, to="globex", polarity="denied")
    assert not relations(world, world.share(SAME, to="globex", **change), denied), why


def test_a_scoped_denial_and_another_action_are_no_contradiction(world):
    affirmed = world.collect("contact.phone")
    scoped = world.collect("contact.phone", polarity="denied", scope={"purposes": ("advertising",)})
    assert not relations(world, affirmed, scoped)
    assert not relations(world, affirmed, world.share("contact.phone", polarity="denied"))
    assert relations(world, affirmed, world.collect("contact.phone", polarity="denied")) == ["C1"]


def test_personal_information_in_general_contradicts_nothing(world):
    denied = world.collect("any", polarity="denied")
    assert not relations(world, world.collect("contact.phone"), denied)


def test_unrelated_things_have_no_order(world):
    assert order_of_data("device.imei", "contact.phone", world.ontology) is None
    assert order_of_targets(Target(party="acme"), Target(party="initech"), world.ontology) is None
    assert order_of_targets(Target(party="acme"), Target(party="globex"), world.ontology) == Order.NARROWER


def test_a_denial_of_less_contradicts_only_the_same_words(world):
    def said(action, text, **changes):
        mention = {"text": text, "data_type": "contact.address", "start": 0, "end": 9}
        fields = changes | {"data_mentions": (mention | {"narrower": changes != {}},)}
        return action("contact.address", **fields)

    denied = said(world.collect, "work address", polarity="denied")
    assert not relations(world, said(world.collect, "address"), denied)
    assert relations(world, said(world.collect, "Work address"), denied) == ["C1"]
