"""Sensitive data in an address; passwords that were not hashed."""

from __future__ import annotations

import pytest


def found(world, data, **changes):
    return world.findings(world.case(world.policy(), [world.sent(data, **changes)]), "SEC-2")


@pytest.mark.parametrize("path", ["query.idcard", "url.3"])
def test_what_stands_in_the_address_is_told(world, path):
    (finding,) = found(world, "document.national_id", path=path)
    assert finding.severity == "medium"


@pytest.mark.parametrize(
    ("data", "changes"),
    [
        ("document.national_id", {"path": "user.idcard"}),
        ("contact.phone", {"path": "query.p", "form": "sha256"}),
        ("device.oaid", {"path": "query.oaid"}),
        ("account.password", {"path": "pwd", "form": "md5"}),
    ],
)
def test_bodies_hashes_and_everyday_facts_are_not(world, data, changes):
    assert not found(world, data, **changes)


def test_a_plain_password_in_a_body_is_a_light_fault(world):
    (finding,) = found(world, "account.password", path="user.password")
    assert finding.severity == "low"
