"""What stands for a pattern: one asked only of texts that hold a piece which it needs, and one that matches nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from policy_nlp.lang.pieces import needed_pieces

LONG = 140
"""Shorter patterns are as quick as the search for their pieces, in characters."""
MANY = 80
"""With more pieces than this a search for them is no gain."""


class Screened:
    """Stands for a compiled pattern; answers just as it does."""

    def __init__(self, pattern: re.Pattern[str], pieces: frozenset[str]) -> None:
        self.whole = pattern
        self.pattern = pattern.pattern
        self._pieces = tuple(sorted(pieces, key=len))
        self._cased = any(piece != piece.upper() for piece in pieces)

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        """Search as the pattern does."""
        return self.whole.search(text, *span) if self._may_match(text) else None

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        """Match as the pattern does."""
        return self.whole.match(text, *span)

    def fullmatch(self, text: str, *span: int) -> re.Match[str] | None:
        """Match as the pattern does."""
        return self.whole.fullmatch(text, *span)

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        """Find as the pattern does."""
        return self.whole.finditer(text, *span) if self._may_match(text) else iter(())

    def sub(self, *given: object, **options: object) -> str:
        """Replace as the pattern does."""
        return self.whole.sub(*given, **options)  # type: ignore[call-overload, no-any-return]

    def _may_match(self, text: str) -> bool:
        low = text.lower() if self._cased else text
        for piece in self._pieces:  # noqa: SIM110 - a generator costs as much as the search itself
            if piece in low:
                return True
        return False


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


def screened(pattern: re.Pattern[str]) -> re.Pattern[str] | Screened:
    """Return `pattern`, screened where that is worth it."""
    if len(pattern.pattern) < LONG:
        return pattern
    pieces = needed_pieces(pattern.pattern)
    return Screened(pattern, pieces) if pieces and len(pieces) <= MANY else pattern
