"""The frame around each flow of a mitmproxy dump: a typed netstring, its length in front and its type behind.

Source: https://tnetstrings.info
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from traffic.intake.notes import Notes

LARGEST = 64 << 20
"""Bytes of a flow beyond which it is left out."""
_LONGEST_PREFIX = 13
_PREFIX = re.compile(rb"(\d{1,12}):")


def frames(pieces: Iterator[bytes], notes: Notes) -> Iterator[bytes]:
    """Give each flow with its frame; `notes` is told of those too large, and where the dump breaks off."""
    stream = _Stream(pieces)
    while start := stream.peek(_LONGEST_PREFIX):
        prefix = _PREFIX.match(start)
        if prefix is None:
            notes.remark("traffic.broken_off")
            return
        length = prefix.end() + int(prefix[1]) + 1
        if length > LARGEST:
            notes.counts["traffic.large_entries"] += 1
            whole = stream.skip(length)
        else:
            frame = stream.take(length)
            whole = len(frame) == length
            if whole:
                yield frame
        if not whole:
            notes.remark("traffic.broken_off")


class _Stream:
    """Bytes that come in pieces, taken by number."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._piece = b""
        self._at = 0

    def peek(self, size: int) -> bytes:
        """Return the next `size` bytes, or what there is, without passing them."""
        while len(self._piece) - self._at < size:
            more = next(self._pieces, None)
            if more is None:
                break
            self._piece, self._at = self._piece[self._at :] + more, 0
        return self._piece[self._at : self._at + size]

    def take(self, size: int) -> bytes:
        """Return the next `size` bytes, or what there is."""
        taken: list[bytes] = []
        while size > 0 and self._fill():
            taken.append(self._piece[self._at : self._at + size])
            self._at += len(taken[-1])
            size -= len(taken[-1])
        return b"".join(taken)

    def skip(self, size: int) -> bool:
        """Pass over `size` bytes; tell whether there were as many."""
        while size > 0 and self._fill():
            step = min(size, len(self._piece) - self._at)
            self._at += step
            size -= step
        return size == 0

    def _fill(self) -> bool:
        while self._at >= len(self._piece):
            more = next(self._pieces, None)
            if more is None:
                return False
            self._piece, self._at = more, 0
        return True
