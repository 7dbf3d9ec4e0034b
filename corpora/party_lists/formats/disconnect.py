"""Disconnect: `services.json` (categories of trackers) and `entities.json` (companies and what they own)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from corpora.ontology.terms import Role
from corpora.party_lists.list_format import (
    ListedParty,
    ListFormat,
    as_mapping,
    as_strings,
    objects_in,
    roles_of,
)

_ROLES: dict[str, Role] = {
    "advertising": "advertising", "analytics": "analytics", "email": "advertising", "emailaggressive": "advertising",
    "anti-fraud": "risk_control", "social": "social", "fingerprintinginvasive": "advertising",
}  # fmt: skip


def _reads(data: Any) -> bool:
    whole = as_mapping(data)
    listed = as_mapping(whole.get("categories"))
    return (bool(listed) and all(isinstance(c, list) for c in listed.values())) or _holds_entities(whole)


def _holds_entities(whole: Any) -> bool:
    members = [member for _, member in objects_in(whole.get("entities"))]
    return bool(members) and all("properties" in m and "resources" in m for m in members[:50])


def _parties(data: Any) -> Iterator[ListedParty]:
    whole = as_mapping(data)
    for name, entity in objects_in(whole.get("entities")):
        owned = as_strings(entity.get("properties")) + as_strings(entity.get("resources"))
        yield ListedParty(name=name, domains=tuple(dict.fromkeys(owned)))
    for category, services in as_mapping(whole.get("categories")).items():
        roles = roles_of([category], _ROLES)
        for service in services if isinstance(services, list) else ():
            for name, sites in objects_in(service):
                served = [
                    d for listed in sites.values() if isinstance(listed, list) for d in as_strings(listed)
                ]
                yield ListedParty(name=name, domains=tuple(served), roles=roles)


FORMAT = ListFormat("Disconnect", _reads, _parties)
