"""What is known of a host, step by step: from its name to its owner, and what the owner is to an app."""

from __future__ import annotations

from corpora.domains import names_above
from corpora.ontology import load_ontology
from corpora.ontology.terms import Checked
from corpora.profiles import AppProfile
from corpora.record import Record
from corpora.text import Language
from traffic import resolve_party
from traffic.adapters.loading import endpoints_by_host
from traffic.hosts import as_address, is_local_name, normal_host, registrable_domain
from traffic.owners import Owner, owner_of
from traffic.transmissions import Party
from yanxing.knowledge.sheets import Sheet, Table, Tongue


class HostExplanation(Record):
    """What is known of a host, and from where."""

    schema_version: str = "1"
    host: str
    """As asked for."""
    normal: str
    """In lower case, as punycode, without port; empty where it is no host."""
    registrable: str
    """Registrable domain; empty for addresses and names of a local network."""
    matched: str = ""
    """The known domain that the host is or lies below."""
    checked: Checked | None = None
    """How sure the owner of `matched` is, from what, and when."""
    listed: str = ""
    """The user's list that names the owner of `matched`; empty for the project's own facts."""
    tenant: str | None = None
    """The customer that a host of a cloud names."""
    groups: tuple[str, ...] = ()
    """Ids of the organisation and of those that control it, nearest first."""
    categories: tuple[str, ...] = ()
    """Recipient categories that the party falls under as a third party."""
    party: Party


def explain_host(host: str, app: AppProfile | None = None) -> HostExplanation:
    """Tell what is known of `host`, and what its owner is to `app`. Never raises."""
    normal = normal_host(host)
    named = bool(normal) and as_address(normal) is None and not is_local_name(normal)
    owner = owner_of(normal) if named else None
    party, ontology = resolve_party(host, app), load_ontology()
    return HostExplanation(
        host=host,
        normal=normal,
        registrable=registrable_domain(normal) if named else "",
        matched=owner.domain if owner else "",
        checked=owner.organisation.checked if owner else None,
        listed=owner.listed if owner else "",
        tenant=owner.tenant_of(normal) if owner and owner.hosting else None,
        groups=ontology.party_lineage(owner.organisation.id) if owner else (),
        categories=ontology.categories_of(party.role) if party.id else (),
        party=party,
    )


def host_sheet(known: HostExplanation, language: Language) -> Sheet:
    """Return the explanation in the order of its steps."""
    tongue = Tongue(language)
    recipients = load_ontology().recipients
    owner = owner_of(known.normal) if known.matched else None
    facts = tongue.facts(
        normal=known.normal if known.normal != known.host else "",
        registrable=known.registrable,
        matched=_matched(known, owner, tongue),
        groups=" < ".join(tongue.party(x) for x in known.groups),
        product=known.party.product or "",
        roles=tongue.roles(known.party.role),
        country=known.party.country or "",
        tenant=known.tenant or "",
        relation=tongue.say(f"relation_{known.party.relation}"),
        because=known.party.because.to(language),
        categories=tongue.listed(recipients[c].labels.to(language) for c in known.categories),
        privacy_policy=(owner.organisation.privacy_policy or "") if owner else "",
        listed=known.listed,
        checked=tongue.checked(known.checked) if known.checked and not known.listed else "",
    )
    table = _endpoints(known.normal, tongue)
    return Sheet(known.host, facts=facts, tables=(table,) if table.rows else ())


def _matched(known: HostExplanation, owner: Owner | None, tongue: Tongue) -> str:
    if owner is None:
        return ""
    return tongue.say("matched_hosting", domain=known.matched) if owner.hosting else known.matched


def _endpoints(host: str, tongue: Tongue) -> Table:
    endpoints = [pair for name in names_above(host) for pair in endpoints_by_host().get(name, ())]
    rows = tuple(
        (
            endpoint.name.to(tongue.language), tongue.listed(endpoint.paths), " → ".join(endpoint.decoding),
            tongue.listed(load_ontology().data_types[t].labels.to(tongue.language) for t in endpoint.carries),
        )
        for _, endpoint in endpoints
    )  # fmt: skip
    return Table(tongue.say("endpoints"), tongue.heads("name", "paths", "decoding", "carries"), rows)
