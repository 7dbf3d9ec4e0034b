"""Declarations by families of data: what is near is found, and nothing that bears on a flow is lost."""

from __future__ import annotations

import pytest

from corpora.ontology import ANY
from matcher.declarations import read_declarations
from matcher.declared_data import DeclaredData
from matcher.receivers import merge_receiver
from matcher.subsumption import FlowPoint, Miss


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
    declared = DeclaredData(declarations, world.ontology)
    found = [*declared.bearings_on(data, receiver), *declared.elsewhere(data, receiver)]
    assert sorted(found, key=lambda b: b.declaration.index) == every
    assert all((b.miss == Miss.RECIPIENT) == (not b.rungs) for b in found)


def test_what_means_the_receiver_is_told_apart_from_what_means_others(world, declarations):
    declared = DeclaredData(declarations, world.ontology)
    initech, globex = (
        merge_receiver([world.party(p)], world.ontology, world.app) for p in ("initech", "globex")
    )
    assert declared.bearings_on("device.imei", initech) == ()
    assert {b.declaration.ours for b in declared.elsewhere("device.imei", initech)} == {True, False}
    assert not any(b.declaration.ours for b in declared.bearings_on("device.imei", globex))
    assert all(b.declaration.ours for b in declared.elsewhere("device.imei", globex))


def test_what_misses_is_told_nearest_first(world):
    says = [world.share("device", to="globex"), world.collect("device"), world.collect("device.imei")]
    declared = DeclaredData(read_declarations(says, world.ontology, world.app), world.ontology)
    initech = merge_receiver([world.party("initech")], world.ontology, world.app)
    assert [b.declaration.index for b in declared.elsewhere("device.imei", initech)] == [2, 1, 0]
