"""Other parties' own policies: what a recipient itself says that it collects.

What it says about itself does not declare anything on the app's behalf: the verdict stays, and the words are shown
beside it. Only where the app's policy leaves the data to that policy is the flow declared, vaguely.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpora.messages import say
from corpora.ontology import ANY, Ontology
from corpora.profiles import AppProfile
from corpora.text import Text
from matcher.declarations import read_declarations
from matcher.declared_data import DeclaredData
from matcher.findings import Disclosure, Distance, PartyWords, Verdict
from matcher.flows import Stream
from matcher.naming import ListedRow, rows_of
from matcher.policy_reading import PolicyReading
from matcher.reasons import data_label, party_label
from matcher.receivers import Receiver
from matcher.verdicts import nearness
from policy_nlp.statements import Policy, ThirdParty
from traffic.transmissions import Relation

MOST = 3
"""Sentences of another policy that a disclosure shows."""
_SILENT = frozenset({Verdict.OMITTED, Verdict.INCORRECT})
"""Verdicts on what the app's policy does not declare."""
_ITS_POLICY = re.compile(
    r"隐私(?:权)?(?:政策|协议|声明|条款|保护指引)|privacy\s+(?:policy|notice|statement)", re.IGNORECASE
)
"""How a row without a link refers to a policy."""


@dataclass(frozen=True)
class _OwnWords:
    """What a party's own policy declares for its own collection."""

    policy: Policy
    declared: DeclaredData


def add_party_words(
    disclosures: Sequence[Disclosure],
    streams: Sequence[Stream],
    party_policies: Mapping[str, Policy],
    reading: PolicyReading,
) -> tuple[Disclosure, ...]:
    """Return the disclosures with what the recipients' own policies say of the flows that the app's is silent on.

    `party_policies`: by id of the party; that of a parent holds for all it controls.
    """
    if not party_policies:
        return tuple(disclosures)
    rows, ontology = reading.rows, reading.ontology
    own = {party: _OwnWords(p, _own(p, ontology)) for party, p in party_policies.items()}
    return tuple(
        _with_words(disclosure, stream.receiver, own, rows, ontology)
        for disclosure, stream in zip(disclosures, streams, strict=True)
    )


def _own(policy: Policy, ontology: Ontology) -> DeclaredData:
    """Return the declarations by which a party says that it collects something."""
    declared = read_declarations(policy.statements, ontology, AppProfile())
    return DeclaredData([d for d in declared if d.ours and not d.denied and not d.limit], ontology)


def _with_words(
    disclosure: Disclosure,
    receiver: Receiver,
    own: Mapping[str, _OwnWords],
    rows: Sequence[ListedRow],
    ontology: Ontology,
) -> Disclosure:
    party = next((p for p in receiver.lineage if p in own), None)
    if party is None or disclosure.verdict not in _SILENT:
        return disclosure
    words = tuple(_words(party, own[party], disclosure))
    if not words:
        return disclosure
    values = {
        "data": data_label(disclosure.data_type, ontology),
        "recipient": party_label(disclosure.recipient, ontology),
    }
    if disclosure.verdict == Verdict.OMITTED and _leaves_it(receiver, rows):
        why = say("matcher.vague_by_own_policy", **values)
        changes = {"verdict": Verdict.VAGUE, "why": why, "distance": Distance(data=1.0)}
        return disclosure.model_copy(update={**changes, "party_words": words})
    aside = say("matcher.own_policy_says", **values)
    return disclosure.model_copy(update={"why": _both(disclosure.why, aside), "party_words": words})


def _words(party: str, own: _OwnWords, disclosure: Disclosure) -> Iterator[PartyWords]:
    """Yield the sentences of the party's policy that declare the data for its own collection, nearest first."""
    itself = Receiver(party=disclosure.recipient.model_copy(update={"relation": Relation.FIRST}))
    bearings = own.declared.bearings_on(disclosure.data_type, itself)
    covering = sorted((b for b in bearings if b.miss is None and b.data != ANY), key=nearness)
    for bearing in covering[:MOST]:
        statement = bearing.declaration.statement
        yield PartyWords(
            party=party,
            source=own.policy.source,
            quote=statement.quote,
            place=statement.place,
            exact=bearing.exact,
        )


def _leaves_it(receiver: Receiver, rows: Sequence[ListedRow]) -> bool:
    """Whether the app's policy refers its readers to the recipient's policy for the data, naming none itself."""
    own = [listed.row for listed in rows_of(receiver, rows)]
    return bool(own) and all(_refers(row) for row in own)


def _refers(row: ThirdParty) -> bool:
    named = set(row.data_types) - {ANY}
    return not named and not row.collects_nothing and bool(row.link or _ITS_POLICY.search(row.quote))


def _both(one: Text, other: Text) -> Text:
    return Text(zh=f"{one.zh}{other.zh}", en=f"{one.en} {other.en}")
