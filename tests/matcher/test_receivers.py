"""Recipients: which hosts are one organisation, and what may be said of it."""

from __future__ import annotations

import pytest

from corpora.profiles import AppProfile
from matcher.receivers import merge_receiver, party_lineage, receiver_key


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("first", "processor", True),
        ("acme", "globex", False),
        ("acme", "acme", True),
        ("unresolved", "first", False),
    ],
)
def test_keys_tell_recipients_apart(world, left, right, same):
    assert (receiver_key(world.party(left)) == receiver_key(world.party(right))) is same


def test_a_party_without_id_is_known_by_its_name(world):
    known, shouted = (world.party(name, id=None) for name in ("nobody", "NOBODY"))
    assert receiver_key(known) == receiver_key(shouted) == "name:nobody"


def test_products_live_inside_one_organisation(world):
    parties = [
        world.party("globex", product="Ads", role=("advertising",)),
        world.party("globex", product="Stat", role=("analytics",)),
    ]
    receiver = merge_receiver(parties, world.ontology, world.app)
    assert receiver.party.product is None
    assert receiver.party.role == ("advertising", "analytics")
    assert {"advertising", "analytics", "service_provider", "third_party"} <= receiver.categories


def test_a_lone_processor_is_the_developer(world):
    receiver = merge_receiver([world.party("processor")], world.ontology, world.app)
    assert receiver.ours
    assert receiver.party.name == "Developer Ltd"
    assert "Cloudy" in receiver.party.because.zh
    assert "Cloudy" in receiver.party.because.en


def test_a_developer_without_a_name_is_still_called_something(world):
    assert merge_receiver([world.party("processor")], world.ontology, AppProfile()).party.name


def test_affiliates_fall_under_their_category(world):
    receiver = merge_receiver([world.party("umbrella", relation="affiliate")], world.ontology, world.app)
    assert "affiliate" in receiver.categories
    third = merge_receiver([world.party("umbrella")], world.ontology, world.app)
    assert third.categories == {"service_provider", "third_party"}


def test_lineage_names_who_controls(world):
    assert party_lineage(world.party("acme"), world.ontology) == ("acme", "globex")
    stranger = world.party("new", id="new", parent="globex")
    assert party_lineage(stranger, world.ontology) == ("new", "globex")
