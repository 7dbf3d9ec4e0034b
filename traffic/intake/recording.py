"""The recording that `traffic/addon.py` writes: one JSON object a line."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from traffic.capture import Capture, Exchange, Failure, Headers, Message
from traffic.errors import CaptureError

FORMAT = "yanxing-recording"
VERSION = 1
_FIRST = re.compile(rb'\{\s*"format"\s*:\s*"yanxing-recording"')


def is_recording(head: bytes) -> bool:
    """Tell whether a file that begins with `head` is a recording."""
    return _FIRST.match(head) is not None


def parse_recording(data: bytes, path: Path) -> Capture:
    """Parse a recording. A line that is broken, as the last may be, is left out with a remark."""
    first, *lines = data.decode("utf8", "replace").splitlines()
    try:
        version = json.loads(first).get("version")
    except (ValueError, AttributeError):
        version = None
    if version != VERSION:
        raise CaptureError("traffic.recording_version", file=path, version=version, known=VERSION)
    reading = _Reading()
    for line in filter(str.strip, lines):
        reading.add(line)
    return Capture(
        path.name, "", FORMAT, tuple(reading.exchanges()), tuple(reading.failures), tuple(reading.remarks)
    )


class _Reading:
    """What the lines have told so far: requests by id, and what followed on them."""

    def __init__(self) -> None:
        self.by_id: dict[str, Exchange] = {}
        self.failures: list[Failure] = []
        self.remarks: dict[str, None] = {}

    def add(self, line: str) -> None:
        try:
            event = json.loads(line)
            {
                "request": self._request,
                "response": self._response,
                "message": self._message,
                "failure": self._failure,
            }[event["event"]](event)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            self.remarks["traffic.broken_entry"] = None

    def exchanges(self) -> Iterator[Exchange]:
        for index, exchange in enumerate(self.by_id.values()):
            yield replace(exchange, index=index)

    def _request(self, event: dict[str, Any]) -> None:
        self.by_id[event["id"]] = Exchange(
            index=0,
            method=str(event["method"]),
            scheme=str(event["scheme"]),
            host=str(event["host"]),
            port=int(event["port"]),
            target=str(event["target"]),
            request=_message(event),
            time=_time(event),
        )

    def _response(self, event: dict[str, Any]) -> None:
        exchange = self.by_id[event["id"]]
        self.by_id[event["id"]] = replace(exchange, response=_message(event), status=int(event["status"]))

    def _message(self, event: dict[str, Any]) -> None:
        exchange = self.by_id[event["id"]]
        self.by_id[event["id"]] = replace(exchange, messages=(*exchange.messages, _message(event)))

    def _failure(self, event: dict[str, Any]) -> None:
        self.failures.append(
            Failure(str(event["host"]), int(event["port"]), str(event["cause"]), _time(event))
        )


def _message(event: dict[str, Any]) -> Message:
    try:
        body = base64.b64decode(event.get("body", ""), validate=True)
    except binascii.Error as error:
        raise ValueError from error
    headers: Headers = tuple((str(name), str(value)) for name, value in event.get("headers", ()))
    return Message(headers, body, encoded=True, truncated=bool(event.get("truncated")))


def _time(event: dict[str, Any]) -> datetime | None:
    seconds = event.get("time")
    return datetime.fromtimestamp(float(seconds), UTC) if seconds is not None else None
