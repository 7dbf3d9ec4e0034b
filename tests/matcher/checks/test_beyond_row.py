"""Third parties that get more than their row says."""

from __future__ import annotations

from policy_nlp.statements import ThirdParty


def row(name, *data, party=None):
    return ThirdParty(name=name, party=party or name.lower(), data_types=data, quote=f"{name}: {data}")


def found(world, rows, data, to="acme", **changes):
    policy = world.policy(third_parties=tuple(rows))
    party = world.party(to, **changes)
    return world.findings(world.case(policy, [world.sent(data, party)]), "SHR-2")


def test_the_row_is_named_and_quoted(world):
    (finding,) = found(world, [row("Initech", "device.mac"), row("Acme", "device.oaid")], "device.imei")
    assert finding.third_parties == (1,)
    assert finding.quotes == ("Acme: ('device.oaid',)",)
    assert "Acme" in finding.explanation.en


def test_a_broader_type_of_the_row_covers(world):
    assert not found(world, [row("Acme", "device.identifier")], "device.imei")
    assert not found(world, [row("Acme", "device.oaid"), row("Acme", "device.imei")], "device.imei")


def test_each_product_is_held_against_its_own_row(world):
    rows = [row("Acme", "device.imei"), row("AcmeStat", "device.oaid", party="acme")]
    assert found(world, rows, "device.imei", product="AcmeStat")
    assert not found(world, rows, "device.imei")
    assert not found(world, rows[1:], "device.mac", product="Other"), "no row speaks of this product"


def test_an_unknown_product_of_a_company_of_several_trades_is_held_against_none(world):
    rows = [row("AcmeStat", "device.oaid", party="acme")]
    assert found(world, rows, "device.imei")
    assert not found(world, rows, "device.imei", role=("analytics", "advertising"))


def test_rows_without_types_and_parties_without_rows_say_nothing(world):
    assert not found(world, [row("Acme")], "device.imei")
    assert not found(world, [row("Initech", "device.mac")], "device.imei")


def test_what_is_declared_elsewhere_or_told_by_every_client_is_left_out(world):
    rows = (row("Acme", "device.oaid"),)
    policy = world.policy(world.share("device.imei", to="acme"), third_parties=rows)
    assert not world.findings(world.case(policy, [world.sent("device.imei", "acme")]), "SHR-2")
    client = world.sent("device.model", "acme", path="header.user-agent")
    assert not world.findings(world.case(world.policy(third_parties=rows), [client]), "SHR-2")


def test_a_product_of_which_only_the_client_tells_is_left_out(world):
    policy = world.policy(third_parties=(row("AcmeStat", "device.oaid", party="acme"),))
    other = world.sent("device.model", world.party("acme", product="Other"), request_index=1)
    client = world.sent("device.model", world.party("acme", product="AcmeStat"), path="header.user-agent")
    assert not world.findings(world.case(policy, [client, other]), "SHR-2")
