"""A part of a reading: what goes to some hosts, or data of some types."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from corpora.errors import InputError
from corpora.messages import say
from corpora.ontology import load_ontology
from corpora.text import Language, Text
from traffic.frequency import series_of
from traffic.transmissions import TrafficReading
from yanxing.commands.output import unknown
from yanxing.knowledge.near import near_words

MOST = 8
"""Hosts that are named where none is like the one that was asked for."""


@dataclass(frozen=True)
class Selection:
    """What is wanted of a reading; all of it where nothing is named."""

    hosts: tuple[str, ...] = ()
    """These, and the hosts below them."""
    types: tuple[str, ...] = ()
    """Ids of data types, or words that name them; types below them are taken in."""

    def of(self, reading: TrafficReading, language: Language) -> TrafficReading:
        """Return `reading` without what is not wanted; a remark says so.

        What could not be read stays, whatever it may hold. Raises InputError, in `language`, for a host that is
        not in the capture and for a word that names no type.
        """
        if self.hosts:
            reading = _at_hosts(reading, self.hosts)
        return _of_types(reading, self.types, language) if self.types else reading


def _at_hosts(reading: TrafficReading, hosts: Iterable[str]) -> TrafficReading:
    known = {c.host for c in reading.contacts} | {t.host for t in reading.transmissions}
    wanted: set[str] = set()
    for host in hosts:
        found = {k for k in known if _is_at(k, host.strip().lower().rstrip("."))}
        if not found:
            near = ", ".join(near_words(host, known)) or ", ".join(sorted(known)[:MOST])
            raise InputError("cli.no_host", host=host, near=near)
        wanted |= found
    reading = _kept(
        reading, lambda host, _: host in wanted, say("cli.only_hosts", hosts=", ".join(sorted(wanted)))
    )
    return reading.model_copy(
        update={
            "opaque": tuple(o for o in reading.opaque if o.host in wanted),
            "contacts": tuple(c for c in reading.contacts if c.host in wanted),
        }
    )


def _is_at(host: str, wanted: str) -> bool:
    return host == wanted or host.endswith(f".{wanted}")


def _of_types(reading: TrafficReading, types: Iterable[str], language: Language) -> TrafficReading:
    ontology = load_ontology()
    named = dict.fromkeys(t for word in types for t in _types_named(word, language))
    labels = [ontology.data_types[t].labels for t in named]
    said = Text(zh="、".join(x.zh for x in labels), en=", ".join(x.en for x in labels))
    told_of = {t.host for t in reading.transmissions}
    kept = _kept(
        reading,
        lambda _, data_type: any(ontology.data_covers(t, data_type) for t in named),
        say("cli.only_types", types=said),
    )
    left = told_of - {t.host for t in kept.transmissions}
    # Something else was seen there: such a host is none "at which nothing personal was seen".
    return kept.model_copy(update={"contacts": tuple(c for c in kept.contacts if c.host not in left)})


def _types_named(word: str, language: Language) -> tuple[str, ...]:
    from yanxing.knowledge.words_known import known_words, terms_listing

    known = load_ontology().data_types
    if word in known:
        return (word,)
    found = tuple(t for t in terms_listing(word) if t in known)
    if not found:
        raise unknown("no_term", word, known_words(), language)
    return found


def _kept(reading: TrafficReading, wanted: Callable[[str, str], bool], remark: Text) -> TrafficReading:
    sent = tuple(t for t in reading.transmissions if wanted(t.host, t.data_type))
    return reading.model_copy(
        update={"transmissions": sent, "series": series_of(sent), "remarks": (remark, *reading.remarks)}
    )
