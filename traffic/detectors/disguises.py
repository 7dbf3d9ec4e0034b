"""Planted values in disguise: percent-encoded, with other separators, in lower case, backwards, cut off at the end.

Names of fields, labels of hosts and segments of paths are bent to what a protocol allows there. Here both
sides are folded to bare letters and digits before they are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

SHORTEST = 7
"""Letters and digits of the shortest value that is looked for inside a text."""
_SHORTEST_WORD = 12
"""The same of a value of letters alone: shorter words occur in others by chance."""
_CUT = 32
"""Letters and digits from which a value counts although the rest is cut off (a label has at most 63)."""
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
    return re.sub(r"[\W_]", "", text).lower()


@dataclass(frozen=True)
class Disguises:
    """Folded values by their first `SHORTEST` characters."""

    starts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def are_in(self, text: str) -> bool:
        """Tell whether one of the values stands in `text`, however it is separated, cased or encoded."""
        folded = [fold(reading[:_MOST]) for reading in readings(text)]
        return any(self._stands_in(bare) or self._stands_in(bare[::-1]) for bare in folded)

    def _stands_in(self, folded: str) -> bool:
        if not self.starts:
            return False
        places = range(len(folded) - SHORTEST + 1)
        return any(
            folded.startswith(value, at)
            for at in places
            for value in self.starts.get(folded[at : at + SHORTEST], ())
        )


def compile_disguises(values: Iterable[str]) -> Disguises:
    """Compile planted values, their spellings, digests and encodings; those too common are left out."""
    starts: dict[str, dict[str, None]] = {}
    for value in _distinctive(values):
        starts.setdefault(value[:SHORTEST], {})[value] = None
    return Disguises({start: tuple(values) for start, values in starts.items()})


def _distinctive(values: Iterable[str]) -> Iterator[str]:
    for value in values:
        folded = fold(value)
        shortest = _SHORTEST_WORD if folded.isascii() and folded.isalpha() else SHORTEST
        if len(folded) >= shortest:
            yield folded[:_CUT]
