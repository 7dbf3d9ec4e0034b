"""The recording of the addon, read line by line."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from traffic.capture import Capture
from traffic.intake.recording import is_recording, parse_recording

HEAD = {"format": "yanxing-recording", "version": 1}
REQUEST = {
    "event": "request",
    "id": "1",
    "time": 1704164645.5,
    "scheme": "https",
    "host": "a.example",
    "port": 443,
    "method": "POST",
    "target": "/p",
    "headers": [["X-A", "李"]],
    "body": base64.b64encode(b"body").decode(),
}


def parse(*events: Any) -> Capture:
    lines = [event if isinstance(event, str) else json.dumps(event) for event in (HEAD, *events)]
    return parse_recording("\n".join(lines).encode(), Path("a.jsonl"))


def test_events_are_joined_by_id() -> None:
    other = {**REQUEST, "id": "2", "host": "b.example", "truncated": True}
    capture = parse(
        REQUEST,
        other,
        {"event": "response", "id": "1", "status": 204, "headers": []},
        {"event": "message", "id": "2", "body": "aGk="},
    )
    first, second = capture
    assert (first.index, first.host, first.status, first.request.body) == (0, "a.example", 204, b"body")
    assert first.time is not None
    assert first.time.isoformat() == "2024-01-02T03:04:05.500000+00:00"
    assert (second.index, second.request.truncated, second.messages[0].body) == (1, True, b"hi")
    assert capture.remarks == ()


def test_failures() -> None:
    event = {
        "event": "failure",
        "time": None,
        "host": "p.example",
        "port": 443,
        "cause": "certificate_refused",
    }
    (failure,) = parse(event).failures
    assert (failure.host, failure.port, failure.cause, failure.time) == (
        "p.example",
        443,
        "certificate_refused",
        None,
    )


def test_broken_lines_lose_nothing_else() -> None:
    capture = parse(REQUEST, '{"event": "requ', {"event": "other"}, {"event": "response", "id": "9"}, 3, {})
    assert (len(capture), capture.remarks) == (1, ("traffic.broken_entry",))


def test_it_is_known_by_its_first_line() -> None:
    assert is_recording(b'{"format":"yanxing-recording","version":1}')
    assert not is_recording(b'{"log": {}}')


@pytest.mark.parametrize(
    "change",
    [
        {"time": 1e300},
        {"time": 1e18},
        {"time": "x"},
        {"port": float("inf")},
        {"port": -1},
        {"port": 10**30},
        {"port": None},
        {"target": "/a\ud83d"},
    ],
)
def test_nonsense_in_one_field_loses_no_request(change: dict[str, object]) -> None:
    (exchange,) = parse({**REQUEST, **change})
    assert (exchange.host, exchange.port, exchange.request.body) == ("a.example", 443, b"body")
    assert exchange.time is None or "time" not in change


def test_a_status_that_is_none() -> None:
    (exchange,) = parse(REQUEST, {"event": "response", "id": "1", "status": float("inf")})
    assert exchange.status is None


def test_a_request_without_a_host_is_broken() -> None:
    capture = parse(REQUEST, {**REQUEST, "id": "2", "host": None}, {**REQUEST, "id": "3", "host": ""})
    assert (len(capture), capture.remarks) == (1, ("traffic.broken_entry",))


def test_only_line_feeds_end_lines() -> None:
    odd = "/\u2028\u0085\x1c\x0b"
    lines = [json.dumps(event, ensure_ascii=False) for event in (HEAD, {**REQUEST, "target": odd})]
    capture = parse_recording("\r\n".join(lines).encode(), Path("a.jsonl"))
    assert [exchange.target for exchange in capture] == [odd]
    assert capture.remarks == ()


def test_a_byte_order_mark_is_no_part_of_the_first_line() -> None:
    data = "\n".join(json.dumps(event) for event in (HEAD, REQUEST)).encode("utf-8-sig")
    assert len(parse_recording(data, Path("a.jsonl"))) == 1
