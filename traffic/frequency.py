"""Frequency: how often, and in which phases, data of one type went to one recipient."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from operator import itemgetter, sub
from statistics import median
from typing import Any, TypeVar

from corpora.profiles.marks import Account, Ads, Consent, Phase, Visibility
from traffic.transmissions import Direction, Frequency, Party, PhaseCounts, Relation, Series, Transmission

FEWEST = 3
"""Requests from which on something is said of their intervals: two have but one."""
SHORTEST = 600.0
"""Seconds from which on something is said of an hour."""

_Key = tuple[str, ...]
_Field = tuple[str, str, str, str]
"""Host, data type, path and form."""
_Said = dict[str, Any]
"""The fields of a transmission: read from there, they cost a third."""
_FIELD = itemgetter("host", "data_type", "path", "form")
_INDEX, _TIME, _PHASE = map(itemgetter, ("request_index", "time", "phase"))
_State = TypeVar("_State", bound=StrEnum)


def series_of(transmissions: Iterable[Transmission]) -> tuple[Series, ...]:
    """Return one series per recipient and data type, sorted by recipient, then by type.

    A recipient is an organisation with its product: all hosts of it count together. What a server sent back
    does not count.
    """
    sent = [said for said in map(vars, transmissions) if said["direction"] == Direction.REQUEST]
    fields: defaultdict[_Field, list[_Said]] = defaultdict(list)
    for field, said in zip(map(_FIELD, sent), sent, strict=True):
        fields[field].append(said)
    groups: dict[_Key, list[list[_Said]]] = {}
    recipients: dict[str, _Key] = {}
    for (host, data_type, _, _), every in fields.items():
        recipient = recipients.get(host) or recipients.setdefault(host, recipient_of(every[0]["party"]))
        groups.setdefault((*recipient, data_type), []).append(every)
    return tuple(_series(groups[key]) for key in sorted(groups))


def recipient_of(party: Party) -> tuple[str, str, str]:
    """Return what hosts of one recipient have in common: relation, organisation and product; sortable."""
    if party.relation == Relation.FIRST:
        return (Relation.FIRST, party.name, "")
    return (party.relation, party.id or party.name, party.product or "")


def _series(group: Sequence[Sequence[_Said]]) -> Series:
    """Return the series of a group, given field by field."""
    requests: dict[int, _Said] = {}
    for field in group:
        requests.update(zip(map(_INDEX, field), field, strict=True))
    first = group[0][0]
    phases = list(map(_PHASE, requests.values()))
    known = {id(phase): phase for phase in phases}
    background = {key for key, phase in known.items() if phase.visibility is Visibility.BACKGROUND}
    behind = [said for said in requests.values() if id(said["phase"]) in background] if background else ()
    return Series(
        party=first["party"],
        hosts=tuple(sorted({field[0]["host"] for field in group})),
        data_type=first["data_type"],
        values=max(map(_values, group)),
        sent=frequency_of(map(_TIME, requests.values())),
        background=frequency_of(map(_TIME, behind)) if behind else None,
        phases=count_phases(phases),
    )


def _values(field: Sequence[_Said]) -> int:
    """Count the values of one field in one form: halves of one, or a list, are one value.

    (By form, as a digest beside its plain value is no change.)
    """
    indexes = list(map(_INDEX, field))
    tags = [said["value"].tag for said in field]
    if len(set(indexes)) == len(indexes):
        return len(set(tags))
    requests: dict[int, set[str]] = {}
    for index, tag in zip(indexes, tags, strict=True):
        requests.setdefault(index, set()).add(tag)
    return len(set(map(frozenset, requests.values())))


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
