"""Sectors: the heads of the campaigns, and to which of them an app belongs."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from corpora.record import Record
from corpora.text import Text


class Sector(StrEnum):
    """A head of the 2026 personal-information campaign, or the campaign against misuse of AI."""

    APP = "app"
    """Apps and SDKs, whatever they are for."""
    ADS = "ads"
    EDUCATION = "education"
    """Education, and whatever is made for minors."""
    TRANSPORT = "transport"
    """Transport, travel, logistics."""
    HEALTH = "health"
    FINANCE = "finance"
    CRIME = "crime"
    """Leaks, resale, bulk records."""
    AI = "ai"


EVERYWHERE = frozenset({Sector.APP, Sector.ADS, Sector.CRIME})
"""Sectors whose rules bind every app: whether it shows ads or leaks records is what their checks find out."""


class AppType(Record):
    """One of the app types of the rule on necessary personal information, with what its basic service may require."""

    id: str
    no: int
    """Number in article 5."""
    name: Text
    function: Text
    """The basic service."""
    necessary: tuple[Text, ...] = ()
    """The necessary information, item by item, in our own words; empty: the basic service needs none."""
    data_types: tuple[str, ...] = ()
    """The same as ids of data types."""
    sectors: tuple[Sector, ...] = ()
    checked: str
    """R = read in the article, X = from a secondary source only, K = from memory."""


def sectors_of(declared: str | None, app_type: AppType | None) -> frozenset[Sector]:
    """Return the sectors of an app: as its profile declares, else as its type implies; and those of every app."""
    if declared and declared in set(Sector):
        return EVERYWHERE | {Sector(declared)}
    return EVERYWHERE | frozenset(app_type.sectors if app_type else ())


def unknown_sectors(names: Iterable[str]) -> list[str]:
    """Return those of `names` that are no sector, sorted."""
    return sorted(set(names) - set(Sector))
