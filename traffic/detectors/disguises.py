"""Planted values in disguise: percent-encoded, with other separators, in lower case, backwards, cut off at the end.

Names of fields, labels of hosts and segments of paths are bent to what a protocol allows there. Here both
sides are folded to bare letters and digits before they are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

from ahocorasick_rs import AhoCorasick

SHORTEST = 7
"""Letters and digits of the shortest value that is looked for inside a text."""
_SHORTEST_WORD = 12
"""The same of a value of letters alone: shorter words occur in others by chance."""
_CUT = 32
"""Letters and digits from which a value counts although the rest is cut off (a label has at most 63)."""
_SEPARATORS = re.compile(r"[\W_]")
_ROUNDS = 8
_MOST = 4_000


def unquote_fully(text: str) -> str:
    """Undo percent-encoding until nothing is left to undo, within bounds."""
    for _ in range(_ROUNDS):
        plain = unquote(text) if "%" in text else text
        if plain == text:
            break
        text = plain
    return text


def readings(text: str) -> tuple[str, ...]:
    """Return `text` and what it says without percent-encoding, with "+" for a space, and out of punycode."""
    plain = unquote_fully(text)
    found = [text, plain, plain.replace("+", " ")]
    if "xn--" in plain.lower():
        found.append(".".join(map(_from_punycode, plain.split("."))))
    return tuple(dict.fromkeys(found))


def _from_punycode(label: str) -> str:
    try:
        return label[4:].encode("ascii").decode("punycode") if label.lower().startswith("xn--") else label
    except UnicodeError:
        return label


def fold(text: str) -> str:
    """Return the letters and digits of `text` in lower case."""
    return (text if text.isalnum() else _SEPARATORS.sub("", text)).lower()


@dataclass(frozen=True)
class Disguises:
    """Folded values, ready to be found in folded texts."""

    types: tuple[tuple[str, ...], ...] = ()
    """The data types of each value, in the order of the values."""
    automaton: AhoCorasick | None = None

    def types_in(self, text: str) -> frozenset[str]:
        """Return the types of the values that stand in `text`, however it is separated, cased or encoded."""
        if self.automaton is None:
            return frozenset()
        found: set[str] = set()
        for reading in readings(text):
            bare = fold(reading[:_MOST])
            for folded in (bare, bare[::-1]):
                for number in self.automaton.find_matches_as_indexes(folded, overlapping=True):
                    found.update(self.types[number[0]])
        return frozenset(found)

    def are_in(self, text: str) -> bool:
        """Tell whether one of the values stands in `text`."""
        return bool(self.types_in(text))


def compile_disguises(values: Iterable[tuple[str, str]]) -> Disguises:
    """Compile (data type, planted value, spelling, digest or encoding); those too common are left out."""
    starts: dict[str, tuple[str, ...]] = {}
    of_one: dict[str, tuple[str, ...]] = {}
    for data_type, value in values:
        folded = fold(value)
        shortest = _SHORTEST_WORD if folded.isascii() and folded.isalpha() else SHORTEST
        if len(folded) >= shortest:
            alone = of_one.setdefault(data_type, (data_type,))
            there = starts.setdefault(folded[:_CUT], alone)
            if data_type not in there:
                starts[folded[:_CUT]] = there + alone
    if not starts:
        return Disguises()
    return Disguises(tuple(starts.values()), AhoCorasick(list(starts)))
