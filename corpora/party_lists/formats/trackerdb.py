"""Ghostery TrackerDB: the JSON export with organizations, patterns and domains."""

from __future__ import annotations

import re
from collections import defaultdict
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
    "advertising": "advertising", "pornvertising": "advertising", "site_analytics": "analytics",
    "telemetry": "analytics", "social_media": "social", "cdn": "cdn", "hosting": "cloud",
    "customer_interaction": "support", "email": "advertising",
}  # fmt: skip


def _reads(data: Any) -> bool:
    whole = as_mapping(data)
    return isinstance(whole.get("organizations"), dict) and isinstance(whole.get("patterns"), dict)


def _parties(data: Any) -> Iterator[ListedParty]:
    whole = as_mapping(data)
    organizations = dict(objects_in(whole.get("organizations")))
    patterns = defaultdict(list)
    for key, pattern in objects_in(whole.get("patterns")):
        patterns[as_text(pattern.get("organization")) or f"pattern {key}"].append(pattern)
    for key, held in sorted(patterns.items()):
        yield _party(as_mapping(organizations.get(key)), held)


def _party(organization: Any, patterns: list[Any]) -> ListedParty:
    names = [as_text(p.get("name")) for p in patterns]
    country = as_text(organization.get("country")).upper()
    return ListedParty(
        name=as_text(organization.get("name")) or names[0],
        domains=tuple(dict.fromkeys(d for p in patterns for d in as_strings(p.get("domains")))),
        roles=roles_of((as_text(p.get("category")) for p in patterns), _ROLES),
        country=country if re.fullmatch("[A-Z]{2}", country) else None,
        privacy_policy=as_address(organization.get("privacy_policy_url")),
    )


FORMAT = ListFormat("Ghostery TrackerDB", _reads, _parties)
