"""Which form a file has, told by its content, and the one way from a file to a capture."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from traffic.capture import Capture, Exchange
from traffic.characters import clean_text
from traffic.errors import CaptureError, EmptyCaptureError
from traffic.intake.cleaning import clean_exchange, clean_failure
from traffic.intake.notes import Notes
from traffic.intake.source import Source, open_source
from traffic.intake.streamed import StreamedExchanges

IN_MEMORY = 32 << 20
"""Bytes, unpacked, up to which the exchanges of a capture are kept in memory; beyond they stay in their files."""
_HEAD = 4096
_BOM = b"\xef\xbb\xbf"
_PACKET_CAPTURES = tuple(
    bytes.fromhex(magic) for magic in ("d4c3b2a1", "a1b2c3d4", "4d3cb2a1", "a1b23c4d", "0a0d0d0a")
)
"""How pcap (seconds in micro or nano, either byte order) and pcapng begin."""
_TNETSTRING = re.compile(rb"\d{1,12}:")
_UTF16 = (b"\xff\xfe", b"\xfe\xff", b"{\0", b"\0{")

Reader = Callable[[Source, Notes], Iterator[Exchange]]
"""Gives the exchanges of a file of one form, and tells the notes what else there is."""


def read_file(path: Path, limit: int, room: int) -> tuple[Capture, int]:
    """Read one capture file of at most `limit` bytes; return the capture and how many there are, unpacked.

    Exchanges are kept in memory while what is read of the file fits into `room`. Raises CaptureError for what
    cannot be read, EmptyCaptureError where there is no request in it.
    """
    source = open_source(path, limit)
    form, read = _reader(source)
    notes = Notes()
    kept: list[Exchange] | None = []
    count = 0
    for exchange in _clean(read, source, notes):
        count += 1
        if kept is not None:
            kept.append(exchange)
            kept = kept if notes.size <= room else None
    failures = tuple(map(clean_failure, notes.all_failures()))
    if not count and not failures:
        raise EmptyCaptureError("traffic.no_requests", file=path)
    again = StreamedExchanges(lambda: _clean(read, source, Notes()), count)
    exchanges = again if kept is None else tuple(kept)
    remarks = tuple(notes.all_remarks())
    name = clean_text(path.name)
    return Capture(name, source.digest(), form, exchanges, failures, remarks, notes.marks), notes.size


def _clean(read: Reader, source: Source, notes: Notes) -> Iterator[Exchange]:
    return map(clean_exchange, read(source, notes))


def _reader(source: Source) -> tuple[str, Reader]:
    """Tell the form of a file. Raises CaptureError where it is none that is read."""
    head = source.head(_HEAD)
    start = head.removeprefix(_BOM).lstrip()
    if start.startswith(_PACKET_CAPTURES) or head.startswith(_PACKET_CAPTURES):
        raise CaptureError("traffic.packet_capture", file=source.path)
    if _TNETSTRING.match(start):
        from traffic.intake import mitm

        return mitm.FORMAT, mitm.read_dump
    from traffic.intake import recording

    if recording.is_recording(start):
        return recording.FORMAT, recording.RecordingReader()
    if start[:1] not in (b"{", b"[") and not head.startswith(_UTF16) and not _named_har(source.path):
        raise CaptureError("traffic.unknown_form", file=source.path)
    from traffic.intake import har

    return har.FORMAT, har.read_har


def _named_har(path: Path) -> bool:
    return path.suffix.lower() in (".har", ".json")
