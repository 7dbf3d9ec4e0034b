"""DuckDuckGo Tracker Radar: files of `entities` and `domains`, `entity_map`, `domain_map`, and the block list (tds)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from corpora.ontology.terms import Role
from corpora.party_lists.list_format import (
    ListedParty,
    ListFormat,
    as_address,
    as_mapping,
    as_strings,
    as_text,
    objects_in,
    roles_of,
)

_ROLES: dict[str, Role] = {
    "action pixels": "advertising", "ad motivated tracking": "advertising", "advertising": "advertising",
    "ad fraud": "risk_control", "analytics": "analytics", "audience measurement": "analytics",
    "session replay": "analytics", "third-party analytics marketing": "analytics", "cdn": "cdn",
    "federated login": "login", "sso": "login", "online payment": "payment", "social network": "social",
    "social - share": "social", "social - comment": "social",
}  # fmt: skip


def _reads(data: Any) -> bool:
    whole = as_mapping(data)
    if "trackers" in whole or "properties" in whole:
        return True
    if "domain" in whole and isinstance(whole.get("owner"), dict):
        return True
    members = [member for _, member in objects_in(whole)]
    return bool(members) and all("properties" in m or "entityName" in m for m in members[:50])


def _parties(data: Any) -> Iterator[ListedParty]:
    whole = as_mapping(data)
    if "trackers" in whole:
        yield from _block_list(whole)
    elif "properties" in whole:
        yield _entity(as_text(whole.get("name")), whole)
    elif "domain" in whole:
        yield _domain(as_text(whole["domain"]), as_mapping(whole.get("owner")), whole)
    else:
        for name, member in objects_in(whole):
            yield _entity(name, member) if "properties" in member else _mapped(name, member)


def _entity(name: str, entity: Any) -> ListedParty:
    shown = as_text(entity.get("displayName")) or name
    aliases = (name, *as_strings(entity.get("aliases")))
    domains = as_strings(entity.get("properties")) or as_strings(entity.get("domains"))
    return ListedParty(name=shown, aliases=tuple(a for a in aliases if a != shown), domains=domains)


def _mapped(domain: str, entity: Any) -> ListedParty:
    name = as_text(entity.get("entityName"))
    return _entity(name, {**entity, "properties": [domain]})


def _domain(domain: str, owner: Any, described: Any) -> ListedParty:
    found = _entity(as_text(owner.get("name")), {**owner, "properties": [domain]})
    roles = roles_of(as_strings(described.get("categories")), _ROLES)
    return found.model_copy(update={"roles": roles, "privacy_policy": as_address(owner.get("privacyPolicy"))})


def _block_list(whole: Any) -> Iterator[ListedParty]:
    for name, entity in objects_in(whole.get("entities")):
        yield _entity(name, entity)
    for domain, tracker in objects_in(whole.get("trackers")):
        yield _domain(domain, as_mapping(tracker.get("owner")), tracker)


FORMAT = ListFormat("DuckDuckGo Tracker Radar", _reads, _parties)
