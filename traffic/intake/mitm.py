"""mitmproxy's own dumps, of every version that the installed mitmproxy reads."""

from __future__ import annotations

import gc
import io
from collections.abc import Iterator

from mitmproxy import exceptions, flow, http
from mitmproxy.io import FlowReader

from traffic.capture import Exchange, Message
from traffic.errors import CaptureError
from traffic.intake.mitm_failures import note_failure
from traffic.intake.netstrings import frames
from traffic.intake.notes import Notes
from traffic.intake.source import Source
from traffic.intake.times import parse_time

FORMAT = "mitmproxy"
_COLLECTED = 32_000_000
"""Bytes of flows after which those that are done with are looked for: flows are cycles, and hold whole bodies."""


def read_dump(source: Source, notes: Notes) -> Iterator[Exchange]:
    """Give the exchanges of a dump, numbered in their order. What of it is broken is left out, with a remark.

    Raises CaptureError where not even one flow can be read.
    """
    flows = index = size = 0
    problem = "truncated"
    for frame in frames(source.pieces(notes), notes):
        size += len(frame)
        if size > _COLLECTED:
            size = 0
            gc.collect(1)
        try:
            item = _flow(frame)
            flows += 1
            exchange = None if note_failure(item, notes) else _exchange(item, index)
        # A dump may hold anything in any place, which breaks its reader in many ways.
        except Exception as error:  # noqa: BLE001
            problem = _problem(error)
            notes.counts["traffic.broken_entries"] += 1
            continue
        if exchange is not None:
            index += 1
            notes.hosts.add(exchange.host)
            yield exchange
    if not flows:
        raise CaptureError("traffic.broken_dump", file=source.path, problem=problem)


def _flow(frame: bytes) -> flow.Flow:
    return next(iter(FlowReader(io.BytesIO(frame)).stream()))


def _problem(error: Exception) -> str:
    """Return what is wrong, without what the dump holds: mitmproxy's sentence where it speaks of the version alone."""
    said = str(error) if isinstance(error, exceptions.FlowReadException) else ""
    return said if "flow format version" in said and len(said) < 200 else type(error).__name__


def _exchange(item: flow.Flow, index: int) -> Exchange:
    if not isinstance(item, http.HTTPFlow):
        raise TypeError(type(item))
    request, response = item.request, item.response
    scheme = request.scheme if item.websocket is None else request.scheme.replace("http", "ws")
    return Exchange(
        index=index,
        method=request.method.upper(),
        scheme=scheme,
        host=request.pretty_host.lower(),
        port=request.port,
        target=request.path,
        request=_message(request),
        time=parse_time(request.timestamp_start or None),
        response=None if response is None else _message(response),
        status=None if response is None else response.status_code,
        messages=_messages(item, from_client=True),
        received=_messages(item, from_client=False),
    )


def _message(message: http.Request | http.Response) -> Message:
    headers = tuple(
        (name.decode("utf8", "surrogateescape"), value.decode("utf8", "surrogateescape"))
        for name, value in message.headers.fields
        if not name.startswith(b":")
    )
    body = message.raw_content
    return Message(headers, body or b"", encoded=True, truncated=body is None)


def _messages(item: http.HTTPFlow, *, from_client: bool) -> tuple[Message, ...]:
    """Return the WebSocket messages of one direction, without those that the proxy itself put in."""
    messages = item.websocket.messages if item.websocket else []
    return tuple(
        Message(body=_bytes(message.content), encoded=False)
        for message in messages
        if bool(message.from_client) == from_client and not message.injected
    )


def _bytes(content: bytes | str) -> bytes:
    # Dumps of old versions give text messages as str.
    return content.encode("utf8", "surrogateescape") if isinstance(content, str) else content
