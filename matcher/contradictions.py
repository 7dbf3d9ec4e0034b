"""What two declarations are to each other, of which one affirms and the other denies.

Source of the table: PolicyLint (Andow et al., USENIX Security 2019): C1 to C5 contradict each other as they stand,
C6 to C12 in part, N1 to N4 narrow a broad affirmation down, which is no contradiction. PoliGraph (Cui et al., USENIX
Security 2023) found that most of what such a table calls contradictions are none, because subject, purpose or action
differ: `pairs` holds only those together in which they match.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from corpora.ontology import ANY, Ontology
from matcher.declarations import Declaration, Target
from matcher.declared_data import DeclaredData
from matcher.subsumption import category_lineage
from policy_nlp.lang.plain_denials import denies_taking, is_limited
from policy_nlp.statements import Condition, Polarity, Statement


class Order(StrEnum):
    """How one thing stands to another."""

    SAME = "same"
    NARROWER = "narrower"
    BROADER = "broader"
    OVERLAPPING = "overlapping"
    """Neither holds the other, but something lies below both."""


RELATIONS = {
    (Order.SAME, Order.SAME): "C1",
    (Order.SAME, Order.NARROWER): "C2",
    (Order.NARROWER, Order.SAME): "C3",
    (Order.NARROWER, Order.NARROWER): "C4",
    (Order.BROADER, Order.NARROWER): "C5",
    (Order.SAME, Order.OVERLAPPING): "C6",
    (Order.NARROWER, Order.OVERLAPPING): "C7",
    (Order.BROADER, Order.OVERLAPPING): "C8",
    (Order.OVERLAPPING, Order.SAME): "C9",
    (Order.OVERLAPPING, Order.NARROWER): "C10",
    (Order.OVERLAPPING, Order.BROADER): "C11",
    (Order.OVERLAPPING, Order.OVERLAPPING): "C12",
    (Order.SAME, Order.BROADER): "N1",
    (Order.BROADER, Order.SAME): "N2",
    (Order.BROADER, Order.BROADER): "N3",
    (Order.NARROWER, Order.BROADER): "N4",
}
"""(Order of the affirmed recipient to the denied one, order of the affirmed data to the denied data) -> name."""


@dataclass(frozen=True)
class Contradiction:
    """An affirmation and a denial of the same."""

    relation: str
    """C1 to C12, N1 to N4."""
    affirmed: Declaration
    denied: Declaration
    data: str
    """What is affirmed."""
    denied_data: str


def pairs(declarations: Sequence[Declaration], ontology: Ontology) -> Iterator[Contradiction]:
    """Yield every affirmation with every denial of which subject, purpose and action match."""
    denials = [d for d in declarations if d.denied and d.limit is None]
    affirmations = [d for d in declarations if not d.denied and not d.limit and not d.occasion]
    kin = DeclaredData(affirmations, ontology)
    for denied in denials:
        for affirmed in kin.near(t for t in denied.statement.data_types if t != ANY):
            if _matches(affirmed, denied):
                yield from _related(affirmed, denied, ontology)


def is_plain(denied: Statement, statements: Iterable[Statement]) -> bool:
    """Tell whether a denial denies the whole of collecting or sharing, without a limit that no scope holds.

    Left out are: what is only not kept or not used, and what `is_unlimited` leaves out.
    """
    return denies_taking(denied.quote) and is_unlimited(denied, statements)


def is_unlimited(denied: Statement, statements: Iterable[Statement]) -> bool:
    """Tell whether a denial has no limit that no scope holds.

    Left out are: what is limited by "only", "other than", "such", a time or a case, and sentences that affirm
    something as well.
    """
    quote = denied.quote
    if is_limited(quote):
        return False
    return not any(s.polarity == Polarity.AFFIRMED and s.data_types and s.quote == quote for s in statements)


def order_of_data(one: str, other: str, ontology: Ontology) -> Order | None:
    """Return how data type `one` stands to `other`; None where they have nothing to do with each other."""
    if one == other:
        return Order.SAME
    known = ontology.data_types
    if one in known and other in ontology.data_lineage(one):
        return Order.NARROWER
    if other in known and one in ontology.data_lineage(other):
        return Order.BROADER
    return None  # a tree: two branches have no leaf in common


def order_of_targets(one: Target, other: Target, ontology: Ontology) -> Order | None:
    """Return how recipient `one` stands to `other`."""
    if (one.party or one.category or one.name) == (other.party or other.category or other.name):
        return Order.SAME
    if _is_below(one, other, ontology):
        return Order.NARROWER
    if _is_below(other, one, ontology):
        return Order.BROADER
    return Order.OVERLAPPING if one.category and other.category and _overlap(one, other, ontology) else None


def _matches(affirmed: Declaration, denied: Declaration) -> bool:
    """Whether subject and action are the same; what is done with consent alone is no contradiction of anything."""
    one, other = affirmed.statement, denied.statement
    asked = Condition.CONSENT in one.conditions or Condition.OPT_OUT in one.conditions
    return (
        one.subject == other.subject
        and one.action == other.action
        and affirmed.ours == denied.ours
        and not asked
    )


def _related(affirmed: Declaration, denied: Declaration, ontology: Ontology) -> Iterator[Contradiction]:
    recipients = list(_recipient_orders(affirmed, denied, ontology))
    for data in affirmed.statement.data_types:
        for other in denied.statement.data_types:
            order = order_of_data(data, other, ontology)
            if order is None or ANY in (data, other):
                continue
            if other in denied.narrower and not _same_words(affirmed.statement, denied.statement, other):
                continue
            for recipient in dict.fromkeys(recipients):
                yield Contradiction(RELATIONS[recipient, order], affirmed, denied, data, other)


def _same_words(affirmed: Statement, denied: Statement, data: str) -> bool:
    """Whether what is denied of a data type is affirmed in the same words."""
    said = {m.text.lower() for m in denied.data_mentions if m.data_type == data}
    return any(m.data_type == data and m.text.lower() in said for m in affirmed.data_mentions)


def _recipient_orders(affirmed: Declaration, denied: Declaration, ontology: Ontology) -> Iterator[Order]:
    if affirmed.ours:
        yield Order.SAME
    for one in affirmed.targets:
        for other in denied.targets:
            order = order_of_targets(one, other, ontology)
            if order is not None:
                yield order


def _is_below(one: Target, other: Target, ontology: Ontology) -> bool:
    """Whether `one` is an organisation under `other`, or a category under it."""
    if other.category is not None:
        return other.category in set(_categories(one, ontology)) - {one.category}
    return bool(other.party and one.party and other.party in ontology.party_lineage(one.party))


def _categories(target: Target, ontology: Ontology) -> Iterable[str]:
    if target.category is not None:
        return category_lineage(target.category, ontology)
    organisation = ontology.parties.get(target.party or "")
    return ontology.categories_of(organisation.roles) if organisation else ()


def _overlap(one: Target, other: Target, ontology: Ontology) -> bool:
    """Whether a known organisation falls under both categories."""
    wanted = {one.category, other.category}
    return any(wanted <= set(ontology.categories_of(p.roles)) for p in ontology.parties.values())
