"""What somebody may have meant by a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from corpora.ontology.checks import fold_phrase

MOST = 5
"""Words that are offered."""
LIKENESS = 0.7
"""Share of common letters from which on words are alike (`difflib`)."""
LONGEST = 100
"""Longer words are compared with nothing."""


def near_words(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return those of `known` that lie inside `word`, the longest first, then those that are spelt alike."""
    folded = fold_phrase(word)
    if not 1 < len(folded) <= LONGEST:
        return ()
    spelt = {k.lower(): k for k in known}
    inside = [k for k in spelt if _is_telling(k) and k in folded]
    whole = [k for k in inside if not any(k != other and k in other for other in inside)]
    found = [*sorted(whole, key=lambda k: (-len(k), k)), *get_close_matches(folded, spelt, MOST, LIKENESS)]
    return tuple(spelt[k] for k in dict.fromkeys(found))[:MOST]


def _is_telling(word: str) -> bool:
    """Whether a word inside another is likely to be meant: two Chinese characters, or five letters."""
    return len(word) > (4 if word.isascii() else 1)
