"""What stands for a pattern: one asked only of texts that hold a piece which it needs, and one that matches nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import cast

from policy_nlp.lang.firsts import MOST, first_characters, guarded, is_anchored
from policy_nlp.lang.pieces import begins_plainly, needed_pieces

LONG, LONG_HAN = 140, 60
"""Shorter patterns are as quick as the search for their pieces, in characters; those of Chinese pieces are slower."""
MANY = 80
"""With more Latin pieces than this a search for them is no gain."""


class Screened:
    """Stands for a compiled pattern; answers just as it does."""

    def __init__(self, pattern: re.Pattern[str], pieces: frozenset[str]) -> None:
        self.whole = pattern
        self.pattern = pattern.pattern
        # What is asked at one place is asked of the pattern itself.
        self.match, self.fullmatch, self.sub = pattern.match, pattern.fullmatch, pattern.sub
        self._cased = any(piece != piece.upper() for piece in pieces)
        listed = sorted(pieces, key=len)
        # Few places of a text hold what any Chinese piece begins with: the engine passes over all others at once.
        self._told = (
            re.compile("|".join(map(re.escape, listed))).search if _is_han(pieces) else _any_of(listed)
        )

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        """Search as the pattern does."""
        return self.whole.search(text, *span) if self._told(text.lower() if self._cased else text) else None

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        """Find as the pattern does."""
        if self._told(text.lower() if self._cased else text):
            return self.whole.finditer(text, *span)
        return iter(())


def _any_of(pieces: Sequence[str]) -> Callable[[str], bool]:
    """Return what tells whether a text holds one of `pieces`."""

    def told(text: str) -> bool:
        for piece in pieces:  # noqa: SIM110 - a generator costs as much as the search itself
            if piece in text:
                return True
        return False

    return told


def _is_han(pieces: Collection[str]) -> bool:
    """Whether most of `pieces` are Chinese."""
    return sum(piece >= "\u3000" for piece in pieces) * 2 > len(pieces)


class Nothing:
    """Stands for a pattern that matches nowhere."""

    pattern = r"(?!)"
    # Tried at one place only: the quickest answer that there is.
    search = match = fullmatch = re.compile(pattern).match

    def finditer(self, *given: object) -> Iterator[re.Match[str]]:  # noqa: ARG002
        """Find nothing."""
        return iter(())

    def split(self, text: str, maxsplit: int = 0) -> list[str]:  # noqa: ARG002
        """Return `text` in one piece."""
        return [text]

    def sub(self, new: object, text: str) -> str:  # noqa: ARG002
        """Return `text` as it is."""
        return text


NOTHING = cast("re.Pattern[str]", Nothing())
"""For what a language has no pattern for."""


class Guarded:
    """Stands for a compiled pattern of Chinese alternatives; answers just as it does, and much faster."""

    def __init__(self, pattern: re.Pattern[str], first: frozenset[str]) -> None:
        self.pattern = pattern.pattern
        self.whole = whole = guarded(pattern, first)
        self.search, self.finditer, self.split = whole.search, whole.finditer, whole.split
        self.match, self.fullmatch, self.sub = pattern.match, pattern.fullmatch, whole.sub


class Anchored:
    """Stands for a compiled pattern that matches at the beginning alone; the engine would try every other place too."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern, self.whole = pattern.pattern, pattern
        self.search = self.match = pattern.match
        self.fullmatch, self.finditer = pattern.fullmatch, pattern.finditer
        self.split, self.sub = pattern.split, pattern.sub


def screened(pattern: re.Pattern[str]) -> re.Pattern[str] | Screened | Guarded | Anchored:
    """Return `pattern`, or what answers as it does in less time."""
    if is_anchored(pattern):
        return Anchored(pattern)
    if begins_plainly(pattern.pattern):
        return pattern
    first = first_characters(pattern)
    if 0 < len(first) <= MOST and _is_han(first):
        return Guarded(pattern, first)
    if len(pattern.pattern) < LONG_HAN:
        return pattern
    pieces = needed_pieces(pattern.pattern)
    if not pieces:
        return pattern
    worth = _is_han(pieces) or (len(pattern.pattern) >= LONG and len(pieces) <= MANY)
    return Screened(pattern, pieces) if worth else pattern
