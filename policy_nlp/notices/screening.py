"""One pass over a sentence tells which of many patterns may match it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick

from policy_nlp.lang.pieces import needed_pieces

Key = TypeVar("Key", bound=Hashable)


class Screen(Generic[Key]):
    """Tells in one pass over a sentence which of several sets of patterns may match it."""

    def __init__(self, patterns: Mapping[Key, Iterable[str]]) -> None:
        pieces: dict[str, set[Key]] = {}
        self._always: set[Key] = set()
        for name, alternatives in patterns.items():
            for needed in map(needed_pieces, alternatives):
                if needed is None:
                    self._always.add(name)
                for piece in needed or ():
                    pieces.setdefault(piece, set()).add(name)
        self._names = [*pieces.values()]
        self._automaton = AhoCorasick([*pieces], store_patterns=False)

    def candidates(self, sentence: str) -> set[Key]:
        """Return the names of the sets that may match `sentence`."""
        hits = self._automaton.find_matches_as_indexes(sentence.lower(), overlapping=True)
        return self._always.union(*[self._names[index] for index in {hit[0] for hit in hits}])
