"""third-party-web: the list of entities in its JSON form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from corpora.ontology.terms import Role
from corpora.party_lists.list_format import ListedParty, ListFormat, as_strings, as_text, roles_of

_ROLES: dict[str, Role] = {
    "ad": "advertising", "analytics": "analytics", "cdn": "cdn", "hosting": "cloud", "marketing": "advertising",
    "customer-success": "support", "social": "social",
}  # fmt: skip


def _reads(data: Any) -> bool:
    first = data[:50] if isinstance(data, list) else []
    return bool(first) and all(isinstance(e, dict) and "name" in e and "domains" in e for e in first)


def _parties(data: Any) -> Iterator[ListedParty]:
    for entity in data:
        if not isinstance(entity, dict):
            continue
        name, company = as_text(entity.get("name")), as_text(entity.get("company"))
        categories = (*as_strings(entity.get("category")), *as_strings(entity.get("categories")))
        yield ListedParty(
            name=company or name,
            aliases=(name,) if company and name != company else (),
            domains=as_strings(entity.get("domains")),
            roles=roles_of(categories, _ROLES),
        )


FORMAT = ListFormat("third-party-web", _reads, _parties)
