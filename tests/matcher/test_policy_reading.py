"""What verdicts and rules ask of a policy."""

from __future__ import annotations

from policy_nlp.statements import ThirdParty


def test_each_part_is_worked_out_once(world):
    reading = world.reading(world.policy(world.collect("device.imei")))
    assert reading.declarations is reading.declarations
    assert reading.declared is reading.declared
    assert reading.named is reading.named


def test_affirmed_are_known_data_types_and_not_denied_ones(world):
    said = [
        world.collect("device.imei"),
        world.collect("device.mac", polarity="denied"),
        world.collect("any"),
    ]
    reading = world.reading(world.policy(*said))
    assert reading.affirmed_types == {"device.imei", "any"} & set(world.ontology.data_types) | {"device.imei"}
    assert "device.mac" not in reading.affirmed_types


def test_affirmed_purposes_hold_those_above_and_those_of_lists(world):
    said = [
        world.collect("device.imei", purposes=("advertising.personalized",)),
        world.collect("device.imei", polarity="denied", purposes=("analytics",)),
    ]
    rows = (ThirdParty(name="Acme", purposes=("service.account", "of its own")),)
    reading = world.reading(world.policy(*said, third_parties=rows))
    wanted = {"advertising.personalized", "advertising", "service.account", "service", "of its own"}
    assert reading.affirmed_purposes == wanted


def test_rows_and_names_are_those_of_the_policy(world):
    reading = world.reading(world.policy(world.share("device.mac", to="acme"), named_parties=("initech",)))
    assert reading.rows == ()
    assert {"acme", "initech"} <= reading.named.in_text
