"""Data that goes to another country although the policy says that it stays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpora.messages import say
from corpora.text import Text
from matcher.cases import Case, Fault, evidence_part, make_finding
from matcher.findings import ConfidencePart, Finding
from matcher.places import Home, Place, load_places, place_of
from matcher.reasons import data_label, join, same
from matcher.receivers import receiver_key
from matcher.regulations.rules import Rule, When
from traffic.transmissions import Party, Transmission

_HEDGED = re.compile(
    r"除非|除[^。；]{0,24}外|未经|原则上|法律|部分|可能|如需|如果|例外|一般|通常|另行|中国用户|境内用户"
    r"|\b(?:unless|except|generally|usually|primarily|mainly|may|some|without|if|other than|where possible)\b",
    re.IGNORECASE,
)
"""Words by which such a sentence leaves room for exceptions."""
_STAYS, _STORED = "no_cross_border", "storage_location"
_STORAGE = 0.7
"""How often a sentence on where data is stored promises that none goes elsewhere."""


class Condition(When):
    """Where the promise says that data stays."""

    home: str
    """Id of a home in the table of places."""


@dataclass(frozen=True)
class _Promise:
    notice: str
    quote: str

    @property
    def part(self) -> ConfidencePart:
        value = 0.9 if self.notice == _STAYS else _STORAGE
        return ConfidencePart(part="policy", value=value, why=say("matcher.promise_read", quote=self.quote))


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every recipient that gets data in another country; it quotes the promise."""
    home = load_places().home(rule.on(Condition).home)
    promise = _promise(case, home)
    if promise is None:
        return
    by_recipient: dict[str, list[tuple[int, Transmission, Place]]] = {}
    for index, disclosure in enumerate(case.disclosures):
        if not case.in_scope(rule, disclosure.data_type):
            continue
        for sent in case.sent(index):
            place = place_of(sent.host, sent.party)
            if place and place.country not in home.countries:
                found = by_recipient.setdefault(receiver_key(disclosure.recipient), [])
                found.append((index, sent, place))
    for found in by_recipient.values():
        yield make_finding(rule, case, _fault(rule, case, promise, found))


def _promise(case: Case, home: Home) -> _Promise | None:
    """Return the sentence that says that data stays; one on storage counts only where no export is spoken of."""
    notices = case.policy.notices
    for name in (_STAYS, _STORED):
        quote = notices.get(name, "")
        meant = home.is_meant(quote) and not _HEDGED.search(quote)
        if meant and (name == _STAYS or "cross_border" not in notices):
            return _Promise(name, quote)
    return None


def _fault(rule: Rule, case: Case, promise: _Promise, found: list[tuple[int, Transmission, Place]]) -> Fault:
    surest = max((place for _, _, place in found), key=lambda p: p.confidence)
    telling = [(i, t) for i, t, p in found if p.confidence == surest.confidence]
    types = sorted({case.disclosures[i].data_type for i, _ in telling})
    sent = [t for _, t in telling]
    return Fault(
        severity=rule.grade(*(("alone",) if surest.by_seat or promise.notice == _STORED else ())),
        parts=(
            evidence_part(sent),
            ConfidencePart(part="place", value=surest.confidence, why=surest.why),
            promise.part,
        ),
        recipient=_recipient(case, found),
        notice=promise.notice,
        quotes=[promise.quote],
        sent=sent,
        values={
            "quote": same(promise.quote.rstrip("。.；; ")),
            "data": join(data_label(t, case.ontology) for t in types),
            "item": _countries(found, surest),
        },
    )


def _recipient(case: Case, found: list[tuple[int, Transmission, Place]]) -> Party:
    return case.disclosures[found[0][0]].recipient


def _countries(found: list[tuple[int, Transmission, Place]], surest: Place) -> Text:
    names = {p.country for _, _, p in found if p.confidence == surest.confidence}
    return join(load_places().name(country) for country in sorted(names))
