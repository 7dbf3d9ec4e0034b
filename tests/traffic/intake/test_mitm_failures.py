"""Connections of mitmproxy's dumps on which no request could be read."""

from __future__ import annotations

import pytest
from mitmproxy.flow import Flow
from mitmproxy.tcp import TCPFlow, TCPMessage
from mitmproxy.test import tflow
from mitmproxy.udp import UDPFlow, UDPMessage

from traffic.intake.mitm_failures import note_failure
from traffic.intake.notes import Notes


def noted(flow: Flow) -> tuple[list[tuple[str, int, str, int]], dict[str, int]]:
    notes = Notes()
    assert note_failure(flow, notes)
    failures = [(f.host, f.port, f.cause, f.size) for f in notes.all_failures()]
    return failures, {key.partition(".")[2]: count for key, count in notes.counts.items()}


def stream(content: bytes) -> TCPFlow:
    return tflow.ttcpflow(
        messages=[TCPMessage(False, b"hello"), TCPMessage(True, content), TCPMessage(True, b"")]
    )


def datagrams(content: bytes, port: int) -> UDPFlow:
    flow = tflow.tudpflow(messages=[UDPMessage(True, content)])
    flow.server_conn.address = ("udp.example", port)
    flow.server_conn.sni = None
    flow.client_conn.sni = None
    return flow


def test_a_refused_certificate() -> None:
    flow = tflow.ttcpflow()
    flow.client_conn.error = "The client does not trust the proxy's certificate for Pinned.example"
    flow.client_conn.tls = True
    flow.client_conn.timestamp_tls_setup = None
    flow.client_conn.sni = "Pinned.example"
    assert noted(flow) == ([("pinned.example", 22, "certificate_refused", 0)], {})


@pytest.mark.parametrize(
    ("content", "cause"), [(b"\x16\x03\x01\x02", "encrypted"), (b"\x10\x1a\0\4MQTT", "unknown_binary")]
)
def test_a_stream_without_http_could_not_be_read(content: bytes, cause: str) -> None:
    (failure,), counts = noted(stream(content))
    assert failure[2:] == (cause, len(content))
    assert counts == {"tcp_flows": 1}


def test_a_stream_on_which_nothing_was_sent_is_counted_alone() -> None:
    assert noted(stream(b"")) == ([], {"tcp_flows": 1})


@pytest.mark.parametrize(
    ("content", "port", "cause"),
    [
        (b"\xc3\0\0\0\1", 443, "encrypted"),
        (b"\x16\xfe\xfd\0", 5684, "encrypted"),
        (b"\x1b" + bytes(47), 123, None),
    ],
)
def test_datagrams(content: bytes, port: int, cause: str | None) -> None:
    failures, counts = noted(datagrams(content, port))
    assert failures == ([("udp.example", port, cause, len(content))] if cause else [])
    assert counts == {"udp_flows": 1}


def test_names_that_were_looked_up_are_counted() -> None:
    assert noted(tflow.tdnsflow()) == ([], {"dns_flows": 1})


def test_tunnels() -> None:
    flow = tflow.tflow(resp=True)
    assert not note_failure(flow, Notes())
    flow.request.method = "CONNECT"
    assert noted(flow)[0] == [("address", 22, "encrypted", 0)]
    assert flow.response is not None
    flow.response.status_code = 502
    assert noted(flow) == ([], {"refused_tunnels": 1})
    flow.response = None
    assert noted(flow)[0] == [("address", 22, "certificate_refused", 0)]
