"""Which of many texts may hold a planted value: told for all of them in one pass, as hardly any do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from math import inf
from typing import TYPE_CHECKING

from ahocorasick_rs import BytesAhoCorasick, Implementation

from traffic.detectors.digests import holding, keys_of, may_have_words
from traffic.detectors.planted_places import compile_places

if TYPE_CHECKING:
    from traffic.detectors.planted import PlantedValues

MARK = "\0"
"""Stands between texts; nothing planted goes across it."""
_MARK = MARK.encode()
_BLANKS = tuple(c for c in map(chr, range(0x3001)) if c.isspace())
_CASED = (*range(0xC3, 0xD6), 0xE1, 0xE2, 0xEA, 0xEF, 0xF0)
"""First bytes, in UTF-8, of the letters beyond ASCII of which lower case is another; Chinese has others."""
_NOT_CASED = bytes(set(range(256)) - {*_CASED})
NEVER = tuple(bytes([byte]) for byte in range(0xF8, 0x100))
"""Bytes that no text in UTF-8 has."""
_LAST_LETTER = "\xff"
_LOWER_CASE = bytes(range(256)).decode("latin-1").lower().encode("latin-1")
"""Letters of Latin-1, which has a byte for each, and these in lower case."""
_OF_ASCII = bytes(min(byte, 0x80) for byte in range(256))
_FEW = 100
"""Patterns of which the larger and faster automaton is made in no time."""
_PAYS, _MOST_FAST = 3_000, 3_000
"""Bytes a sign after which that automaton has paid for its making, and signs from which on it never does."""
_LONGEST_DEGREES = 11
"""Digits of the longest integer that is a coordinate."""


_VALUE, _BLANK, _PLACE = range(3)
"""What is looked for: a planted value, a blank at an end of a text, which may be a planted value with it, and the
beginning of a planted coordinate."""


class Screen:
    """What planted values can be found by, compiled: a text in which it finds nothing surely holds none of them."""

    def __init__(self, planted: PlantedValues) -> None:
        self._planted = planted
        self._digests = planted.digests.keys()
        self._places = compile_places(planted.places)
        signs = [*_signs(planted, self._places.hints)]
        self._kinds = [kind for _, kind in signs]
        self._signs = [_raw(sign) for sign, _ in signs]
        self._automaton = BytesAhoCorasick(self._signs) if signs else None
        self._until_faster: float = _PAYS * len(signs) if len(signs) < _MOST_FAST else inf

    def suspects(self, texts: Sequence[str], joined: str) -> set[int]:
        """Return the numbers of the `texts`, which `MARK` divides in `joined`, that may hold a planted value."""
        raw = _raw(f"{MARK}{joined}{MARK}")
        self._until_faster -= len(raw)
        if self._until_faster < 0:
            self._automaton = fast_automaton(self._signs, most=_MOST_FAST)
            self._until_faster = inf
        found: set[int] = set()
        if self._automaton is not None:
            is_cased = not joined.isascii() and raw.translate(None, _NOT_CASED)
            lowered = _raw(f"{MARK}{joined.lower()}{MARK}") if is_cased else raw.lower()
            if matches := self._automaton.find_matches_as_indexes(lowered, overlapping=True):
                found.update(self._signed(lowered, texts, matches, self._kinds))
            found.update(self._planted.grouped_in(raw[1:-1]))
        if hashed := self._digests and holding(texts, self._digests):
            found.update(number for number, text in enumerate(texts) if text in hashed)
        return found

    def is_in_bytes(self, raw: bytes) -> bool:
        """Tell whether bytes that are no text may hold any, each byte read as the letter with its number (Latin-1)."""
        lowered = b"%b%b%b" % (_MARK, raw.translate(_LOWER_CASE), _MARK)
        automaton, kinds = self._in_latin
        matches = automaton.find_matches_as_indexes(lowered, overlapping=True)
        if matches and any(
            True for _ in self._signed(lowered, raw.decode("latin-1").split(MARK), matches, kinds)
        ):
            return True
        if may_have_words(raw) and not self._digests.isdisjoint(keys_of(raw)):
            return True
        return bool(self._planted.grouped_in(raw.translate(_OF_ASCII)))

    @cached_property
    def _in_latin(self) -> tuple[BytesAhoCorasick, list[int]]:
        """What finds the signs in Latin-1, those that have other letters left out, and what each looks for."""
        signs = zip((sign.decode("utf-8", "surrogatepass") for sign in self._signs), self._kinds, strict=True)
        told = [(sign.encode("latin-1"), kind) for sign, kind in signs if max(sign) <= _LAST_LETTER]
        return BytesAhoCorasick([sign for sign, _ in told]), [kind for _, kind in told]

    def _signed(
        self,
        lowered: bytes,
        texts: Sequence[str],
        matches: Iterable[tuple[int, int, int]],
        kinds: Sequence[int],
    ) -> Iterator[int]:
        """Yield the numbers of the texts in which there are signs that stand up to a closer look."""
        looked: set[tuple[int, int]] = set()
        number, counted = -1, 0
        for start, sign in sorted([(start, sign) for sign, start, _ in matches]):
            number += lowered.count(_MARK, counted, start + 1)
            counted = start + 1
            kind = kinds[sign]
            if kind == _VALUE:
                yield number
            elif (number, kind) not in looked:
                looked.add((number, kind))
                if self._stands_up(texts[number], kind):
                    yield number

    def _stands_up(self, text: str, kind: int) -> bool:
        if kind is _BLANK:
            return self._planted.is_whole(text)
        too_long = len(text) > _LONGEST_DEGREES and text.isdigit()
        return not too_long and next(self._places.sightings(text), None) is not None


def fast_automaton(patterns: Sequence[bytes], most: int = _FEW) -> BytesAhoCorasick:
    """Return the automaton of `patterns`: up to `most` of them the fastest there is.

    Patterns that are never found keep the library from looking for the rarest byte of the others first: that is
    slow where this byte is a digit, of which texts are full.
    """
    kind = Implementation.DFA if len(patterns) <= most else None
    return BytesAhoCorasick([*patterns, *NEVER], implementation=kind)


def hits(automaton: BytesAhoCorasick, raw: bytes) -> Iterator[int]:
    """Yield the numbers of the texts, with `MARK` between them, in which anything is found, in order; some twice."""
    number = before = 0
    for _, start, _ in automaton.find_matches_as_indexes(raw):
        number += raw.count(_MARK, before, start)
        before = start
        yield number


def suspects(texts: Sequence[str], planted: PlantedValues) -> set[int]:
    """Return the numbers of those `texts` in which `traces_in`, or coordinates, may find something.

    That a text is none of them is sure; that it is one of them is not.
    """
    joined = MARK.join(texts)
    if joined.count(MARK) == len(texts) - 1:
        return planted.screen.suspects(texts, joined)
    return {number for number, text in enumerate(texts) if planted.may_hold(text)}


def _signs(planted: PlantedValues, hints: frozenset[str]) -> Iterator[tuple[str, int]]:
    yield from ((pattern, _VALUE) for pattern in planted.patterns)
    # A value with a mark in it is no whole text between marks: it is looked for anywhere.
    yield from ((v if MARK in v else f"{MARK}{v}{MARK}", _VALUE) for v in planted.whole)
    for blank in _BLANKS if planted.whole else ():
        yield from ((MARK + blank, _BLANK), (blank + MARK, _BLANK))
    yield from ((hint, _PLACE) for hint in sorted(hints))


def _raw(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
