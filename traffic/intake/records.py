"""The form of the log that `traffic/addon.py` writes: a line of JSON, and the raw bytes of a body where it has one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from traffic.intake.notes import Notes
from traffic.intake.numbers import parse_int

_MOST_HEAD = 16 << 20
"""Bytes of the longest head that is read; the addon writes none that is longer."""
_SIZES = (0, 1 << 40)


@dataclass(frozen=True, slots=True)
class Record:
    """One event of a session; its body stays in the file."""

    at: int
    """Where it begins in the file."""
    head: dict[str, Any]
    body: int
    """Where its body begins."""
    size: int
    """Bytes of its body."""

    @property
    def event(self) -> str:
        """Return what happened."""
        return str(self.head.get("event"))

    @property
    def length(self) -> int:
        """Return how many bytes the body had when it was sent."""
        return parse_int(self.head.get("length"), _SIZES) or self.size

    def read(self, file: BinaryIO, most: int | None = None) -> bytes:
        """Return the body, of which only the first `most` bytes where that is given."""
        file.seek(self.body)
        return file.read(self.size if most is None else min(most, self.size))


def read_records(file: BinaryIO, end: int, notes: Notes, at: int = 0) -> Iterator[Record]:
    """Give the records of a log of `end` bytes, from `at` on; one that is not whole ends it, with a remark."""
    while at < end:
        record = read_record(file, at)
        if record is None or not _is_ended(file, record, end):
            if file.tell() < end:
                notes.counts["capture.damaged_bytes"] += end - at
            else:
                # The proxy was killed in writing, or writes just now.
                notes.remark("capture.torn_record")
            return
        yield record
        at = file.tell()


def read_record(file: BinaryIO, at: int) -> Record | None:
    """Read the head of the record that begins at `at`; None where there is none."""
    file.seek(at)
    line = file.readline(_MOST_HEAD)
    try:
        head = json.loads(line) if line.endswith(b"\n") else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(head, dict):
        return None
    size = parse_int(head.get("size", 0), _SIZES)
    return None if size is None else Record(at, head, at + len(line), size)


def _is_ended(file: BinaryIO, record: Record, end: int) -> bool:
    """Tell whether a body ends where it should, before `end`; leaves `file` behind the record."""
    if not record.size:
        return True
    file.seek(min(record.body + record.size, end))
    return file.tell() < end and file.read(1) == b"\n"
