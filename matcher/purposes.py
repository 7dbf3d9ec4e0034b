"""What a flow is for, as far as the traffic tells: by the recipient's trade, and by the words of host and path."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpora.messages import say
from corpora.ontology import Ontology
from corpora.text import Text
from matcher.reasons import same
from matcher.trades import MARKETING, PURPOSE_OF_ROLE
from traffic.transmissions import Party, Transmission

MOST_SURE = 0.6
"""Confidence of a purpose that was inferred: medium at most."""
_WORDS = {
    "advertising": re.compile(
        r"(?<![a-z])(?:ads?|adx|adserver|admob|bid|rtb|vast|interstitial|rewarded)(?![a-z])"
    ),
    "analytics": re.compile(
        r"(?<![a-z])(?:analytics?|stats?|statistics|telemetry|track(?:ing|er)?|umeng)(?![a-z])"
    ),
    "security": re.compile(
        r"(?<![a-z])(?:captcha|antifraud|fraud|risk|riskcontrol|anticheat|fingerprint)(?![a-z])"
    ),
}
"""Words of hosts and paths that say what an endpoint is for; whole words alone."""


@dataclass(frozen=True)
class InferredPurpose:
    """A purpose of a flow with the reason for it."""

    purpose: str
    """Id of a purpose."""
    why: Text


def infer_purpose(
    recipient: Party, sent: Iterable[Transmission], ontology: Ontology
) -> InferredPurpose | None:
    """Return what a flow is for; None where nothing tells, or two things tell otherwise."""
    told = list(_by_words(sent)) or list(_by_trade(recipient, ontology))
    return told[0] if len({t.purpose for t in told}) == 1 else None


def trades_of(recipient: Party, ontology: Ontology) -> frozenset[str]:
    """Return the trades in which a recipient certainly gets data: those of its product, else its only one.

    A company of several trades of which the product is not known has none: nobody can say in which it gets it.
    """
    roles = _roles_of_product(recipient, ontology) or recipient.role
    return frozenset(roles if len(roles) == 1 or recipient.product or set(roles) <= MARKETING else ())


def _by_trade(recipient: Party, ontology: Ontology) -> Iterator[InferredPurpose]:
    # An organisation of two trades tells nothing, unless the product is known.
    roles = _roles_of_product(recipient, ontology) or recipient.role
    for role in roles if len(roles) == 1 else ():
        if role in PURPOSE_OF_ROLE:
            trade = ontology.purposes[PURPOSE_OF_ROLE[role].split(".")[0]].labels
            why = say(
                "matcher.purpose_by_trade", recipient=same(recipient.product or recipient.name), purpose=trade
            )
            yield InferredPurpose(PURPOSE_OF_ROLE[role], why)


def _roles_of_product(recipient: Party, ontology: Ontology) -> tuple[str, ...]:
    organisation = ontology.parties.get(recipient.id or "")
    products = organisation.products if organisation and recipient.product else ()
    return next((tuple(p.roles) for p in products if p.name == recipient.product), ())


def _by_words(sent: Iterable[Transmission]) -> Iterator[InferredPurpose]:
    for host, path in dict.fromkeys((t.host.lower(), t.url_path.lower()) for t in sent):
        for purpose, words in _WORDS.items():
            found = words.search(f"{host}{path}")
            if found:
                why = say("matcher.purpose_by_word", word=same(found.group()), address=same(f"{host}{path}"))
                yield InferredPurpose(purpose, why)
