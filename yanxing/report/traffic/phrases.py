"""Phrases: how often, in which phase, to whom, as short words in one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from traffic.transmissions import Frequency, Party, PhaseCounts, Series
from yanxing.knowledge.sheets import Tongue
from yanxing.report.traffic.flows import Way
from yanxing.report.words import Words

DOT = " · "
SWITCHES = ("consent", "visibility", "ads", "account")
"""Switches of a phase, in the order in which they are told."""
_UNITS = ((100.0, 1.0, "seconds"), (6000.0, 60.0, "minutes"), (float("inf"), 3600.0, "hours"))
"""(below which interval, seconds of the unit, name)."""


def party_facts(party: Party, words: Words) -> tuple[str, ...]:
    """Return what a party is to the app, its trades and its seat."""
    roles = Tongue(words.tongue).roles(party.role)
    seat = words.say("seat", country=party.country) if party.country else ""
    return tuple(x for x in (words.say(f"relation_{party.relation}"), roles, seat) if x)


def often(series: Series, words: Words) -> tuple[str, ...]:
    """Return how often data was sent, at large and from the background."""
    found = [words.say("requests_counted", count=series.sent.requests), *_rate(series.sent, words)]
    if series.sent.requests > 1:
        same = series.values == 1
        found.append(words.say("same_value") if same else words.say("values", count=series.values))
    if series.background is not None:
        behind = [words.say("requests_counted", count=series.background.requests)]
        behind += _rate(series.background, words)
        label = words.say("phase_visibility_background")
        found.append(words.say("labelled", label=label, text=words.listed(behind)))
    return tuple(found)


def _rate(frequency: Frequency, words: Words) -> Iterator[str]:
    if frequency.interval is not None:
        yield interval(frequency.interval, words)
    if frequency.per_hour is not None:
        yield words.say("per_hour", count=_rounded(frequency.per_hour))


def interval(seconds: float, words: Words) -> str:
    """Return "about every 30 s" and the like for the median of intervals."""
    if seconds < 1:
        return words.say("every_moment")
    size, name = next((size, name) for below, size, name in _UNITS if seconds < below)
    return words.say(f"every_{name}", count=_rounded(seconds / size))


def _rounded(number: float) -> str:
    return f"{number:.0f}" if number >= 10 else f"{number:.1f}".removesuffix(".0")


def phases(counts: PhaseCounts, words: Words) -> tuple[str, ...]:
    """Return the requests by the states of the switches that are known, one text per switch."""
    found = []
    for switch in SWITCHES:
        states = getattr(counts, switch)
        if any(state != "unknown" for state in states):
            told = (
                words.say("counted_plain", name=words.say(f"phase_{switch}_{state}"), count=count)
                for state, count in states.items()
            )
            found.append(words.listed(told))
    return tuple(found)


def numbers(indexes: Sequence[int], words: Words, most: int) -> str:
    """Return numbers of requests in one line; those beyond `most` are counted."""
    shown = " ".join(f"#{i}" for i in indexes[:most])
    rest = len(indexes) - most
    return words.say("and_more", shown=shown, count=rest) if rest > 0 else shown


def shortened(items: Iterable[str], words: Words, most: int) -> str:
    """Return items in one line; those beyond `most` are counted."""
    listed = list(items)
    shown = words.listed(listed[:most])
    rest = len(listed) - most
    return words.say("and_more", shown=shown, count=rest) if rest > 0 else shown


def evidence(way: Way, words: Words) -> str:
    """Return the kind of evidence with its confidence, and the reason."""
    return words.say("labelled", label=evidence_kind(way, words), text=way.reason.to(words.language))


def evidence_kind(way: Way, words: Words) -> str:
    """Return the kind of evidence with its confidence."""
    kind = words.say(f"evidence_{way.evidence}")
    return words.say("evidence_sure", kind=kind, sure=f"{way.confidence:.2f}")


def span(first: datetime | None, last: datetime | None) -> str:
    """Return two times to the second in one, with their zone as the capture has it; empty where there is none."""
    if first is None or last is None:
        return ""
    start, end = first.replace(microsecond=0), last.replace(microsecond=0)
    if start == end:
        return start.isoformat(" ")
    if (start.date(), start.utcoffset()) == (end.date(), end.utcoffset()):
        return f"{start:%Y-%m-%d %H:%M:%S} – {end.timetz().isoformat()}"
    return f"{start.isoformat(' ')} – {end.isoformat(' ')}"
