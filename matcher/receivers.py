"""Who got the data: the organisation of a flow, with all that a policy may call it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from corpora.messages import say
from corpora.ontology import Ontology
from corpora.profiles import AppProfile
from traffic.transmissions import Party, Relation

OURS = frozenset({Relation.FIRST, Relation.PROCESSOR})
"""Relations of the one recipient that is the developer; a processor only carries its service."""


@dataclass(frozen=True)
class Receiver:
    """A recipient organisation as the verdicts see it."""

    party: Party
    lineage: tuple[str, ...] = ()
    """Ids of the organisation and of those that control it, nearest first; empty where it has no id."""
    categories: frozenset[str] = frozenset()
    """Recipient categories under which it falls."""

    @property
    def ours(self) -> bool:
        """Whether it is the developer."""
        return self.party.relation == Relation.FIRST

    @property
    def resolved(self) -> bool:
        """Whether it is known who it is."""
        return self.party.relation != Relation.UNRESOLVED


def fold(name: str) -> str:
    """Return `name` in the form in which names are compared: lower case, single spaces."""
    return " ".join(name.casefold().split())


def receiver_key(party: Party) -> str:
    """Return what is equal for hosts of one recipient: the developer, the organisation, else the name."""
    if party.relation in OURS:
        return "first"
    if party.relation == Relation.UNRESOLVED:
        return f"unresolved:{fold(party.name)}"
    return party.id or f"name:{fold(party.name)}"


def merge_receiver(parties: Iterable[Party], ontology: Ontology, app: AppProfile) -> Receiver:
    """Make one receiver of the parties of a recipient's hosts: at least one, in a stable order."""
    seen = list(parties)
    if receiver_key(seen[0]) == "first":
        return Receiver(party=_developer(seen, app))
    roles = tuple(sorted({role for p in seen for role in p.role}))
    products = {p.product for p in seen}
    product = products.pop() if len(products) == 1 else None
    party = seen[0].model_copy(update={"role": roles, "product": product})
    return Receiver(
        party=party,
        lineage=party_lineage(party, ontology),
        categories=_categories(party, ontology),
    )


def party_lineage(party: Party, ontology: Ontology) -> tuple[str, ...]:
    """Return the ids of the organisation and of those that control it, nearest first."""
    if party.id and party.id in ontology.parties:
        return ontology.party_lineage(party.id)
    return tuple(x for x in (party.id, party.parent) if x)


def _developer(parties: list[Party], app: AppProfile) -> Party:
    for party in parties:
        if party.relation == Relation.FIRST:
            return party.model_copy(update={"product": None})
    name = app.developer or app.name or say("matcher.developer").en
    because = say("matcher.carried", carrier=parties[0].name)
    return Party(name=name, relation=Relation.FIRST, because=because)


def _categories(party: Party, ontology: Ontology) -> frozenset[str]:
    if party.relation == Relation.UNRESOLVED:
        return frozenset()
    affiliate = {"affiliate"} if party.relation == Relation.AFFILIATE else set()
    return frozenset(ontology.categories_of(party.role)) | affiliate
