"""What a flow is for, as far as the traffic tells: by trade, by host and path, by the events that are reported.

Source of the idea: PurPliance (Bui et al., CCS 2021), which infers purposes of flows and holds them against the
declared ones. Inferred purposes are worth medium confidence at most.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from corpora.messages import say
from corpora.ontology import Ontology
from corpora.ontology.events import Event, event_of, load_events
from corpora.text import Text
from matcher.findings import Comparison, PurposeReason, PurposeSource, ServedPurpose
from matcher.reasons import party_label, same
from matcher.trades import MARKETING, MEASURING, PURPOSE_OF_ROLE
from policy_nlp.statements import Statement, ThirdParty
from traffic.transmissions import Party, Transmission

MOST_SURE = 0.6
"""Confidence of a purpose that was inferred: medium at most."""
UNSURE = 0.4
"""Confidence of one of several that do not agree, or of a deed of the user that may be told for it."""
MOST_REASONS = 4
"""Reasons of one purpose that are told."""
_ADDRESSES = 500
"""Addresses of one flow that are looked at."""
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
_SERVICE = "service"
"""The purpose whose parts policies do not keep apart: to provide the service is to handle its orders."""


class _Hint(NamedTuple):
    """One thing that tells of a purpose."""

    purpose: str
    confidence: float
    source: PurposeSource
    why: Text


def infer_purposes(
    recipient: Party, sent: Iterable[Transmission], ontology: Ontology
) -> tuple[ServedPurpose, ...]:
    """Return what a flow is for, surest first; not yet held against a policy."""
    addresses: dict[tuple[str, str], None] = {}
    events: dict[str, None] = {}
    for transmission in sent:
        addresses[transmission.host, transmission.url_path] = None
        if transmission.events:
            events.update(dict.fromkeys(transmission.events))
    hints = [*_by_trade(recipient, ontology), *_by_address(list(addresses)[:_ADDRESSES])]
    hints = hints if _agree({h.purpose for h in hints}, ontology) else [_unsure(h) for h in hints]
    trades = trades_of(recipient, ontology)
    paths = dict.fromkeys(e for _, path in list(addresses)[:_ADDRESSES] if (e := _event_of_path(path)))
    hints += _by_event(paths, PurposeSource.ENDPOINT, trades)
    hints += _by_event(sorted(events), PurposeSource.EVENT, trades)
    return _gathered(hints)


def trades_of(recipient: Party, ontology: Ontology) -> frozenset[str]:
    """Return the trades in which a recipient certainly gets data: those of its product, else its only one.

    A company of several trades of which the product is not known has none: nobody can say in which it gets it.
    """
    roles = _roles_of_product(recipient, ontology) or recipient.role
    return frozenset(roles if len(roles) == 1 or recipient.product or set(roles) <= MARKETING else ())


def is_of_trade(recipient: Party, roles: AbstractSet[str], ontology: Ontology) -> bool:
    """Tell whether a recipient certainly gets data in one of the trades `roles`; none named: in whichever it is.

    Ask it of the recipient of one transmission: that of a flow loses its product where others of the same company got
    something too.
    """
    return not roles or not roles.isdisjoint(trades_of(recipient, ontology))


def compare(
    served: ServedPurpose, affirmed: Sequence[Statement], rows: Sequence[ThirdParty], ontology: Ontology
) -> ServedPurpose:
    """Hold a purpose against the statements that declare the flow, and the rows that name its recipient."""
    return served.model_copy(update={"compared": _comparison(served.purpose, affirmed, rows, ontology)})


def declared_purposes(affirmed: Iterable[Statement], rows: Iterable[ThirdParty]) -> tuple[str, ...]:
    """Return the purposes that statements and rows name, sorted."""
    return tuple(
        sorted({p for said in affirmed for p in said.purposes} | {p for r in rows for p in r.purposes})
    )


def _comparison(
    purpose: str, affirmed: Sequence[Statement], rows: Sequence[ThirdParty], ontology: Ontology
) -> Comparison:
    declared = set(declared_purposes(affirmed, rows))
    if declared and _is_among(purpose, declared, ontology):
        return Comparison.DECLARED
    unread = any(s.purpose_text and not s.purposes for s in affirmed)
    if not declared and not unread:
        return Comparison.NOTHING_DECLARED
    return Comparison.NOT_DECLARED if all(s.purposes for s in affirmed) else Comparison.NOT_KNOWN


def _is_among(purpose: str, declared: set[str], ontology: Ontology) -> bool:
    """Tell whether a purpose, one above or one below it is declared; the parts of the service are one."""
    line = ontology.purposes_above([purpose])
    if _SERVICE in line:
        return _SERVICE in ontology.purposes_above(declared)
    return bool(line & declared) or purpose in ontology.purposes_above(declared)


def _agree(purposes: set[str], ontology: Ontology) -> bool:
    """Tell whether of some purposes each is above or below every other."""
    return all(
        a in ontology.purpose_lineage(b) or b in ontology.purpose_lineage(a)
        for a in purposes
        for b in purposes
    )


def _unsure(hint: _Hint) -> _Hint:
    return hint._replace(confidence=UNSURE)


def _gathered(hints: Iterable[_Hint]) -> tuple[ServedPurpose, ...]:
    """Return the hints by purpose, surest first."""
    by_purpose: dict[str, list[_Hint]] = {}
    for hint in hints:
        by_purpose.setdefault(hint.purpose, []).append(hint)
    served = [
        ServedPurpose(
            purpose=purpose,
            confidence=max(h.confidence for h in found),
            reasons=tuple(PurposeReason(source=h.source, why=h.why) for h in found[:MOST_REASONS]),
            compared=Comparison.NOT_KNOWN,
        )
        for purpose, found in by_purpose.items()
    ]
    return tuple(sorted(served, key=lambda p: -p.confidence))


def _by_trade(recipient: Party, ontology: Ontology) -> Iterator[_Hint]:
    # An organisation of two trades tells nothing, unless the product is known.
    own = _roles_of_product(recipient, ontology)
    roles = own or recipient.role
    if len(roles) != 1 or roles[0] not in PURPOSE_OF_ROLE:
        return
    purpose = PURPOSE_OF_ROLE[roles[0]]
    source = PurposeSource.SDK if own else PurposeSource.TRADE
    named = same(recipient.product) if own and recipient.product else party_label(recipient, ontology)
    why = say(f"matcher.purpose_by_{source}", recipient=named, purpose=ontology.purposes[purpose].labels)
    yield _Hint(purpose, MOST_SURE, source, why)


def _roles_of_product(recipient: Party, ontology: Ontology) -> tuple[str, ...]:
    organisation = ontology.parties.get(recipient.id or "")
    products = organisation.products if organisation and recipient.product else ()
    return next((tuple(p.roles) for p in products if p.name == recipient.product), ())


def _by_address(addresses: Iterable[tuple[str, str]]) -> Iterator[_Hint]:
    told: set[tuple[str, str]] = set()
    for host, path in addresses:
        for purpose, word in _words_in(f"{host}{path}"):
            if (purpose, word) not in told:
                told.add((purpose, word))
                why = say("matcher.purpose_by_endpoint", word=same(word), address=same(f"{host}{path}"))
                yield _Hint(purpose, MOST_SURE, PurposeSource.ENDPOINT, why)


@lru_cache(maxsize=20_000)
def _words_in(address: str) -> tuple[tuple[str, str], ...]:
    """Return the purposes that words of an address name, each with the word."""
    folded = address.lower()
    return tuple((p, found.group()) for p, words in _WORDS.items() if (found := words.search(folded)))


def _event_of_path(path: str) -> str | None:
    """Return the event that the last segments of a path name: `/v1/push/register`."""
    segments = [s for s in path.split("/") if s][-2:]
    return event_of(" ".join(segments)) or (event_of(segments[-1]) if segments else None)


def _by_event(events: Iterable[str], source: PurposeSource, trades: frozenset[str]) -> Iterator[_Hint]:
    known = load_events()
    for id_ in events:
        event = known.get(id_)
        if event is not None:
            purpose, confidence = _purpose_of(event, trades)
            name = "purpose_by_event" if source == PurposeSource.EVENT else "purpose_by_path"
            yield _Hint(purpose, confidence, source, say(f"matcher.{name}", event=event.labels))


def _purpose_of(event: Event, trades: frozenset[str]) -> tuple[str, float]:
    """Return what an event is reported for to a company of these trades, and how sure that is."""
    if not event.of_user:
        return event.purpose, MOST_SURE
    measuring = sorted(trades & MEASURING)
    if len(measuring) == 1:
        return PURPOSE_OF_ROLE[measuring[0]], MOST_SURE
    return event.purpose, UNSURE
