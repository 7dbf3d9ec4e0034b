"""Where in a document a quote stands: the numbers of its lines, whatever became of white space and marks."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from itertools import accumulate

MOST_LINES, LONGEST = 4, 400
"""A quote over more lines and characters than these names a page, and not a place."""
MOST_PLACES = 200
"""Occurrences of a quote that are looked for; a shorter one names nothing any more."""
_LINK = re.compile(r'!?\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\)')
_MARKS = re.compile(r"[\W_]+")


def bare(text: str) -> str:
    """Return letters and digits alone, without case; of a Markdown link, its words."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", _LINK.sub(r"\1", text))).casefold()


class Lines:
    """The lines of a text, to find quotes in."""

    def __init__(self, text: str) -> None:
        rows = [bare(row) for row in text.split("\n")]
        self._flat = "".join(rows)
        self._starts = [0, *accumulate(map(len, rows))][:-1]
        self._known: dict[str, frozenset[int]] = {}

    def of(self, quote: str) -> frozenset[int]:
        """Return the numbers of the lines that a quote touches, at all its places; none for a whole page."""
        key = bare(quote)
        if key not in self._known:
            self._known[key] = self._found(key) if key else frozenset()
        return self._known[key]

    def _found(self, key: str) -> frozenset[int]:
        lines: set[int] = set()
        at = self._flat.find(key)
        while at >= 0 and len(lines) < MOST_PLACES:
            first, last = self._line(at), self._line(at + len(key) - 1)
            if last - first >= MOST_LINES and len(key) > LONGEST:
                return frozenset()
            lines.update(range(first, last + 1))
            at = self._flat.find(key, at + 1)
        return frozenset(lines)

    def _line(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1
