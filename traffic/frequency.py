"""Frequency: how often, and in which phases, data of one type went to one recipient."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from operator import sub
from statistics import median
from typing import NamedTuple, TypeVar

from corpora.profiles.marks import Account, Ads, Consent, Phase, Visibility
from traffic.transmissions import Direction, Frequency, Party, PhaseCounts, Relation, Series, Transmission

FEWEST = 3
"""Requests from which on something is said of their intervals: two have but one."""
SHORTEST = 600.0
"""Seconds from which on something is said of an hour."""

_Key = tuple[str, ...]
_State = TypeVar("_State", bound=StrEnum)


class Field(NamedTuple):
    """Data of one type in one form that went to one host in one place, with the requests that carried it."""

    party: Party
    host: str
    data_type: str
    requests: list[int]
    """Numbers; one that carried several values stands there several times."""
    tags: list[str]
    """Of the values, one beside each number."""


class Occurrences:
    """What was sent so far, field by field."""

    def __init__(self) -> None:
        self._fields: dict[_Key, Field] = {}
        self._requests: dict[int, tuple[datetime | None, Phase]] = {}

    def field(self, party: Party, host: str, data_type: str, path: str, form: str) -> Field:
        """Return the field, to which its numbers and tags are added."""
        key = host, data_type, path, form
        field = self._fields.get(key)
        if field is None:
            field = self._fields[key] = Field(party, host, data_type, [], [])
        return field

    def add_request(self, index: int, time: datetime | None, phase: Phase) -> None:
        """Take in a request of which numbers are added to fields."""
        self._requests[index] = time, phase

    def series(self) -> tuple[Series, ...]:
        """Return one series per recipient and data type, sorted by recipient, then by type."""
        groups: dict[_Key, list[Field]] = {}
        recipients: dict[str, _Key] = {}
        for field in self._fields.values():
            host = field.host
            recipient = recipients.get(host) or recipients.setdefault(host, recipient_of(field.party))
            groups.setdefault((*recipient, field.data_type), []).append(field)
        return tuple(self._series(groups[key]) for key in sorted(groups))

    def _series(self, group: Sequence[Field]) -> Series:
        numbers = sorted(set().union(*(field.requests for field in group)))
        requests = [self._requests[number] for number in numbers]
        phases = [phase for _, phase in requests]
        known = {id(phase): phase for phase in phases}
        background = {key for key, phase in known.items() if phase.visibility is Visibility.BACKGROUND}
        behind = [time for time, phase in requests if id(phase) in background] if background else ()
        return Series(
            party=group[0].party,
            hosts=tuple(sorted({field.host for field in group})),
            data_type=group[0].data_type,
            values=max(map(_values, group)),
            sent=frequency_of(time for time, _ in requests),
            background=frequency_of(behind) if behind else None,
            phases=count_phases(phases),
        )


def series_of(transmissions: Iterable[Transmission]) -> tuple[Series, ...]:
    """Return one series per recipient and data type, sorted by recipient, then by type.

    A recipient is an organisation with its product: all hosts of it count together. What a server sent back
    does not count.
    """
    found = Occurrences()
    for sent in transmissions:
        if sent.direction == Direction.REQUEST:
            field = found.field(sent.party, sent.host, sent.data_type, sent.path, sent.form)
            field.requests.append(sent.request_index)
            field.tags.append(sent.value.tag)
            found.add_request(sent.request_index, sent.time, sent.phase)
    return found.series()


def _values(field: Field) -> int:
    """Count the values of one field in one form: halves of one, or a list, are one value.

    (By form, as a digest beside its plain value is no change.)
    """
    if len(set(field.requests)) == len(field.requests):
        return len(set(field.tags))
    requests: dict[int, set[str]] = {}
    for index, tag in zip(field.requests, field.tags, strict=True):
        requests.setdefault(index, set()).add(tag)
    return len(set(map(frozenset, requests.values())))


def recipient_of(party: Party) -> tuple[str, str, str]:
    """Return what hosts of one recipient have in common: relation, organisation and product; sortable."""
    if party.relation == Relation.FIRST:
        return (Relation.FIRST, party.name, "")
    return (party.relation, party.id or party.name, party.product or "")


def frequency_of(times: Iterable[datetime | None]) -> Frequency:
    """Return how often something was sent, from the times of its requests (None where one is not known)."""
    every = list(times)
    known = sorted([time for time in every if time is not None])
    gaps = list(map(timedelta.total_seconds, map(sub, known[1:], known)))
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
    times = Counter(map(id, phases))  # most are one object, which is faster to count than its states
    counted = [(phase, times[key]) for key, phase in {id(phase): phase for phase in phases}.items()]
    return PhaseCounts(
        consent=_counts(Consent, ((p.consent, n) for p, n in counted)),
        visibility=_counts(Visibility, ((p.visibility, n) for p, n in counted)),
        ads=_counts(Ads, ((p.ads, n) for p, n in counted)),
        account=_counts(Account, ((p.account, n) for p, n in counted)),
    )


def _counts(states: type[_State], seen: Iterable[tuple[_State, int]]) -> dict[_State, int]:
    counts: Counter[_State] = Counter()
    for state, times in seen:
        counts[state] += times
    return {state: counts[state] for state in states if counts[state]}
