"""The log of a session, read in any state in which a recorder can leave it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from tests.traffic.intake.captures import load, said
from traffic import load_capture
from traffic.capture import Capture
from traffic.errors import CaptureError, EmptyCaptureError
from traffic.intake import recording
from traffic.intake.recording import is_recording

START = {"event": "start", "format": "yanxing-session", "version": 1}
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
}


def record(head: dict[str, Any], body: bytes = b"") -> bytes:
    line = json.dumps({**head, "size": len(body)} if body else head, separators=(",", ":")).encode() + b"\n"
    return line + body + b"\n" if body else line


def parse(*records: bytes | dict[str, Any]) -> Capture:
    return load(b"".join(r if isinstance(r, bytes) else record(r) for r in (START, *records)), "flows")


def test_events_are_joined_by_id() -> None:
    other = {**REQUEST, "id": "2", "host": "B.example", "length": 900}
    capture = parse(
        record(REQUEST, b"body"),
        record(other, b"part"),
        {"event": "response", "id": "1", "status": 204, "headers": []},
        record({"event": "message", "id": "2", "sent": True}, b"hi"),
        record({"event": "message", "id": "2", "sent": False}, b"ho"),
        {"event": "response", "id": "2", "status": 101, "websocket": True},
    )
    first, second = capture
    assert (first.index, first.host, first.status, first.request.body) == (0, "a.example", 204, b"body")
    assert first.time is not None
    assert first.time.isoformat() == "2024-01-02T03:04:05.500000+00:00"
    assert (second.index, second.host, second.scheme, second.request.truncated) == (
        1,
        "b.example",
        "wss",
        True,
    )
    assert ([m.body for m in second.messages], [m.body for m in second.received]) == ([b"hi"], [b"ho"])
    assert (capture.format, capture.remarks) == ("yanxing-session", ())


@pytest.mark.parametrize("cut", [1, 5, 12, 150])
def test_what_is_not_whole_at_the_end_is_left_out(cut: int) -> None:
    capture = parse(REQUEST, record({**REQUEST, "id": "2"}, b"0123456789")[:-cut])
    assert (len(capture), capture.remarks) == (1, ("capture.torn_record",))


def test_a_log_may_grow_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("traffic.intake.files.IN_MEMORY", 0)
    log = tmp_path / "flows"
    log.write_bytes(record(START) + record(REQUEST, b"first"))
    capture = load_capture(log)
    with log.open("ab") as file:
        file.write(
            record({**REQUEST, "id": "2"}, b"second")
            + record({"event": "response", "id": "1", "status": 200})
        )
    assert [(e.request.body, e.status) for e in capture] == [(b"first", None)]
    again = load_capture(log)
    assert [(e.request.body, e.status) for e in again] == [(b"first", 200), (b"second", None)]
    assert again.sha256 != capture.sha256


def test_large_sessions_stay_in_their_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("traffic.intake.files.IN_MEMORY", 1000)
    log = tmp_path / "flows"
    bodies = [bytes([65 + n]) * 500 for n in range(5)]
    log.write_bytes(
        record(START) + b"".join(record({**REQUEST, "id": str(n)}, b) for n, b in enumerate(bodies))
    )
    exchanges = load_capture(log).exchanges
    assert not isinstance(exchanges, tuple)
    assert [e.request.body for e in exchanges] == bodies
    assert (exchanges[3].index, exchanges[3].request.body) == (3, bodies[3])


def test_a_log_that_was_packed() -> None:
    data = gzip.compress(record(START) + record(REQUEST, b"body"))
    assert [exchange.request.body for exchange in load(data, "flows.gz")] == [b"body"]


def test_failures_and_streams() -> None:
    failure = {
        "event": "failure",
        "time": None,
        "host": "p.example",
        "port": 8443,
        "cause": "certificate_refused",
    }
    unused = {**failure, "cause": "pinning_suspected", "unused": True}
    stream = {
        "event": "stream",
        "id": "s",
        "time": 1.7e9,
        "host": "push.example",
        "port": 5222,
        "scheme": "tcp",
    }
    capture = parse(
        REQUEST,
        failure,
        {**unused, "host": "a.example"},
        {**unused, "host": "q.example"},
        stream,
        record({"event": "message", "id": "s", "sent": True, "length": 90}, b"\x10\x20"),
        {"event": "message", "id": "s", "sent": True, "length": 10},
    )
    told = sorted((f.host, f.port, str(f.cause), f.size) for f in capture.failures)
    assert told == [
        ("p.example", 8443, "certificate_refused", 0),
        ("push.example", 5222, "unknown_binary", 100),
        ("q.example", 8443, "pinning_suspected", 0),
    ]


def test_marks_of_the_log_and_of_the_control_file(tmp_path: Path) -> None:
    mark = {"event": "mark", "time": 1767232800.0, "consent": "after"}
    (tmp_path / "flows").write_bytes(
        b"".join(map(record, (START, REQUEST, mark, {**mark, "consent": "maybe"})))
    )
    (tmp_path / "session.json").write_text("{}")
    (tmp_path / "control").write_text(
        "ads=off\n2026-01-01T10:00:00+08:00 consent=after\n2026-01-01T03:00:00Z ads=on\nx\n"
    )
    capture = load_capture(tmp_path)
    assert [(m.at.hour, m.consent, m.ads) for m in capture.marks.marks] == [
        (2, "after", None),
        (3, None, "on"),
    ]
    assert said(capture) == [
        "1 broken entries were left out.",
        "1 lines of the control file are no marks and were left out.",
    ]
    assert capture.source == tmp_path.name


def test_losses_are_told() -> None:
    capture = parse(
        REQUEST, {"event": "lost", "count": 3}, {"event": "server_failure", "host": "x", "port": 1}
    )
    assert [remark[:1] for remark in said(capture)] == ["3", "1"]


def test_broken_heads_lose_nothing_else() -> None:
    nonsense = [{"event": "other"}, {"event": "response", "id": "9"}, {"event": "request", "id": "2"}, {}]
    capture = parse(
        *nonsense, {"event": "message", "id": [], "sent": 1}, {"event": "mark", "time": "x"}, REQUEST
    )
    assert (len(capture), said(capture)) == (1, ["3 broken entries were left out."])


def test_it_is_known_by_its_first_line() -> None:
    assert is_recording(record(START))
    assert not is_recording(b'{"log": {}}')


def test_a_log_of_a_later_version() -> None:
    with pytest.raises(CaptureError, match="version 2"):
        load(record({**START, "version": 2}), "flows")


def test_a_session_without_requests_is_inconclusive() -> None:
    with pytest.raises(EmptyCaptureError):
        parse({"event": "end"})


@pytest.mark.parametrize(
    "change",
    [
        {"time": 1e300},
        {"time": 1e18},
        {"time": "x"},
        {"port": 1e400},
        {"port": -1},
        {"port": 10**30},
        {"port": None},
        {"target": "/a\ud83d"},
        {"headers": [1, ["a"], ["a", None], {}]},
        {"headers": "x"},
        {"length": "x"},
    ],
)
def test_nonsense_in_one_field_loses_no_request(change: dict[str, object]) -> None:
    (exchange,) = parse(record({**REQUEST, **change}, b"body"))
    assert (exchange.host, exchange.port, exchange.request.body) == ("a.example", 443, b"body")
    assert exchange.time is None or "time" not in change


@pytest.mark.parametrize("size", [-1, 1e300, "x", None, 10**30, 2**39])
def test_nonsense_for_a_size_ends_the_log(size: object) -> None:
    capture = parse(REQUEST, {**REQUEST, "id": "2", "size": size}, {**REQUEST, "id": "3"})
    assert len(capture) == 1
    assert len(capture.remarks) == 1


def test_no_more_of_a_body_is_read_than_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "MOST_BODY", 4)
    message = {"event": "message", "id": "1", "sent": True}
    capture = parse(record(REQUEST, b"123456"), record(message, b"abc"), record(message, b"def"))
    (exchange,) = capture
    assert (exchange.request.body, exchange.request.truncated) == (b"1234", True)
    assert [(m.body, m.truncated) for m in exchange.messages] == [(b"abc", False), (b"", True)]


def test_the_answer_to_a_request_that_was_not_written_is_no_broken_entry() -> None:
    capture = parse(record(REQUEST), {"event": "response", "id": "lost", "status": 200})
    assert len(capture) == 1
    assert capture.remarks == ()


def test_a_connection_that_did_not_come_about_is_counted() -> None:
    capture = parse(record(REQUEST), {"event": "refused", "host": "down.example", "port": 443})
    assert len(capture) == 1
    assert ["1 connections were refused" in remark for remark in said(capture)] == [True]


def test_a_head_that_was_cut_counts_as_cut_off() -> None:
    (exchange,) = parse(record({**REQUEST, "cut": True}, b"a=1"))
    assert exchange.request.truncated
