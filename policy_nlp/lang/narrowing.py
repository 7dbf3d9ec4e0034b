"""One pass over a sentence answers most of the hundred questions that its grammar is asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

from ahocorasick_rs import AhoCorasick, Implementation

from policy_nlp.lang.alternatives import alternatives_of
from policy_nlp.lang.pieces import needed_pieces
from policy_nlp.lang.screened import NOTHING, screened

COMMON = 3
"""Pieces that are shorter stand in almost every sentence; a Chinese character counts as two."""
FREQUENT = frozenset({"you", "that", "not", "one", "app", "information", "data", "use", "part"})
"""Longer ones that do so all the same: the alternatives of a pattern that need one are asked apart from all others."""


class Narrowing:
    """Tells which of many patterns may match a text.

    `unless_told`: what stands for a pattern where it is not told: the alternatives that need no piece, or nothing.
    """

    def __init__(self, patterns: Mapping[str, re.Pattern[str]]) -> None:
        pieces: dict[str, dict[str, re.Pattern[str]]] = {}
        self.unless_told: dict[str, re.Pattern[str]] = {}
        for name, pattern in patterns.items():
            needed, rest = _parts_of(pattern)
            if rest is not pattern:
                self.unless_told[name] = rest
                for piece in needed:
                    pieces.setdefault(piece, {})[name] = pattern
        self._told = [*pieces.values()]
        self._automaton = AhoCorasick(
            [*pieces], implementation=Implementation.ContiguousNFA, store_patterns=False
        )

    def candidates(self, text: str) -> dict[str, re.Pattern[str]]:
        """Return the patterns of which `text` holds a piece, by their names."""
        hits = self._automaton.find_matches_as_indexes(text.lower(), overlapping=True)
        found: dict[str, re.Pattern[str]] = {}
        for number in {hit[0] for hit in hits}:
            found |= self._told[number]
        return found


def _parts_of(pattern: re.Pattern[str]) -> tuple[set[str], re.Pattern[str]]:
    """Return pieces of which a match of `pattern` needs one, and what may match without any; `pattern` if it may."""
    whole = _sure_pieces(pattern.pattern)
    if whole and whole.isdisjoint(FREQUENT):
        return whole, NOTHING
    # Groups would be counted anew. What stands for a pattern has no flags, and is asked for its own.
    own = getattr(pattern, "whole", pattern)
    alternatives = alternatives_of(pattern.pattern) if own is not NOTHING and not own.groups else []
    needed = {alternative: _sure_pieces(alternative) for alternative in alternatives}
    rest = [a for a in alternatives if not needed[a] or not needed[a].isdisjoint(FREQUENT)]
    if len(rest) == len(alternatives):
        return (whole, NOTHING) if whole else (set(), pattern)
    left = screened(re.compile("|".join(rest), own.flags)) if rest else NOTHING
    return set().union(*(needed[a] for a in alternatives if a not in rest)), cast("re.Pattern[str]", left)


def _sure_pieces(pattern: str) -> set[str]:
    """Return the pieces of which a match of `pattern` needs one; none where one of them stands in most sentences."""
    needed = {piece.strip() for piece in needed_pieces(pattern) or ()}
    return needed if needed and min(map(_weight, needed)) >= COMMON else set()


def _weight(piece: str) -> int:
    return sum(1 if c < "\u3000" else 2 for c in piece)
