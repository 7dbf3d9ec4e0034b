"""Which of many transmissions are shown: few, in their order, and every kind of them at least once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable

from traffic.transmissions import Transmission

CLEAR_SCHEMES = frozenset({"http", "ws"})
"""Schemes without encryption."""
_OF_EVERY_CLIENT = "header.user-agent"


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
    for transmission in sorted(transmissions, key=sending_order):
        place = (transmission.host, transmission.data_type, transmission.path, transmission.decoding)
        new = set(enumerate(facets(transmission))) - shown
        if new:
            telling.append(transmission)
        elif place not in places:
            further.append(transmission)
        shown |= new
        places.add(place)
    return tuple(sorted((telling + further)[:most], key=sending_order))


def in_clear(transmission: Transmission) -> bool:
    """Whether it went without encryption."""
    return transmission.scheme in CLEAR_SCHEMES


def told_by_client(transmissions: Iterable[Transmission]) -> bool:
    """Whether it is no more than what HTTP libraries tell of themselves, the system's own checks included."""
    return {t.path for t in transmissions} == {_OF_EVERY_CLIENT}


def sending_order(transmission: Transmission) -> tuple[object, ...]:
    """Return a key that puts transmissions in the order of their requests, the same whatever they came in."""
    t = transmission
    where = (t.request_index, t.host, t.data_type, t.path, t.decoding, t.form)
    how = (t.scheme, t.port, t.method, t.url_path, t.value.tag)
    return *where, *how, -t.confidence, t.reason.en, t.party.name
