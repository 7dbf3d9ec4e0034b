"""Families of phrases in text: "{date|time} of your {visit|login}" is one line of a term file and four phrases.

A family is a walk over words, with all alternatives of a part between two nodes; so its cost is the sum of its
alternatives, not the product, and a text is read once for all families together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

REMEMBERED = 256
"""Of how many texts the words are remembered: a sentence is searched for terms of several kinds."""
_BRACES = re.compile(r"\{([^{}]*)\}")
_LATIN = re.compile("[a-z]")
_TOKEN = re.compile(r"[\w']+|[^\w\s]")


@dataclass
class _Node:
    """What may follow the words read so far, and which family they spell if they end here."""

    next: dict[str, list[_Node]] = field(default_factory=dict)
    number: int | None = None


class Families:
    """Families of phrases, each with its number.

    `spell` gives the spellings in which an alternative is searched, of the last part in the plural too.
    """

    def __init__(
        self, families: Iterable[tuple[int, str]], spell: Callable[[str, bool], Iterable[str]]
    ) -> None:
        self._root = _Node()
        for number, family in families:
            self._add(number, [part for part in parts_of(family) if any(part)], spell)
        # Hundreds of families begin with one word: what comes second leaves out most of them at once.
        self._second = {word: _following(nodes) for word, nodes in self._root.next.items()}
        self._alone = {word: _ended(nodes) for word, nodes in self._root.next.items()}
        self._latin = all(map(_LATIN.match, self._second))

    def find(self, folded: str) -> Iterator[tuple[int, int, int]]:
        """Yield start, end and number of the longest phrase at each word of `folded` where one begins."""
        # Most sentences hold no word that begins a phrase: told at once, without where the words stand, and of one in
        # Chinese alone without its words.
        told = _words_of(folded) if self._second and not (self._latin and not _LATIN.search(folded)) else ()
        if self._second.keys().isdisjoint(told):
            return
        spans: list[tuple[int, int]] = []
        for first, word in enumerate(told):
            following = self._second.get(word)
            if following is None:
                continue
            nodes = following.get(told[first + 1], ()) if first + 1 < len(told) else ()
            last, number = _longest(nodes, told, first, self._alone[word])
            if number is not None:
                spans = spans or [m.span() for m in _TOKEN.finditer(folded)]
                yield spans[first][0], spans[last][1], number

    def _add(self, number: int, parts: list[list[str]], spell: Callable[[str, bool], Iterable[str]]) -> None:
        """Lay the walk of a family from the root on."""
        here = [self._root]
        for at, alternatives in enumerate(parts, 1):
            after = _Node()
            for spelling in (s for words in alternatives for s in spell(words, at == len(parts))):
                _lay(here, _TOKEN.findall(spelling), after)
            here = [after, *here] if "" in alternatives else [after]
        for node in here:
            node.number = number


@lru_cache(maxsize=REMEMBERED)
def _words_of(folded: str) -> list[str]:
    return _TOKEN.findall(folded)


def _following(nodes: list[_Node]) -> dict[str, list[_Node]]:
    """Return the words that may come next, each with the nodes after it."""
    following: dict[str, list[_Node]] = {}
    for node in nodes:
        for word, after in node.next.items():
            following.setdefault(word, []).extend(after)
    return following


def _ended(nodes: Iterable[_Node]) -> int | None:
    """Return the number of the phrase that ends here, None where none does."""
    return next((node.number for node in nodes if node.number is not None), None)


def _longest(
    nodes: Sequence[_Node], words: Sequence[str], first: int, alone: int | None
) -> tuple[int, int | None]:
    """Return the last word and the number of the longest phrase from word `first` on, None where there is none.

    `nodes`: those after the next word. `alone`: the number of the phrase that the first word is by itself.
    """
    found, at = (first, alone), first
    while nodes:
        at += 1
        ended = _ended(nodes)
        found = found if ended is None else (at, ended)
        following = words[at + 1] if at + 1 < len(words) else ""
        nodes = [n for node in nodes for n in node.next.get(following, ())]
    return found


def parts_of(family: str) -> list[list[str]]:
    """Return the alternatives of each part of `family`; words outside braces have only one.

    An alternative may be empty ("{the|} device").
    """
    pieces = enumerate(_BRACES.split(family))
    return [[a.strip() for a in piece.split("|")] if odd % 2 else [piece.strip()] for odd, piece in pieces]


def _lay(here: list[_Node], words: list[str], after: _Node) -> None:
    """Lay a way of `words` from each node of `here` to `after`."""
    for start in here if words else ():
        node = start
        for word in words[:-1]:
            longer = _Node()
            node.next.setdefault(word, []).append(longer)
            node = longer
        node.next.setdefault(words[-1], []).append(after)
