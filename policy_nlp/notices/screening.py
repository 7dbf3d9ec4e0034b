"""One pass over a sentence tells which of many patterns may match it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick

from policy_nlp.lang.pieces import needed_pairs

Key = TypeVar("Key", bound=Hashable)


class Screen(Generic[Key]):
    """Tells in one pass over a sentence which of several sets of patterns may match it."""

    def __init__(self, patterns: Mapping[Key, Iterable[str]]) -> None:
        self._keys = [*patterns]
        # A set of patterns is a bit. Each match holds a piece of two kinds; what stands for any piece is one number.
        pieces: dict[str, list[int]] = {}
        always = [0, 0]
        for number, alternatives in enumerate(patterns.values()):
            for pair in map(needed_pairs, alternatives):
                for kind in (0, 1):
                    always[kind] |= 0 if pair else 1 << number
                    for piece in pair[kind] if pair else ():
                        pieces.setdefault(piece, [0, 0])[kind] |= 1 << number
        self._always, self._always_second = always
        self._bits = [(first, second) for first, second in pieces.values()]
        self._automaton = AhoCorasick([*pieces], store_patterns=False)

    def told(self, sentence: str) -> int:
        """Return the sets that may match `sentence`, each as a bit."""
        first, second = self._always, self._always_second
        for index in {
            hit[0] for hit in self._automaton.find_matches_as_indexes(sentence.lower(), overlapping=True)
        }:
            bits = self._bits[index]
            first |= bits[0]
            second |= bits[1]
        return first & second

    def bits(self) -> Mapping[Key, int]:
        """Return the bit of each set by its name."""
        return {key: 1 << number for number, key in enumerate(self._keys)}

    def names(self, bits: int) -> Iterator[Key]:
        """Yield the names of the sets of `bits`, in order."""
        while bits:
            lowest = bits & -bits
            yield self._keys[lowest.bit_length() - 1]
            bits ^= lowest

    def candidates(self, sentence: str) -> set[Key]:
        """Return the names of the sets that may match `sentence`."""
        return {*self.names(self.told(sentence))}
