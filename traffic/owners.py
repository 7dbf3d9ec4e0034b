"""Whose host it is: the domains of all organisations, longest match first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from corpora.ontology import load_ontology
from corpora.ontology.terms import Organisation, Product
from corpora.sources import derived


class Owner(NamedTuple):
    """One domain and who holds it."""

    domain: str
    organisation: Organisation
    product: Product | None = None
    hosting: bool = False
    """Whether customers of the organisation have hosts below the domain."""
    tenant: str | None = None
    """Of hosting: regular expression on the part of the host before the domain; its group `tenant` is the customer."""
    listed: str = ""
    """The user's list that the domain comes from; empty for the project's own facts."""

    @property
    def roles(self) -> tuple[str, ...]:
        """Trade: of the product where it has one of its own, of hosting, else of the organisation."""
        if self.hosting:
            return tuple(r for r in self.organisation.roles if r in ("cloud", "cdn")) or ("cloud",)
        return (self.product.roles if self.product else ()) or self.organisation.roles

    def tenant_of(self, host: str) -> str | None:
        """Return the customer that a host below the domain names, None where it names none."""
        before = host.removesuffix(self.domain).rstrip(".")
        match = re.fullmatch(self.tenant, before) if self.tenant and before else None
        if self.tenant is None:
            return before or None
        return match["tenant"] if match else None


def owner_of(host: str) -> Owner | None:
    """Return the owner of the longest known domain that the normal host is or lies below."""
    owners = load_owners()
    while host:
        if host in owners:
            return owners[host]
        host = host.partition(".")[2]
    return None


@derived()
def load_owners() -> Mapping[str, Owner]:
    """Return all known domains with their owners; built once."""
    ontology = load_ontology()
    return {o.domain: o for party in ontology.parties.values() for o in _owners(party, ontology.listed)}


def _owners(organisation: Organisation, listed: Mapping[str, str]) -> Iterator[Owner]:
    for domain in organisation.domains:
        yield Owner(domain, organisation, listed=listed.get(domain, ""))
    for hosting in organisation.hosting:
        yield Owner(hosting.domain, organisation, hosting=True, tenant=hosting.tenant)
    for product in organisation.products:
        for domain in product.domains:
            yield Owner(domain, organisation, product)
