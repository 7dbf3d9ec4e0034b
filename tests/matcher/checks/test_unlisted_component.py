"""Third parties that were met without anything personal."""

from __future__ import annotations

from dataclasses import replace

from traffic.transmissions import Contact


def found(world, *parties, policy=None, sent=()):
    met = tuple(Contact(host=f"{n}.example", party=p, requests=2, bytes=9) for n, p in enumerate(parties))
    case = replace(world.case(policy or world.policy(), sent), contacts=met)
    return world.findings(case, "SHR-4")


def test_one_finding_for_each_organisation(world):
    both = found(world, world.party("acme"), world.party("acme"), world.party("initech"))
    assert [(f.recipient.id, f.severity) for f in both] == [("acme", "low"), ("initech", "low")]
    assert both[0].hosts == ("0.example", "1.example")
    assert "4" in both[0].explanation.zh


def test_who_is_named_or_got_data_is_another_matter(world):
    assert not found(world, world.party("acme"), policy=world.policy(world.share("device.oaid", to="acme")))
    assert not found(world, world.party("acme"), sent=[world.sent("device.oaid", "acme")])


def test_carriers_of_everything_and_strangers_are_left_out(world):
    assert not found(
        world, world.party("acme", role=("cdn",)), world.party("first"), world.party("unresolved")
    )
