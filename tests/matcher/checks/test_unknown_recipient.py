"""Data to somebody of whom nothing is known."""

from __future__ import annotations

import pytest

from matcher.checks.unknown_recipient import is_bare


def found(world, data="document.national_id", to="unresolved", **changes):
    return world.findings(world.case(world.policy(), [world.sent(data, to, **changes)]), "CRI-2")


def test_a_bare_address_weighs_more_than_an_unknown_name(world):
    assert [f.severity for f in found(world, host="8.8.4.4")] == ["medium"]
    assert [f.severity for f in found(world, host="x.example")] == ["low"]


@pytest.mark.parametrize("path", ["/bot123:AAE/sendMessage", "/api/webhooks/99/x", "/robot/send"])
def test_bots_of_messengers_take_in_what_programs_write(world, path):
    assert [f.severity for f in found(world, to="acme", url_path=path)] == ["medium"]


def test_known_recipients_and_everyday_facts_are_no_fault(world):
    assert not found(world, to="first")
    assert not found(world, to="acme", url_path="/bots")
    assert not found(world, "device.model", host="8.8.4.4")


@pytest.mark.parametrize(
    ("host", "bare"),
    [("8.8.8.8", True), ("[2001:4860:4860::8888]", True), ("192.168.1.4", False), ("api.example", False)],
)
def test_addresses_of_the_own_network_are_not_bare(host, bare):
    assert is_bare(host) is bare
