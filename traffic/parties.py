"""The organisation behind a host, and what it is to the app under test."""

from __future__ import annotations

from corpora.messages import say
from corpora.ontology import load_ontology
from corpora.ontology.terms import Organisation
from corpora.profiles import AppProfile
from corpora.sources import derived
from corpora.text import Text
from traffic.first_party import FirstParty
from traffic.hosts import Address, as_address, is_local_name, normal_host, registrable_domain
from traffic.owners import Owner, owner_of
from traffic.transmissions import Party, Relation


def resolve_party(host: str, app: AppProfile | None = None) -> Party:
    """Tell the organisation behind `host` and what it is to `app`. Never raises.

    In this order: the app's own domains; addresses and local names (unresolved); the longest known domain,
    with tenants of clouds told apart; a domain that is called as the app's package or developer; else
    unresolved, named by its registrable domain.
    """
    return _resolve(host, app)


@derived(maxsize=16_384)
def _resolve(host: str, app: AppProfile | None) -> Party:
    normal = normal_host(host)
    if not normal:
        return _unresolved(host.strip(), say("parties.no_host"))
    first = FirstParty.of(app)
    if domain := first.domain_above(normal):
        return _first_party(first, normal, say("parties.first_domain", host=normal, domain=domain))
    address = as_address(normal)
    if address is not None:
        return _unresolved(normal, say(_key_of_address(address), host=normal))
    if is_local_name(normal):
        return _unresolved(normal, say("parties.name_local", host=normal))
    owner = owner_of(normal)
    return _of_owner(owner, normal, first) if owner else _of_unknown(normal, first)


def _key_of_address(address: Address) -> str:
    if address.is_loopback:
        return "parties.address_loopback"
    return "parties.address_public" if address.is_global else "parties.address_private"


def _of_owner(owner: Owner, host: str, first: FirstParty) -> Party:
    tenant = owner.tenant_of(host) if owner.hosting else None
    relation, because = _own_relation(owner, host, first)
    if relation is Relation.FIRST or not owner.hosting:
        return _known(owner, relation, because)
    if tenant is None:
        return _unresolved(host, _say(owner, host, "tenant_missing"))
    return _of_tenant(owner, host, tenant, first)


def _of_tenant(owner: Owner, host: str, tenant: str, first: FirstParty) -> Party:
    if first.is_called(tenant):
        return _known(owner, Relation.PROCESSOR, _say(owner, host, "processor", tenant=tenant))
    if first.domain_above(tenant):
        return _known(owner, Relation.PROCESSOR, _say(owner, host, "processor_address", tenant=tenant))
    carried = owner_of(tenant) if "." in tenant else None
    if carried is None or carried.hosting:
        return _unresolved(host, _say(owner, host, "tenant_unknown", tenant=tenant))
    party = _of_owner(carried, tenant, first)
    cloud = owner.organisation.name
    return party.model_copy(
        update={"because": _say(carried, host, "third_tenant", cloud=cloud, tenant=tenant)}
    )


def _own_relation(owner: Owner, host: str, first: FirstParty) -> tuple[Relation, Text]:
    """Return what the owner itself is to the app, tenants aside."""
    lineage = load_ontology().party_lineage(owner.organisation.id)
    developer = _lineage_of(first.organisation)
    if first.organisation == owner.organisation.id:
        return Relation.FIRST, _say(
            owner, host, "first_package" if first.by_package else "first_organisation"
        )
    if set(lineage) & set(first.affiliates):
        return Relation.AFFILIATE, _say(owner, host, "affiliate_named")
    if set(lineage) & set(developer):
        return Relation.AFFILIATE, _say(owner, host, "affiliate_group")
    key = "third_product" if owner.product else "third"
    return Relation.THIRD, _say(owner, host, key, product=owner.product.name if owner.product else "")


def _of_unknown(host: str, first: FirstParty) -> Party:
    domain = registrable_domain(host)
    if token := first.token_like(domain):
        because = say("parties.first_looks_like", host=host, domain=domain, token=token)
        return _first_party(first, host, because)
    return _unresolved(domain, say("parties.unknown_domain", domain=domain))


def _first_party(first: FirstParty, host: str, because: Text) -> Party:
    organisation = load_ontology().parties.get(first.organisation or "")
    return Party(
        name=first.name or host,
        id=organisation.id if organisation else None,
        parent=organisation.parent if organisation else None,
        country=organisation.country if organisation else None,
        relation=Relation.FIRST,
        because=because,
    )


def _known(owner: Owner, relation: Relation, because: Text) -> Party:
    organisation: Organisation = owner.organisation
    return Party(
        name=organisation.name.en,
        id=organisation.id,
        parent=organisation.parent,
        product=owner.product.name if owner.product else None,
        role=owner.roles,
        country=organisation.country,
        relation=relation,
        because=because,
    )


def _unresolved(name: str, because: Text) -> Party:
    return Party(name=name, relation=Relation.UNRESOLVED, because=because)


def _say(owner: Owner, host: str, key: str, **values: object) -> Text:
    reason = say(
        f"parties.{key}", host=host, domain=owner.domain, organisation=owner.organisation.name, **values
    )
    return say("parties.by_list", reason=reason, list=owner.listed) if owner.listed else reason


def _lineage_of(party: str | None) -> tuple[str, ...]:
    return load_ontology().party_lineage(party) if party else ()
