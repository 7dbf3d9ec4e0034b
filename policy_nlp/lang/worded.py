"""What stands for a pattern of many words: one asked only of texts that hold a word with which one of them begins."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from policy_nlp.lang.alternatives import any_word, is_plain
from policy_nlp.lang.pieces import needed_pieces

_WORD = re.compile(r"\w+")
_ENDS_WORD = re.compile("[ '-]")
_STEM = re.compile(r"[a-z]+(?![a-z?*{|])|[a-z]+(?=[a-z][?*{])")
"""The letters with which whatever a regular expression matches begins."""


class Worded:
    """Stands for the pattern of `words`; answers just as it does."""

    def __init__(self, words: Collection[str]) -> None:
        self.whole = re.compile(any_word(words))
        self.pattern = self.whole.pattern
        self.match, self.fullmatch = self.whole.match, self.whole.fullmatch
        self._first = frozenset(_ENDS_WORD.split(word, maxsplit=1)[0] for word in words if is_plain(word))
        # None needs no piece but "", which every text holds.
        self._pieces = sorted({p for word in words if not is_plain(word) for p in _pieces_of(word)}, key=len)

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        """Search as the pattern does."""
        return self.whole.search(text, *span)

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        """Find as the pattern does."""
        return self.whole.finditer(text, *span)

    def may_match(self, text: str, words: Iterable[str]) -> bool:
        """Whether the pattern may match in `text`, given in lower case with its `words`."""
        return not self._first.isdisjoint(words) or any(piece in text for piece in self._pieces)


def words_in(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return _WORD.findall(text)


def _pieces_of(word: str) -> Iterable[str]:
    """Return pieces of which whatever a regular expression matches holds one: several words, or how it begins."""
    needed = needed_pieces(word) or frozenset()
    if needed and all(" " in piece.strip() for piece in needed):
        return needed
    stem = _STEM.match(word)
    return (stem[0],) if stem else ("",)
