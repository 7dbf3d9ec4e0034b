"""The recording that `traffic/addon.py` writes: one JSON object a line."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from traffic.capture import Capture, Exchange, Failure, Headers, Message
from traffic.errors import CaptureError
from traffic.intake.address import default_port
from traffic.intake.numbers import PORTS, STATUSES, parse_int
from traffic.intake.times import parse_time

FORMAT = "yanxing-recording"
VERSION = 1
_FIRST = re.compile(rb'\{\s*"format"\s*:\s*"yanxing-recording"')


def is_recording(head: bytes) -> bool:
    """Tell whether a file that begins with `head` is a recording."""
    return _FIRST.match(head) is not None


def parse_recording(data: bytes, path: Path) -> Capture:
    """Parse a recording. A line that is broken, as the last may be, is left out with a remark."""
    # Only "\n" ends a line: JSON may hold the other characters that splitlines() takes for line ends.
    first, *lines = data.decode("utf-8-sig", "replace").lstrip().split("\n")
    try:
        version = json.loads(first).get("version")
    except (ValueError, AttributeError):
        version = None
    if version != VERSION:
        raise CaptureError("traffic.recording_version", file=path, version=version, known=VERSION)
    reading = _Reading()
    events = [line for line in lines if line.strip()]
    for line in events:
        reading.add(line)
    if reading.remarks and not reading.by_id and not reading.failures:
        raise CaptureError("traffic.broken_recording", file=path, count=len(events))
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
        scheme = str(event["scheme"]).lower()
        self.by_id[event["id"]] = Exchange(
            index=0,
            method=str(event["method"]).upper(),
            scheme=scheme,
            host=_host(event),
            port=_port(event, scheme),
            target=str(event["target"]),
            request=_message(event),
            time=parse_time(event.get("time")),
        )

    def _response(self, event: dict[str, Any]) -> None:
        exchange = self.by_id[event["id"]]
        status = parse_int(event["status"], STATUSES)
        self.by_id[event["id"]] = replace(exchange, response=_message(event), status=status)

    def _message(self, event: dict[str, Any]) -> None:
        exchange = self.by_id[event["id"]]
        self.by_id[event["id"]] = replace(exchange, messages=(*exchange.messages, _message(event)))

    def _failure(self, event: dict[str, Any]) -> None:
        cause, time = str(event["cause"]), parse_time(event.get("time"))
        self.failures.append(Failure(_host(event), _port(event, "https"), cause, time))


def _host(event: dict[str, Any]) -> str:
    host = event["host"]
    if not isinstance(host, str) or not host:
        raise ValueError(host)
    return host.lower()


def _port(event: dict[str, Any], scheme: str) -> int:
    port = parse_int(event.get("port"), PORTS)
    return default_port(scheme) if port is None else port


def _message(event: dict[str, Any]) -> Message:
    try:
        body = base64.b64decode(event.get("body", ""), validate=True)
    except binascii.Error as error:
        raise ValueError from error
    headers: Headers = tuple((str(name), str(value)) for name, value in event.get("headers", ()))
    return Message(headers, body, encoded=True, truncated=bool(event.get("truncated")))
