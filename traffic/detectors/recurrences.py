"""Which of the texts of a whole session may hold one of the values that it has named: told in one pass over all.

Nearly none does. A text that holds such a value holds one of its spellings, or the beginning of one of its digests as
this is written in hexadecimal digits or in base64; so one automaton over all texts, end to end, finds every candidate.
"""

from __future__ import annotations

from binascii import b2a_base64
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, product

from ahocorasick_rs import BytesAhoCorasick, Implementation

from traffic.detectors.digests import KEY
from traffic.detectors.planted import SEPARATORS, SHORTEST_GROUPED, PlantedValues
from traffic.detectors.suspects import NEVER, hits
from traffic.detectors.traces import Trace

MARK = b"\0"
"""Stands between texts; no value goes across it."""
_START = 8
"""Characters of a digest that are looked for, in either writing: as many as stand before the first hyphen of a UUID."""
_ALPHABETS = {"+": "+-", "/": "/_"}
"""What stands for the two signs of base64 in its two alphabets."""
_BLOCKS = 64
"""Blocks that are looked through at once."""
_TO_ASCII = ("\u212a".encode(), "\u0130".encode())
"""The only characters beyond ASCII that are ASCII letters in lower case."""
_FEW = 1_000
"""Patterns up to which the larger and faster kind of automaton is worth its making."""
_PAYS, _MOST_FAST = 5_000, 10_000
"""Bytes a pattern from which on it is worth its making, up to so many patterns: they take about 1 kB each."""


class Recurrences:
    """The learned values of a session, ready to be looked for."""

    def __init__(self, learned: PlantedValues) -> None:
        patterns = _patterns(learned)
        self._is_ascii = all(map(str.isascii, patterns))
        self._patterns = patterns
        self._automaton = _automaton(patterns)
        long = [p for p in learned.patterns if len(p) >= SHORTEST_GROUPED and p.isascii() and p.isdigit()]
        self._numbers = _automaton(long)

    def among(self, blocks: Sequence[bytes]) -> dict[int, list[int]]:
        """Return numbers of blocks -> numbers of those texts in them that may hold a learned value, in order.

        `blocks`: texts in UTF-8 with `MARK` between them. That a text is not among them is sure.
        """
        found: dict[int, list[int]] = {}
        many = len(self._patterns)
        if _FEW <= many < _MOST_FAST and sum(map(len, blocks)) > _PAYS * many:
            self._automaton = _automaton(self._patterns, fastest=True)
        for at in range(0, len(blocks), _BLOCKS):
            some = blocks[at : at + _BLOCKS]
            hit = self._found_in(MARK.join(some))
            begins = list(accumulate([block.count(MARK) + 1 for block in some], initial=0)) if hit else ()
            for number in sorted(hit):
                block = bisect_right(begins, number) - 1
                found.setdefault(at + block, []).append(number - begins[block])
        return found

    def _found_in(self, texts: bytes) -> set[int]:
        """Return the numbers of those of many texts in which anything is found."""
        found: set[int] = set()
        if self._automaton is not None:
            found.update(hits(self._automaton, self._lowered(texts)))
        if self._numbers is not None:  # +46 70 174 06 05
            found.update(hits(self._numbers, texts.translate(None, SEPARATORS.encode())))
        return found

    def _lowered(self, texts: bytes) -> bytes:
        if self._is_ascii and (
            texts.isascii() or not any(letter[:1] in texts and letter in texts for letter in _TO_ASCII)
        ):
            return texts.lower()
        return texts.decode("utf8", "surrogatepass").lower().encode("utf8", "surrogatepass")


def _patterns(learned: PlantedValues) -> set[str]:
    """Return one of which every text has that holds a learned value, in lower case."""
    spelled = (*learned.whole.items(), *zip(learned.patterns, learned.traces, strict=True))
    patterns = {text for text, traces in spelled if text and _tell(traces)}
    for key, traces in learned.digests.items():
        if len(key) == KEY and _tell(traces):
            patterns.add(key.hex()[:_START])
            patterns.update(_in_base64(key))
    return patterns


def _tell(traces: Iterable[Trace]) -> bool:
    """Tell whether any of the traces counts where no name speaks for it."""
    return not all(trace.needs_key for trace in traces)


def _in_base64(key: bytes) -> Iterator[str]:
    start = b2a_base64(key)[:_START].decode().lower()
    if start.isalnum():
        yield start
    else:
        yield from map("".join, product(*(_ALPHABETS.get(sign, sign) for sign in start)))


def _automaton(patterns: Iterable[str], *, fastest: bool = False) -> BytesAhoCorasick | None:
    encoded = sorted(pattern.encode("utf8", "surrogatepass") for pattern in patterns)
    if not encoded:
        return None
    kind = Implementation.DFA if fastest or len(encoded) < _FEW else Implementation.ContiguousNFA
    return BytesAhoCorasick([*encoded, *NEVER], implementation=kind)
