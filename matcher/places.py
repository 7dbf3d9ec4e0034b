"""Where a host stands: by the region in its name, the country of its domain, or no more than its owner's seat."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from corpora.domains import names_above
from corpora.messages import say
from corpora.record import Record
from corpora.text import Text
from corpora.toml_record import load_record
from traffic.transmissions import Party, Relation

_REGION, _DOMAIN, _SEAT = 0.6, 0.5, 0.35
"""How sure a country is by the name of a region, by the country of the domain, by the owner's seat."""
_EVERYWHERE = frozenset({"cdn"})
"""Trades whose hosts stand in many countries at once."""


class Home(Record):
    """Where a promise says that data stays."""

    id: str
    countries: frozenset[str]
    words: Text
    """Regular expressions on the sentence that tell that it means this home."""
    but: Text
    """Those that tell that it means more."""

    def is_meant(self, sentence: str) -> bool:
        """Whether a sentence on where data stays or goes speaks of this home and no other."""
        return _in_either(self.words, sentence) and not _in_either(self.but, sentence)


class Cloud(Record):
    """How a cloud firm tells a region in its hosts."""

    domains: frozenset[str]
    regions: dict[str, str]
    """Name of the region -> country."""


class Places(Record):
    """All that is known of where hosts stand."""

    made: str
    """Year and month."""
    top_level: frozenset[str]
    homes: tuple[Home, ...]
    clouds: tuple[Cloud, ...]
    names: dict[str, Text]
    """Code of a country or region -> how it is called."""

    def home(self, id_: str) -> Home:
        """Return the home of this id."""
        return next(home for home in self.homes if home.id == id_)

    def name(self, country: str) -> Text:
        """Return how a country or region is called; its code where no name is known."""
        return self.names.get(country, Text(zh=country, en=country))


@dataclass(frozen=True)
class Place:
    """The country of a host."""

    country: str
    confidence: float
    why: Text
    by_seat: bool = False
    """It is no more than the seat of the host's owner."""


@cache
def load_places() -> Places:
    """Load the table that ships."""
    return load_record(Path(str(files("matcher") / "places.toml")), Places)


def place_of(host: str, party: Party) -> Place | None:
    """Return where a host of `party` stands; None where nothing tells, and for hosts that stand everywhere."""
    if _EVERYWHERE & set(party.role):
        return None
    places = load_places()
    if country := _by_region(host, places):
        return Place(country, _REGION, say("matcher.place_region", host=host, made=places.made))
    last = host.rpartition(".")[2]
    if last in places.top_level:
        return Place(last.upper(), _DOMAIN, say("matcher.place_domain", domain=f".{last}"))
    if party.relation == Relation.THIRD and party.country:
        return Place(party.country, _SEAT, say("matcher.place_seat", name=party.name), by_seat=True)
    return None


def _by_region(host: str, places: Places) -> str | None:
    above = set(names_above(host))
    for cloud in places.clouds:
        if cloud.domains & above:
            return _region(host, cloud)
    return None


def _region(host: str, cloud: Cloud) -> str | None:
    """Return the country of the last region that the host names, whole or beside a dash."""
    found = [(host.rfind(m[0]), c) for r, c in cloud.regions.items() if (m := _written(r).search(host))]
    return max(found)[1] if found else None


@cache
def _written(region: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9]){re.escape(region)}(?![a-z0-9])")


def _in_either(words: Text, sentence: str) -> bool:
    return any(re.search(w, sentence, re.IGNORECASE if w is words.en else 0) for w in (words.zh, words.en))
