"""Which of many transmissions are shown: few, in their order, and every kind of them at least once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import TypeVar

from corpora.profiles import Phase
from traffic.transmissions import Party, Transmission

CLEAR_SCHEMES = frozenset({"http", "ws"})
"""Schemes without encryption."""
_OF_EVERY_CLIENT = "header.user-agent"
PARTY: Callable[[Transmission], Party] = attrgetter("party")
PHASE: Callable[[Transmission], Phase] = attrgetter("phase")
_number = attrgetter("request_index")
_Of = TypeVar("_Of", Party, Phase)


def choose_evidence(
    transmissions: Iterable[Transmission],
    most: int,
    facets: Callable[[Transmission], tuple[Hashable, ...]],
) -> tuple[Transmission, ...]:
    """Return at most `most` transmissions of distinct place and decoding, in their order.

    One that shows a new facet goes before one that does not, whatever their places.
    """
    telling, further = [], []
    shown: set[Hashable] = set()
    places: set[Hashable] = set()
    kinds: set[Hashable] = set()
    for transmission in in_order(transmissions):
        place = (transmission.host, transmission.data_type, transmission.path, transmission.decoding)
        looks = facets(transmission)
        if (place, looks) in kinds:
            continue
        kinds.add((place, looks))
        new = set(enumerate(looks)) - shown
        if new:
            telling.append(transmission)
        elif place not in places:
            further.append(transmission)
        shown |= new
        places.add(place)
    return tuple(in_order((telling + further)[:most]))


def in_clear(transmission: Transmission) -> bool:
    """Whether it went without encryption."""
    return transmission.scheme in CLEAR_SCHEMES


def told_by_client(transmissions: Iterable[Transmission]) -> bool:
    """Whether it is no more than what HTTP libraries tell of themselves, the system's own checks included."""
    return {t.path for t in transmissions} == {_OF_EVERY_CLIENT}


def those_of(
    sent: Sequence[Transmission], record: Callable[[Transmission], _Of], holds: Callable[[_Of], bool]
) -> list[Transmission]:
    """Return those of which a record (`PARTY`, `PHASE`) is what `holds` asks for.

    It is asked once of a record, however many transmissions share it: they are few, and most share one.
    """
    meant = {id(one) for one in {id(r): r for r in map(record, sent)}.values() if holds(one)}
    return [t for t in sent if id(record(t)) in meant]


def in_order(transmissions: Iterable[Transmission]) -> list[Transmission]:
    """Return them in the order of their requests, the same whatever they came in."""
    ordered: list[Transmission] = []
    for _, found in groupby(sorted(transmissions, key=_number), key=_number):
        of_one = list(found)
        # The rest of the key is long, and seldom asked for.
        ordered += sorted(of_one, key=_order_in_request) if len(of_one) > 1 else of_one
    return ordered


def _order_in_request(transmission: Transmission) -> tuple[object, ...]:
    t = transmission
    where = (t.host, t.data_type, t.path, t.decoding, t.form)
    how = (t.scheme, t.port, t.method, t.url_path, t.value.tag)
    return *where, *how, -t.confidence, t.reason.en, t.party.name
