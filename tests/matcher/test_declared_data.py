"""Declarations by families of data: what is near is found, and nothing that bears on a flow is lost."""

from __future__ import annotations

import pytest

from corpora.ontology import ANY
from matcher.declarations import read_declarations
from matcher.declared_data import DeclaredData
from matcher.receivers import merge_receiver
from matcher.subsumption import FlowPoint


@pytest.fixture
def declarations(world):
    types = sorted(world.ontology.data_types)
    says = [world.collect(t) for t in types] + [world.share(t, ANY, to="globex") for t in types[::3]]
    return read_declarations([s for s in says if s.data_types], world.ontology, world.app)


def test_what_is_near_is_of_the_same_family(world, declarations):
    found = DeclaredData(declarations, world.ontology).near(["device.imei"])
    assert {t.split(".")[0] for d in found for t in d.statement.data_types} == {"device", ANY}
    assert [d.index for d in found] == sorted(d.index for d in found)


@pytest.mark.parametrize("to", ["first", "acme"])
@pytest.mark.parametrize("data", ["device.imei", "contact.phone", "profile"])
def test_nothing_that_bears_on_a_flow_is_lost(world, declarations, data, to):
    receiver = merge_receiver([world.party(to)], world.ontology, world.app)
    point = FlowPoint(world.ontology.data_lineage(data), receiver, world.ontology)
    every = [b for d in declarations if (b := point.bearing_of(d)) is not None]
    found = DeclaredData(declarations, world.ontology).bearings_on(data, receiver)
    assert list(found) == every
