"""How the policy names a recipient, whatever it says of the data."""

from __future__ import annotations

import pytest

from matcher.naming import read_named_parties
from matcher.receivers import merge_receiver


def naming(world, policy, to="acme"):
    case = world.case(policy, [world.sent("device.imei", to)])
    return case.disclosures[0].naming


def test_first_party(world):
    assert naming(world, world.policy(), "processor") == "first_party"


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        ([{"to": "acme"}], "named"),
        ([{"to": "acme", "source": "table_row"}], "listed"),
        ([{"to": "acme", "source": "table_row"}, {"to": "acme"}], "named"),
        ([{"to": "analytics"}], "category"),
        ([{"to": "advertising"}], "nowhere"),
        ([{"to": "globex"}], "named"),
        ([], "nowhere"),
    ],
)
def test_naming_of_a_third_party(world, statements, expected):
    said = [world.share("device.imei", **s) for s in statements]
    assert naming(world, world.policy(*said)) == expected


def test_a_row_of_the_list_names_without_covering(world):
    row = {"name": "统计", "party": "acme"}
    assert naming(world, world.policy(third_parties=(row,))) == "listed"


def test_named_for_other_data_is_named(world):
    assert naming(world, world.policy(world.share("content.photos", to="acme"))) == "named"


@pytest.mark.parametrize(
    "changes",
    [
        {"named_parties": ("acme",)},
        {"notices": {"third_party_named": "We work with AcmeStat."}},
        {"third_parties": ({"name": "Push", "company": "acme中国"},)},
        {"definitions": ({"term": "partner", "quote": "partner means Acme"},)},
        {"named_parties": ("globex",)},
    ],
)
def test_a_name_may_stand_anywhere(world, changes):
    receiver = merge_receiver([world.party("acme")], world.ontology, world.app)
    assert read_named_parties(world.policy(**changes), world.ontology).names(receiver)
    other = merge_receiver([world.party("initech")], world.ontology, world.app)
    assert not read_named_parties(world.policy(**changes), world.ontology).names(other)


def test_a_party_without_id_is_named_by_its_name(world):
    policy = world.policy(world.share("device", to="Stranger"))
    receiver = merge_receiver([world.party("stranger")], world.ontology, world.app)
    assert read_named_parties(policy, world.ontology).names(receiver)
