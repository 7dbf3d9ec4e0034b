"""The frame around each flow of a mitmproxy dump: a typed netstring, its length in front and its type behind.

Source: https://tnetstrings.info
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from traffic.intake.notes import Notes

LARGEST = 64 << 20
"""Bytes of a flow beyond which it is left out."""
MOST_VALUES = 1_000_000
"""Values within a flow beyond which it is left out: three bytes make a list, which takes seventy."""
_SMALL = 3 * MOST_VALUES
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
            if whole and length > _SMALL and _has_too_many(frame):
                notes.counts["traffic.large_entries"] += 1
            elif whole:
                yield frame
        if not whole:
            notes.remark("traffic.broken_off")


def _has_too_many(frame: bytes) -> bool:
    """Tell whether there are more values in a frame than may be read; what is no netstring ends the counting."""
    count = at = 0
    while (prefix := _PREFIX.match(frame, at)) and count <= MOST_VALUES:
        count += 1
        end = prefix.end() + int(prefix[1])
        # One goes into lists and dictionaries, and passes over all else.
        inner = frame[end : end + 1] in (b"]", b"}") and end > prefix.end()
        at = prefix.end() if inner else end + 1
        while frame[at : at + 1] in (b"]", b"}"):
            at += 1
    return count > MOST_VALUES


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
