"""What binary formats have in common: a place in the bytes that never runs over their end, and copies of what was."""

from __future__ import annotations

STEPS = 2_000_000
"""Pieces of which one message is put together: packed data of its size has a third of them, and they take a second."""


class BrokenError(Exception):
    """The bytes are not of the format that they are read as."""


class LimitError(BrokenError):
    """They may be, but hold more values, or nest deeper, than is read."""


class Cursor:
    """A place in bytes, from which a format is read on within bounds."""

    def __init__(self, data: bytes, tokens: int) -> None:
        self.data = data
        self.at = 0
        self._left = tokens

    def take(self, size: int) -> bytes:
        """Return the next `size` bytes and pass them. Raises BrokenError where there are fewer."""
        start, end = self.at, self.at + size
        if end > len(self.data):
            raise BrokenError
        self.at = end
        return self.data[start:end]

    def count_token(self) -> None:
        """Count one more value, length or name. Raises LimitError beyond the number that was allowed."""
        self._left -= 1
        if self._left < 0:
            raise LimitError

    @property
    def rest(self) -> int:
        """Return the number of bytes that are left: no list is longer."""
        return len(self.data) - self.at


def repeat(plain: bytearray, back: int, size: int) -> None:
    """Append `size` bytes from `back` bytes before the end; they may run into themselves, as in LZ77."""
    if size <= back:
        plain += plain[len(plain) - back : len(plain) - back + size]
        return
    piece = plain[-back:]
    plain += (piece * (size // len(piece) + 1))[:size]
