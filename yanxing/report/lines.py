"""Lines on the terminal: no text from outside can move the cursor or turn the line around."""

from __future__ import annotations

import unicodedata

from rich.cells import cell_len
from rich.console import Console
from rich.containers import Lines
from rich.text import Text as Line

_CLOSING = frozenset("，。；：、！？）」』”’》】…·,.;:!?)]}%")
"""Characters that no line begins with."""
_OPENING = frozenset("（「『“‘《【([{#")
"""Characters that no line ends with."""


def visible(text: str) -> str:
    """Return `text` without control and format characters (ANSI escapes, bidirectional overrides)."""
    if text.isprintable():
        return text
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf"))


def line(text: str, style: str = "") -> Line:
    """Return `text` as a line without markup or control characters."""
    return Line(visible(text), style=style)


def folded(text: Line, width: int) -> Lines:
    """Return `text` in lines of at most `width` cells; Chinese breaks between any two characters.

    The wrapping of rich takes a run of Chinese for one word, and leaves half of the line before it empty.
    """
    plain, offsets = text.plain, []
    start = used = 0
    good = None
    for at, char in enumerate(plain):
        if char == "\n":
            start, used, good = at + 1, 0, None
            offsets.append(at + 1)
            continue
        if at > start and _may_break(plain[at - 1], char):
            good = at
        used += cell_len(char)
        if used > width and at > start:
            start = good if good is not None else at
            offsets.append(start)
            used, good = cell_len(plain[start : at + 1]), None
    lines = text.divide(offsets)
    for one in lines:
        one.rstrip()
    return lines


class Cell(Line):
    """A text in a table, in lines as `folded` makes them."""

    def wrap(self, console: Console, width: int, **_: object) -> Lines:  # noqa: ARG002 - as rich calls it
        """Return the text in lines of at most `width` cells."""
        return folded(self, width)


def _may_break(before: str, after: str) -> bool:
    if after in _CLOSING or before in _OPENING or after == " ":
        return False
    return before == " " or cell_len(before) > 1 or cell_len(after) > 1
