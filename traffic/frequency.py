"""Frequency: how often, and in which phases, data of one type went to one recipient."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from statistics import median
from typing import TypeVar

from corpora.profiles.marks import Account, Ads, Consent, Phase, Visibility
from traffic.transmissions import Direction, Frequency, Party, PhaseCounts, Relation, Series, Transmission

FEWEST = 3
"""Requests from which on something is said of their intervals: two have but one."""
SHORTEST = 600.0
"""Seconds from which on something is said of an hour."""

_Key = tuple[str, ...]
_State = TypeVar("_State", bound=StrEnum)


def series_of(transmissions: Iterable[Transmission]) -> tuple[Series, ...]:
    """Return one series per recipient and data type, sorted by recipient, then by type.

    A recipient is an organisation with its product: all hosts of it count together. What a server sent back
    does not count.
    """
    groups: dict[_Key, list[Transmission]] = {}
    recipients: dict[str, _Key] = {}
    for sent in transmissions:
        if sent.direction == Direction.REQUEST:
            recipient = recipients.get(sent.host) or recipients.setdefault(
                sent.host, recipient_of(sent.party)
            )
            groups.setdefault((*recipient, sent.data_type), []).append(sent)
    return tuple(_series(groups[key]) for key in sorted(groups))


def recipient_of(party: Party) -> tuple[str, str, str]:
    """Return what hosts of one recipient have in common: relation, organisation and product; sortable."""
    if party.relation == Relation.FIRST:
        return (Relation.FIRST, party.name, "")
    return (party.relation, party.id or party.name, party.product or "")


def _series(group: Sequence[Transmission]) -> Series:
    requests = {t.request_index: t for t in group}
    behind = [t for t in requests.values() if t.phase.visibility is Visibility.BACKGROUND]
    return Series(
        party=group[0].party,
        hosts=tuple(sorted({t.host for t in group})),
        data_type=group[0].data_type,
        values=_values(group),
        sent=frequency_of(t.time for t in requests.values()),
        background=frequency_of(t.time for t in behind) if behind else None,
        phases=count_phases([t.phase for t in requests.values()]),
    )


def _values(group: Iterable[Transmission]) -> int:
    """Count by field and form: a digest beside its plain value, halves of one, or a list are no change."""
    fields: dict[_Key, dict[int, set[str]]] = {}
    for sent in group:
        requests = fields.setdefault((sent.host, sent.path, sent.form), {})
        requests.setdefault(sent.request_index, set()).add(sent.value.tag)
    return max(len(set(map(frozenset, requests.values()))) for requests in fields.values())


def frequency_of(times: Iterable[datetime | None]) -> Frequency:
    """Return how often something was sent, from the times of its requests (None where one is not known)."""
    every = list(times)
    known = sorted(time for time in every if time is not None)
    gaps = [(after - before).total_seconds() for before, after in pairwise(known)]
    span = sum(gaps)
    enough = len(known) >= FEWEST
    return Frequency(
        requests=len(every),
        first=known[0] if known else None,
        last=known[-1] if known else None,
        interval=round(median(gaps), 3) if enough else None,
        per_hour=round(len(gaps) / span * 3600, 1) if enough and span >= SHORTEST else None,
    )


def count_phases(phases: Sequence[Phase]) -> PhaseCounts:
    """Return the phases of requests by the state of each switch."""
    return PhaseCounts(
        consent=_counts(Consent, (p.consent for p in phases)),
        visibility=_counts(Visibility, (p.visibility for p in phases)),
        ads=_counts(Ads, (p.ads for p in phases)),
        account=_counts(Account, (p.account for p in phases)),
    )


def _counts(states: type[_State], seen: Iterable[_State]) -> dict[_State, int]:
    counts = Counter(seen)
    return {state: counts[state] for state in states if counts[state]}
