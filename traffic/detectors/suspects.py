"""Which of many texts may hold a planted value: told for all of them in one pass, as hardly any do."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, KeysView, Sequence
from itertools import accumulate

from ahocorasick_rs import AhoCorasick

from traffic.detectors.digests import KEY, keys_in
from traffic.detectors.likes import IDENTIFIERS, LOOSE, like
from traffic.detectors.planted import SEPARATORS, SHORTEST_GROUPED, PlantedValues
from traffic.detectors.planted_places import compile_places

_MARK = "\0"
"""Stands between texts; nothing planted goes across it."""
_IDENTIFIED = (32, 36, 40)
"""Lengths of `IDENTIFIERS`."""
_LONGEST_DEGREES = 11
"""Digits of the longest integer that is a coordinate."""


def suspects(texts: Sequence[str], planted: PlantedValues, kinds: Sequence[str] = ()) -> set[int]:
    """Return the numbers of those `texts` in which `traces_in`, or coordinates, may find something.

    That a text is none of them is sure; that it is one of them is not. `kinds`: what each of the texts is like.
    """
    lowered = [text.lower() for text in texts]
    whole = planted.whole
    found = {n for n, text in enumerate(lowered) if text.strip() in whole} if whole else set()
    found.update(_inside(lowered, planted.automaton))
    if planted.digests:
        kinds = kinds or [like(text) if len(text) in _IDENTIFIED else "" for text in texts]
        found.update(_hashed(texts, planted.digests.keys(), kinds))
    found.update(_grouped(texts, planted))
    if planted.places:
        found.update(_placed(texts, lowered, planted))
    return found


def _hashed(texts: Sequence[str], digests: KeysView[bytes], kinds: Sequence[str]) -> Iterator[int]:
    """Yield the numbers of the texts that hold a digest; those of one identifier are looked up by themselves."""
    alone = [n for n, kind in enumerate(kinds) if kind in IDENTIFIERS]
    starts = "".join([texts[n][: 2 * KEY + 2].replace("-", "")[: 2 * KEY] for n in alone])
    keys = bytes.fromhex(starts)
    yield from (n for at, n in enumerate(alone) if keys[at * KEY : at * KEY + KEY] in digests)
    for n, text in enumerate(texts):
        is_long = len(text) >= 2 * KEY and kinds[n] not in IDENTIFIERS and not kinds[n].startswith(LOOSE)
        if is_long and not digests.isdisjoint(keys_in(text)):
            yield n


def _inside(texts: Sequence[str], automaton: AhoCorasick | None) -> Iterator[int]:
    """Yield the numbers of the texts in which the automaton finds anything."""
    matches = automaton.find_matches_as_indexes(_MARK.join(texts)) if automaton is not None else ()
    if matches:
        ends = list(accumulate(len(text) + 1 for text in texts))
        yield from {bisect_right(ends, start) for _, start, _ in matches}


def _grouped(texts: Sequence[str], planted: PlantedValues) -> Iterator[int]:
    """Yield the numbers of the texts in which a long number may stand in groups: +46 70 174 06 05."""
    if planted.numbers is None:
        return
    parted = [n for n, text in enumerate(texts) if len(text) > SHORTEST_GROUPED and not text.isalnum()]
    bare = _MARK.join([texts[n] for n in parted])
    for separator in SEPARATORS:
        bare = bare.replace(separator, "")
    if planted.numbers.find_matches_as_indexes(bare):
        yield from (n for n in parted if planted.may_be_grouped(texts[n]))


def _placed(texts: Sequence[str], lowered: Sequence[str], planted: PlantedValues) -> Iterator[int]:
    """Yield the numbers of the texts that hold a planted coordinate."""
    places = compile_places(planted.places)
    for n in _inside(lowered, places.hints):
        text = texts[n]
        too_long = len(text) > _LONGEST_DEGREES and text.isdigit()
        if not too_long and next(places.sightings(text), None) is not None:
            yield n
