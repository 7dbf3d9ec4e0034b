"""One pass over a sentence answers most of the hundred questions that its grammar is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ahocorasick_rs import AhoCorasick, Implementation

from policy_nlp.lang.pieces import needed_pieces

COMMON = 3
"""Pieces that are shorter stand in almost every sentence; a Chinese character counts as two."""


class Narrowing:
    """Tells which of many patterns may match a text; `certain` may not where it is not told."""

    def __init__(self, patterns: Mapping[str, re.Pattern[str]]) -> None:
        pieces: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
        certain: list[str] = []
        for name, pattern in patterns.items():
            needed = {piece.strip() for piece in needed_pieces(pattern.pattern) or ()}
            if needed and min(map(_weight, needed)) >= COMMON:
                certain.append(name)
                for piece in needed:
                    pieces.setdefault(piece, []).append((name, pattern))
        self.certain = frozenset(certain)
        self._told = [*pieces.values()]
        self._automaton = AhoCorasick(
            [*pieces], implementation=Implementation.ContiguousNFA, store_patterns=False
        )

    def candidates(self, text: str) -> Iterator[tuple[str, re.Pattern[str]]]:
        """Yield the patterns of which `text` holds a piece, with their names; some more than once."""
        hits = self._automaton.find_matches_as_indexes(text.lower(), overlapping=True)
        for number in {hit[0] for hit in hits}:
            yield from self._told[number]


def _weight(piece: str) -> int:
    return sum(1 if c < "\u3000" else 2 for c in piece)
