"""Sheets of organisations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpora.ontology import load_ontology
from corpora.ontology.checks import domains_of
from corpora.ontology.terms import Organisation
from corpora.text import Language
from traffic.adapters.loading import load_adapters
from yanxing.knowledge.sheets import Sheet, Table, Tongue

FEW = 6
"""Domains and products that the overview shows of each organisation."""


def parties_sheets(language: Language) -> tuple[Sheet, Sheet]:
    """Return the overviews of Chinese organisations and of all others."""
    tongue, parties = Tongue(language), load_ontology().parties.values()
    chinese = [p for p in parties if p.country == "CN"]
    others = [p for p in parties if p.country != "CN"]
    return _overview("parties_cn", chinese, tongue), _overview("parties_other", others, tongue)


def _overview(title: str, parties: Sequence[Organisation], tongue: Tongue) -> Sheet:
    heads = tongue.heads("id", "name", "parent", "country", "roles", "domains", "products", "checked")
    rows = tuple(
        (
            p.id, _both_names(p), p.parent or "", p.country or "", tongue.roles(p.roles),
            tongue.listed(p.domains, FEW), tongue.listed((x.name for x in p.products), FEW), tongue.checked(p.checked),
        )
        for p in parties
    )  # fmt: skip
    lead = tongue.say("parties_lead", count=len(rows))
    return Sheet(tongue.say(title), lead, tables=(Table("", heads, rows, brief=5),))


def party_sheet(party: Organisation, language: Language) -> Sheet:
    """Return everything that is known of one organisation."""
    tongue = Tongue(language)
    held = [p.id for p in load_ontology().parties.values() if p.parent == party.id]
    facts = tongue.facts(
        id=party.id,
        legal_names=tongue.listed(party.legal_names),
        aliases=tongue.listed(party.aliases),
        parent=tongue.party(party.parent) if party.parent else "",
        children=tongue.listed(tongue.party(x) for x in held),
        country=party.country or "",
        roles=tongue.roles(party.roles),
        domains=tongue.listed(party.domains),
        packages=tongue.listed(party.packages),
        privacy_policy=party.privacy_policy or "",
        checked=tongue.checked(party.checked),
    )
    tables = (_products(party, tongue), _hosting(party, tongue), _endpoints(party, tongue))
    return Sheet(_both_names(party), facts=facts, tables=tuple(t for t in tables if t.rows))


def known_names() -> Iterator[str]:
    """Yield every id, name and domain of the organisations and their products."""
    for party in load_ontology().parties.values():
        yield from (party.id, *party.names, *(name for product in party.products for name in product.names))
        yield from domains_of(party)


def _both_names(party: Organisation) -> str:
    return party.name.zh if party.name.zh == party.name.en else f"{party.name.zh} / {party.name.en}"


def _products(party: Organisation, tongue: Tongue) -> Table:
    rows = tuple(
        (
            x.name,
            tongue.listed(x.aliases),
            tongue.roles(x.roles),
            tongue.listed(x.domains),
            tongue.listed(x.packages),
        )
        for x in party.products
    )
    return Table(
        tongue.say("products"), tongue.heads("name", "aliases", "roles", "domains", "packages"), rows
    )


def _hosting(party: Organisation, tongue: Tongue) -> Table:
    rows = tuple((x.domain, x.tenant or tongue.say("all_before_domain")) for x in party.hosting)
    return Table(tongue.say("hosting"), tongue.heads("domain", "tenant"), rows)


def _endpoints(party: Organisation, tongue: Tongue) -> Table:
    endpoints = [e for a in load_adapters() if a.organisation == party.id for e in a.endpoints]
    rows = tuple(
        (e.name.to(tongue.language), tongue.listed(e.hosts), tongue.listed(e.paths), tongue.listed(e.carries))
        for e in endpoints
    )
    return Table(tongue.say("endpoints"), tongue.heads("name", "hosts", "paths", "carries"), rows)
