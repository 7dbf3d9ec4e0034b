"""Tables for `str.translate` that are quick on text that they change little of."""

from __future__ import annotations

REMEMBERED = 0x10000
"""Characters from here on are looked up anew each time, so that no text can make a table large."""


class FoldTable(dict[int, int | str]):
    """A table that gives every character that it lacks as it is.

    A plain dictionary raises an error, which `str.translate` catches, for each character that stays as it is: five
    times the cost of finding it.
    """

    def __missing__(self, character: int) -> int:
        """Return `character`, and remember that it stays as it is."""
        if character < REMEMBERED:
            self[character] = character
        return character
