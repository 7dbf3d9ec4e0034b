"""mitmproxy's dumps."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from mitmproxy.flow import Flow
from mitmproxy.http import Headers
from mitmproxy.io import FlowWriter
from mitmproxy.tcp import TCPMessage
from mitmproxy.test import tflow, tutils

from tests.traffic.intake.captures import load, said
from traffic import load_capture, read_traffic
from traffic.errors import CaptureError
from traffic.intake import mitm


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
    (exchange,) = load(data, "a.mitm")
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
    (exchange,) = load(dump(tflow.twebsocketflow()), "a.mitm")
    assert exchange.scheme == "ws"
    assert [message.body for message in exchange.messages] == [b"hello binary", b"hello text"]
    assert [message.body for message in exchange.received] == [b"it's me"]


def test_a_dump_that_breaks_off_keeps_what_came_before() -> None:
    data = dump(request_flow(), request_flow())
    capture = load(data[:-100], "a.mitm")
    assert (len(capture), said(capture)) == (1, ["traffic.broken_off"])


@pytest.mark.parametrize("cut", [b"999999999999:", b"99999999:abc", b"12", b"x", b"1234567890123:"])
def test_a_lying_length_ends_the_dump(cut: bytes) -> None:
    capture = load(dump(request_flow()) + cut, "a.mitm")
    assert len(capture) == 1
    assert "traffic.broken_off" in said(capture)


def test_a_broken_flow_between_whole_ones_is_left_out() -> None:
    capture = load(dump(request_flow(host="a")) + b"10:not a flow}" + dump(request_flow(host="b")), "a.mitm")
    assert ([exchange.host for exchange in capture], said(capture)) == (
        ["a", "b"],
        ["1 broken entries were left out."],
    )


def test_a_flow_of_a_later_version_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    data = dump(request_flow())
    monkeypatch.setattr("mitmproxy.version.FLOW_FORMAT_VERSION", 1)
    with pytest.raises(CaptureError) as caught:
        load(data, "a.mitm")
    assert caught.value.key == "traffic.broken_dump"


def test_messages_that_the_proxy_put_in_are_left_out() -> None:
    flow = tflow.twebsocketflow()
    assert flow.websocket is not None
    flow.websocket.messages[0].injected = True
    (exchange,) = load(dump(flow), "a.mitm")
    assert [message.body for message in exchange.messages] == [b"hello text"]


def test_a_dump_without_one_whole_flow_is_an_error() -> None:
    with pytest.raises(CaptureError) as caught:
        load(dump(request_flow())[:-100], "a.mitm")
    assert caught.value.key == "traffic.broken_dump"


def test_a_body_that_was_not_recorded_is_truncated() -> None:
    (exchange,) = load(dump(request_flow(content=None)), "a.mitm")
    assert exchange.request.truncated


@pytest.mark.parametrize("moment", [1e300, -1e18, float("inf"), 0])
def test_a_time_that_is_none(moment: float) -> None:
    (exchange,) = load(dump(request_flow(timestamp_start=moment)), "a.mitm")
    assert exchange.time is None


def test_raw_bytes_in_a_request_reach_the_capture(tmp_path: Path) -> None:
    path = tmp_path / "a.mitm"
    path.write_bytes(dump(request_flow(path=b"/\xe9/x", method=b"GE\xffT")))
    (exchange,) = load_capture(path)
    assert (exchange.target, exchange.method) == ("/%E9/x", "GE\ufffdT")


def test_a_flow_that_holds_nonsense_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    read = mitm._flow

    def broken(frame: bytes) -> Flow:
        flow = read(frame)
        if flow.request.host == "broken":  # type: ignore[attr-defined]
            flow.request.data.headers = None  # type: ignore[attr-defined]
        return flow

    monkeypatch.setattr(mitm, "_flow", broken)
    capture = load(dump(request_flow(host="broken"), request_flow()), "a.mitm")
    assert (len(capture), said(capture)) == (1, ["1 broken entries were left out."])


def test_what_a_broken_dump_holds_is_not_told() -> None:
    with pytest.raises(CaptureError) as caught:
        load(b"12:6:secret;0:~}", "a.mitm")
    assert "secret" not in str(caught.value)


def test_a_stream_without_http_is_reported_as_unread() -> None:
    flow = tflow.ttcpflow(messages=[TCPMessage(True, b"\x10\x1a\0\4MQTT"), TCPMessage(False, b"\x20")])
    flow.server_conn.address = ("push.example", 1883)
    flow.client_conn.sni = flow.server_conn.sni = None
    (opaque,) = read_traffic(load(dump(flow), "a.mitm")).opaque
    assert (opaque.host, opaque.cause, opaque.count, opaque.bytes) == ("push.example", "unknown_binary", 1, 8)
