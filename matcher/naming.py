"""Whether and how the policy names a recipient at all, whatever it says of the data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpora.ontology import Ontology
from corpora.ontology.names import PartyNames, names_in
from matcher.findings import Naming
from matcher.receivers import Receiver, fold
from matcher.subsumption import Bearing
from policy_nlp.statements import Origin, Policy, ThirdParty


@dataclass(frozen=True)
class NamedParties:
    """The organisations that a policy names: ids, and folded names of those without one."""

    in_text: frozenset[str]
    """Named in sentences, or in places unknown."""
    in_lists: frozenset[str]
    """Named in the third-party list."""

    def names(self, receiver: Receiver) -> bool:
        """Whether the policy names the receiver, or who controls it, anywhere."""
        return bool(_keys(receiver) & (self.in_text | self.in_lists))


@dataclass(frozen=True)
class ListedRow:
    """A row of the third-party list, with whom it names."""

    number: int
    """Index into `Policy.third_parties`."""
    row: ThirdParty
    named: frozenset[str]
    """Ids of organisations, and folded names of those without one."""
    product: str | None
    """Name of the product; None where it names the organisation itself."""


def read_named_parties(policy: Policy, ontology: Ontology) -> NamedParties:
    """Return the organisations that `policy` names, in statements, lists, notices and definitions."""
    names = names_in(ontology)
    text = set(policy.named_parties)
    rows: set[str] = set()
    for statement in policy.statements:
        here = rows if statement.source == Origin.TABLE_ROW else text
        named = [n for n in (statement.actor, *(r.name for r in statement.recipients)) if n]
        here.update(r.party for r in statement.recipients if r.party)
        here.update(_ids_and_names((*named, statement.quote), named, names))
    for row in policy.third_parties:
        own = [n for n in (row.name, row.company) if n]
        rows.update(x for x in (row.party, *_ids_and_names((*own, row.quote), own, names)) if x)
    quotes = (*policy.notices.values(), *(d.quote for d in policy.definitions))
    text.update(_ids_and_names(quotes, (), names))
    return NamedParties(in_text=frozenset(text), in_lists=frozenset(rows))


def naming_of(receiver: Receiver, covering: Sequence[Bearing], named: NamedParties) -> Naming:
    """Say how the policy names the receiver of a flow that `covering` declarations cover."""
    if receiver.ours:
        return Naming.FIRST_PARTY
    by_name = [b for b in covering if not b.declaration.denied and not b.rung.above]
    rows = [b.declaration.statement.source == Origin.TABLE_ROW for b in by_name]
    if rows and not all(rows):
        return Naming.NAMED
    if rows or _keys(receiver) & named.in_lists:
        return Naming.LISTED
    if _keys(receiver) & named.in_text:
        return Naming.NAMED
    return Naming.CATEGORY if any(not b.declaration.denied for b in covering) else Naming.NOWHERE


def rows_of(receiver: Receiver, rows: Iterable[ListedRow]) -> list[ListedRow]:
    """Return the rows of the third-party list that name the receiver or who controls it."""
    keys = _keys(receiver)
    return [row for row in rows if keys & row.named]


def read_rows(policy: Policy, ontology: Ontology) -> tuple[ListedRow, ...]:
    """Return the rows of the third-party list, each with whom it names."""
    names, found = names_in(ontology), []
    for number, row in enumerate(policy.third_parties):
        own = [n for n in (row.name, row.company) if n]
        named = frozenset({row.party} if row.party else _ids_and_names(own, own, names))
        match = names.match(row.name) or next(iter(names.find(row.name)), None)
        found.append(ListedRow(number, row, named, match.product if match else None))
    return tuple(found)


def _keys(receiver: Receiver) -> frozenset[str]:
    return frozenset(receiver.lineage) | {fold(receiver.party.name)}


def _ids_and_names(texts: Iterable[str], whole: Iterable[str], names: PartyNames) -> set[str]:
    """Return the ids of parties found in `texts`, and the folded forms of `whole` names."""
    found = {match.party for text in texts for match in names.find(text)}
    known = {match.party for name in whole if (match := names.match(name))}
    return found | known | {fold(name) for name in whole}
