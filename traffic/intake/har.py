"""HTTP Archive files, 1.1 and 1.2, as browsers and proxies write them: each leaves out or adds something.

A file is read entry by entry, so that its size is no matter. Source: http://www.softwareishard.com/blog/har-12-spec/
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from traffic.capture import Exchange
from traffic.errors import CaptureError, EmptyCaptureError
from traffic.intake.har_entries import read_entry
from traffic.intake.har_failures import is_tunnel, note_tunnel, read_tls_errors
from traffic.intake.har_text import REPLACED
from traffic.intake.json_text import BrokenJsonError, JsonText, TooLargeError, decoded
from traffic.intake.notes import Notes
from traffic.intake.source import Source

FORMAT = "har"
_REPLACED = REPLACED.encode()
MOST_ENTRIES = 5_000_000
"""Entries that are read of one file."""


def read_har(source: Source, notes: Notes) -> Iterator[Exchange]:
    """Give the exchanges of a HAR file, numbered as the entries are, whatever is left out between them.

    One that breaks off keeps what could be read, with a remark. Raises CaptureError where it is not JSON or not
    a HAR, EmptyCaptureError where it has no entries.
    """
    reading = _Reading(source, notes, JsonText(decoded(source.pieces(notes))))
    try:
        yield from reading.root()
    except (BrokenJsonError, TooLargeError, RecursionError) as error:
        if not reading.read:
            raise _problem(error, source) from None
        notes.remark("traffic.broken_off")
    reading.conclude()


def _problem(error: Exception, source: Source) -> CaptureError:
    if isinstance(error, BrokenJsonError):
        place = {"line": error.line, "column": error.column, "problem": error.problem}
        return CaptureError("traffic.not_json", file=source.path, **place)
    return CaptureError("traffic.nested", file=source.path)


@dataclass
class _Reading:
    """One pass over a HAR file."""

    source: Source
    notes: Notes
    text: JsonText
    entries: int = 0
    read: int = 0
    """Entries that became exchanges."""
    listed: bool = False
    """Whether there is a list of entries."""

    def root(self) -> Iterator[Exchange]:
        if self.text.peek() not in ("", "[", "{"):
            self.text.value()  # Tells what is wrong where it is no JSON.
        if self.text.peek() not in ("", "{"):
            raise self._not_har()
        for key in self.text.members():
            if key == "log":
                yield from self._log()
            else:
                self.text.skip()
        if self.text.peek():
            self.notes.remark("traffic.broken_off")

    def _log(self) -> Iterator[Exchange]:
        if self.text.peek() not in ("", "{"):
            raise self._not_har()
        for key in self.text.members():
            if key == "entries":
                yield from self._entries()
            elif key == "_tlsErrors":
                self._tls_errors()
            else:
                self.text.skip()

    def _tls_errors(self) -> None:
        """Read the failures noted by HTTP Toolkit; what is too large or deep to be such a list is passed over."""
        try:
            for failure in read_tls_errors(self.text.value()):
                self.notes.fail(failure)
        except (BrokenJsonError, TooLargeError, RecursionError):
            self.text.skip()

    def _entries(self) -> Iterator[Exchange]:
        if self.text.peek() not in ("", "["):
            raise self._not_har()
        self.listed = True
        for _ in self.text.items():
            if self.entries >= MOST_ENTRIES:
                self.notes.counts["traffic.more_entries"] += 1
                self.text.skip()
                continue
            exchange = self._exchange(self._entry(), self.entries)
            self.entries += 1
            if exchange is not None:
                self.read += 1
                yield exchange

    def _entry(self) -> Any:
        """Read an entry; None where it is broken but ends."""
        try:
            return self.text.value()
        except BrokenJsonError as error:
            self._skip(error)
        except (TooLargeError, RecursionError):
            self.text.skip()
        return None

    def _skip(self, error: BrokenJsonError) -> None:
        try:
            self.text.skip()
        except BrokenJsonError:
            raise error from None

    def _exchange(self, entry: Any, index: int) -> Exchange | None:
        if is_tunnel(entry):
            note_tunnel(entry, self.notes)
            return None
        try:
            exchange = read_entry(entry, index)
        # An entry may hold anything in any place.
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
            self.notes.counts["traffic.broken_entries"] += 1
            return None
        if exchange is None:
            self.notes.counts["traffic.other_scheme"] += 1
        else:
            self.notes.hosts.add(exchange.host)
            if exchange.request.truncated and _REPLACED in exchange.request.body:
                self.notes.counts["traffic.replaced_bytes"] += 1
        return exchange

    def conclude(self) -> None:
        """Say what is left to say at the end. Raises CaptureError where nothing was read."""
        if not self.listed:
            raise self._not_har()
        if not self.entries:
            raise EmptyCaptureError("traffic.no_requests", file=self.source.path)
        broken = self.notes.counts["traffic.broken_entries"]
        if not self.read and broken:
            raise CaptureError("traffic.all_broken", file=self.source.path, count=self.entries)
        if self.text.cut:
            self.notes.counts["traffic.cut_texts"] += self.text.cut

    def _not_har(self) -> CaptureError:
        return CaptureError("traffic.not_har", file=self.source.path)
