"""mitmproxy's dumps."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from mitmproxy.flow import Flow
from mitmproxy.http import Headers
from mitmproxy.io import FlowWriter
from mitmproxy.test import tflow, tutils

from traffic import load_capture
from traffic.errors import CaptureError
from traffic.intake.mitm import parse_dump


def dump(*flows: Flow) -> bytes:
    file = io.BytesIO()
    writer = FlowWriter(file)
    for flow in flows:
        writer.add(flow)
    return file.getvalue()


def request_flow(**request: object) -> Flow:
    return tflow.tflow(req=tutils.treq(**request), resp=True)


def test_requests_and_responses() -> None:
    headers = Headers([(b":authority", b"a.example"), (b"Host", b"a.example"), (b"X-A", "李".encode())])
    data = dump(request_flow(scheme=b"https", port=443, path=b"/p?q=1", content=b"body", headers=headers))
    (exchange,) = parse_dump(data, Path("a.mitm"))
    assert (exchange.scheme, exchange.host, exchange.port, exchange.target) == (
        "https",
        "a.example",
        443,
        "/p?q=1",
    )
    assert exchange.request.headers == (("Host", "a.example"), ("X-A", "李"))
    assert (exchange.request.body, exchange.status) == (b"body", 200)
    assert exchange.time is not None
    assert exchange.time.tzinfo is not None


def test_socket_messages_that_the_app_sent() -> None:
    (exchange,) = parse_dump(dump(tflow.twebsocketflow()), Path("a.mitm"))
    assert exchange.scheme == "ws"
    assert [message.body for message in exchange.messages] == [b"hello binary", b"hello text"]


def test_a_refused_certificate_is_a_failure() -> None:
    flow = tflow.ttcpflow()
    flow.client_conn.error = "The client does not trust the proxy's certificate for pinned.example"
    flow.client_conn.tls = True
    flow.client_conn.timestamp_tls_setup = None
    flow.client_conn.sni = "pinned.example"
    capture = parse_dump(dump(flow, request_flow()), Path("a.mitm"))
    assert [(failure.host, failure.cause) for failure in capture.failures] == [
        ("pinned.example", "certificate_refused")
    ]
    assert len(capture) == 1


def test_other_flows_are_remarked() -> None:
    capture = parse_dump(dump(tflow.tdnsflow(), tflow.ttcpflow(), request_flow()), Path("a.mitm"))
    assert (len(capture), capture.remarks) == (1, ("traffic.other_flow",))


def test_a_dump_that_breaks_off_keeps_what_came_before() -> None:
    data = dump(request_flow(), request_flow())
    capture = parse_dump(data[:-100], Path("a.mitm"))
    assert (len(capture), capture.remarks) == (1, ("traffic.broken_off",))


def test_a_dump_without_one_whole_flow_is_an_error() -> None:
    with pytest.raises(CaptureError) as caught:
        parse_dump(dump(request_flow())[:-100], Path("a.mitm"))
    assert caught.value.key == "traffic.broken_dump"


def test_a_body_that_was_not_recorded_is_truncated() -> None:
    (exchange,) = parse_dump(dump(request_flow(content=None)), Path("a.mitm"))
    assert exchange.request.truncated


@pytest.mark.parametrize("moment", [1e300, -1e18, float("inf"), 0])
def test_a_time_that_is_none(moment: float) -> None:
    (exchange,) = parse_dump(dump(request_flow(timestamp_start=moment)), Path("a.mitm"))
    assert exchange.time is None


def test_raw_bytes_in_a_request_reach_the_capture(tmp_path: Path) -> None:
    path = tmp_path / "a.mitm"
    path.write_bytes(dump(request_flow(path=b"/\xe9/x", method=b"GE\xffT")))
    (exchange,) = load_capture(path)
    assert (exchange.target, exchange.method) == ("/%E9/x", "GE\ufffdT")


def test_a_flow_that_holds_nonsense_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = request_flow()
    broken.request.data.headers = None  # type: ignore[attr-defined]
    monkeypatch.setattr("traffic.intake.mitm._flows", lambda *_: ([broken, request_flow()], {}))
    capture = parse_dump(b"", Path("a.mitm"))
    assert (len(capture), capture.remarks) == (1, ("traffic.broken_entry",))
