"""The log that `traffic/addon.py` writes: records of one line of JSON, each with the raw bytes of a body behind it.

Only heads are gone through in loading. An exchange is put together, and its bodies read, when it is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from tempfile import TemporaryFile
from typing import Any, BinaryIO, cast

from pydantic import ValidationError

from corpora.profiles.marks import Mark, Marks
from traffic.capture import Exchange, Failure, Headers, Message
from traffic.errors import CaptureError
from traffic.intake.address import default_port
from traffic.intake.notes import Notes
from traffic.intake.numbers import PORTS, STATUSES, parse_int
from traffic.intake.records import Record, read_record, read_records
from traffic.intake.session import read_control
from traffic.intake.source import Source
from traffic.intake.streams import cause_of
from traffic.intake.times import parse_time

FORMAT = "yanxing-session"
VERSION = 1
MOST_BODY = 64 << 20
"""Bytes of a body, and of all messages of one connection, that are read."""
_FIRST = re.compile(rb'\{"event":"start","format":"yanxing-session"')


def is_recording(head: bytes) -> bool:
    """Tell whether a file that begins with `head` is such a log."""
    return _FIRST.match(head) is not None


class RecordingReader:
    """Reads one log as often as needed; where its records lie is found out once."""

    def __init__(self) -> None:
        self._flows: list[_Flow] | None = None

    def __call__(self, source: Source, notes: Notes) -> Iterator[Exchange]:
        """Give the exchanges in the order in which the requests were whole; `notes` is told of all else at first.

        A record that is not whole ends the log, with a remark. Raises CaptureError for a log of a later version.
        """
        with _opened(source, notes) as (file, size):
            if self._flows is None:
                self._flows = _index(source, file, size, notes)
            for number, flow in enumerate(self._flows):
                yield _exchange(file, flow, number)


@contextmanager
def _opened(source: Source, notes: Notes) -> Iterator[tuple[BinaryIO, int]]:
    """Open a log to read in any place, and tell its size; one that was packed lies in a file without a name."""
    if source.packed:
        with TemporaryFile() as file:
            for piece in source.pieces(notes):
                file.write(piece)
            yield cast("BinaryIO", file), file.tell()
    else:
        with source.open() as plain:
            notes.size = source.stamp.size
            yield plain, source.stamp.size


@dataclass(slots=True)
class _Flow:
    """Where the records of one flow lie."""

    request: int
    response: int | None = None
    messages: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Stream:
    """A connection that is no HTTP."""

    head: dict[str, Any]
    sent: int = 0
    start: bytes = b""


def _index(source: Source, file: BinaryIO, size: int, notes: Notes) -> list[_Flow]:
    index = _Index(source, notes)
    for record in read_records(file, size, notes):
        index.add(record, file)
    index.conclude()
    return list(index.by_id.values())


class _Index:
    """What the heads have told so far."""

    def __init__(self, source: Source, notes: Notes) -> None:
        self.source = source
        self.notes = notes
        self.by_id: dict[str, _Flow] = {}
        self.streams: dict[str, _Stream] = {}
        self.marks: dict[Mark, None] = {}

    def add(self, record: Record, file: BinaryIO) -> None:
        """Take in a record; one that makes no sense is left out and counted."""
        after = file.tell()
        try:
            read = getattr(self, f"_add_{record.event}", None)
            if read is not None:
                read(record, file)
        except (ValueError, KeyError, TypeError, AttributeError, ValidationError):
            self.notes.counts["traffic.broken_entries"] += 1
        file.seek(after)

    def conclude(self) -> None:
        """Tell the notes what is only known at the end."""
        for stream in self.streams.values():
            self._conclude_stream(stream)
        self.marks |= dict.fromkeys(read_control(self.source.path.parent, self.notes))
        self.notes.marks = Marks(marks=tuple(self.marks))

    def _add_start(self, record: Record, _file: BinaryIO) -> None:
        version = record.head.get("version")
        if version != VERSION:
            raise CaptureError(
                "traffic.recording_version", file=self.source.path, version=version, known=VERSION
            )

    def _add_request(self, record: Record, _file: BinaryIO) -> None:
        self.notes.hosts.add(_host(record.head))
        self.by_id.setdefault(str(record.head["id"]), _Flow(record.at))

    def _add_response(self, record: Record, _file: BinaryIO) -> None:
        # That of a request which could not be written, or stands in the session before, tells nothing of the app.
        if flow := self.by_id.get(str(record.head["id"])):
            flow.response = record.at

    def _add_message(self, record: Record, file: BinaryIO) -> None:
        stream = self.streams.get(record.head["id"])
        if stream is None:
            self.by_id[record.head["id"]].messages.append(record.at)
        elif record.head["sent"]:
            stream.sent += record.length
            stream.start = stream.start or record.read(file, 16)

    def _add_stream(self, record: Record, _file: BinaryIO) -> None:
        _host(record.head)
        self.streams[str(record.head["id"])] = _Stream(record.head)

    def _add_failure(self, record: Record, _file: BinaryIO) -> None:
        # A connection that was closed unused proves little where others to the same host were used.
        self.notes.fail(
            _failure(record.head, str(record.head["cause"])), tunnel=bool(record.head.get("unused"))
        )

    def _add_mark(self, record: Record, _file: BinaryIO) -> None:
        switches = {name: record.head[name] for name in Mark.model_fields if name in record.head}
        self.marks[Mark(at=parse_time(record.head["time"]), **switches)] = None

    def _add_dns(self, _record: Record, _file: BinaryIO) -> None:
        self.notes.counts["traffic.dns_flows"] += 1

    def _add_server_failure(self, _record: Record, _file: BinaryIO) -> None:
        self.notes.counts["capture.server_failures"] += 1

    def _add_refused(self, _record: Record, _file: BinaryIO) -> None:
        self.notes.counts["traffic.refused_tunnels"] += 1

    def _add_lost(self, record: Record, _file: BinaryIO) -> None:
        self.notes.counts["capture.lost_records"] += int(record.head["count"])

    def _conclude_stream(self, stream: _Stream) -> None:
        kind = "udp" if stream.head.get("scheme") == "udp" else "tcp"
        self.notes.counts[f"traffic.{kind}_flows"] += 1
        cause = cause_of(kind, _port(stream.head, "https"), stream.start)
        if cause is not None:
            self.notes.fail(_failure(stream.head, cause, stream.sent))


def _exchange(file: BinaryIO, flow: _Flow, index: int) -> Exchange:
    head, request = _message(file, flow.request)
    answer, response = ({}, None) if flow.response is None else _message(file, flow.response)
    messages = list(_messages(file, flow.messages))
    scheme = str(head.get("scheme")).lower()
    return Exchange(
        index=index,
        method=str(head.get("method")).upper(),
        scheme=scheme.replace("http", "ws") if answer.get("websocket") else scheme,
        host=_host(head),
        port=_port(head, scheme),
        target=str(head.get("target")),
        request=request,
        time=parse_time(head.get("time")),
        response=response,
        status=parse_int(answer.get("status"), STATUSES),
        messages=tuple(message for told, message in messages if told.get("sent")),
        received=tuple(message for told, message in messages if not told.get("sent")),
    )


def _messages(file: BinaryIO, places: list[int]) -> Iterator[tuple[dict[str, Any], Message]]:
    room = MOST_BODY
    for at in places:
        head, message = _message(file, at, encoded=False)
        room -= len(message.body)
        yield head, message if room >= 0 else replace(message, body=b"", truncated=True)


def _message(file: BinaryIO, at: int, *, encoded: bool = True) -> tuple[dict[str, Any], Message]:
    """Return the head of the record at `at`, and what it holds as a message."""
    record = read_record(file, at)
    if record is None:
        raise ValueError(at)
    head, body = record.head, record.read(file, MOST_BODY)
    headers = (*_headers(head.get("headers")), *_headers(head.get("trailers")))
    is_cut = "missing" in head or "cut" in head or len(body) < record.length
    return head, Message(headers, body, encoded, truncated=is_cut)


def _headers(written: Any) -> Headers:
    pairs = written if isinstance(written, list) else []
    return tuple((str(pair[0]), str(pair[1])) for pair in pairs if isinstance(pair, list) and len(pair) == 2)


def _failure(head: dict[str, Any], cause: str, size: int = 0) -> Failure:
    return Failure(_host(head), _port(head, "https"), cause, parse_time(head.get("time")), size)


def _host(head: dict[str, Any]) -> str:
    host = head["host"]
    if not isinstance(host, str) or not host:
        raise ValueError(host)
    return host.lower()


def _port(head: dict[str, Any], scheme: str) -> int:
    port = parse_int(head.get("port"), PORTS)
    return default_port(scheme) if port is None else port
