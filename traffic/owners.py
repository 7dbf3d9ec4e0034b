"""Whose host it is: the domains of all organisations, longest match first."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from corpora.domains import names_above
from corpora.ontology import load_ontology
from corpora.ontology.terms import Hosting, Organisation, Product
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


@derived(maxsize=16_384)
def owner_of(host: str) -> Owner | None:
    """Return the owner of the longest known domain that the normal host is or lies below."""
    holders = _holders()
    domain = next((name for name in names_above(host) if name in holders), None)
    if domain is None:
        return None
    organisation, product, hosting = holders[domain]
    listed = load_ontology().listed.get(domain, "")
    if hosting is not None:
        return Owner(domain, organisation, hosting=True, tenant=hosting.tenant, listed=listed)
    return Owner(domain, organisation, product, listed=listed)


_Holder = tuple[Organisation, Product | None, Hosting | None]


@derived()
def _holders() -> Mapping[str, _Holder]:
    """Return who holds each known domain; of several, products go before hosting, hosting before the organisation."""
    holders: dict[str, _Holder] = {}
    for party in load_ontology().parties.values():
        holders.update((domain, (party, None, None)) for domain in party.domains)
        holders.update((hosting.domain, (party, None, hosting)) for hosting in party.hosting)
        for product in party.products:
            holders.update((domain, (party, product, None)) for domain in product.domains)
    return holders
