"""Whatever stands in a capture: loading ends, and knows one kind of error."""

from __future__ import annotations

import contextlib
import gzip
import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mitmproxy.io import FlowWriter, tnetstring
from mitmproxy.test import tflow

from tests.traffic.intake.captures import har, load, said
from traffic.capture import Capture, Exchange, Message
from traffic.errors import CaptureError

FREE = settings(deadline=None, max_examples=50)

NAMES = (
    "request", "response", "url", "method", "headers", "name", "value", "queryString", "postData", "text", "mimeType",
    "params", "encoding", "_base64", "comment", "fileName", "contentType", "status", "content", "size", "bodySize",
    "_content", "_requestBodyStatus", "_webSocketMessages", "type", "data", "opcode", "startedDateTime", "direction",
)  # fmt: skip
TEXTS = st.sampled_from([
    "", "https://a.example/?q=%E6", "http://[::1", "wss://a.example", "//x", "/p", "data:,x", "CONNECT", "POST",
    "base64", "aGk=", "multipart/form-data", "application/grpc", "send", "2026-03-01T00:00:00Z", "9" * 20, "1e999",
    "discarded:x", "\ud800", "\udcff\x00", "\x1f\ufffd", "chunked", "transfer-encoding", "content-length", "å¼",
])  # fmt: skip
NUMBERS = st.sampled_from([0, -1, 1, 2, 200, 10**30, 1.5, float("inf"), float("nan"), -1e308])
LEAVES = st.none() | st.booleans() | NUMBERS | TEXTS | st.text(max_size=8)
ANY = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=5),
    max_leaves=15,
)
REQUESTS = st.fixed_dictionaries(
    {"url": st.just("https://a.example/") | ANY},
    optional=dict.fromkeys(("method", "headers", "queryString", "postData", "bodySize", "_content"), ANY),
)
ENTRIES = st.fixed_dictionaries(
    {"request": REQUESTS | ANY},
    optional=dict.fromkeys(("response", "startedDateTime", "_webSocketMessages", "_resourceType"), ANY),
)


def check(capture: Capture) -> None:
    for exchange in capture:
        assert isinstance(exchange, Exchange)
        for message in (exchange.request, *exchange.messages, *exchange.received):
            assert isinstance(message, Message)
            assert isinstance(message.body, bytes)
        texts = (exchange.method, exchange.host, exchange.target, *sum(exchange.request.headers, ()))
        "".join(texts).encode()


@FREE
@given(st.lists(ENTRIES | ANY, max_size=3))
def test_entries_of_any_shape(entries: list[Any]) -> None:
    with contextlib.suppress(CaptureError):
        check(load(har(*entries)))


@FREE
@given(ANY, ANY)
def test_logs_of_any_shape(log: Any, errors: Any) -> None:
    entry = {"request": {"url": "https://a.example/"}}
    with contextlib.suppress(CaptureError):
        check(load(json.dumps({"log": log}).encode()))
    check(load(har(entry, _tlsErrors=errors, pages=log)))


def dump(*states: Any) -> bytes:
    return b"".join(map(tnetstring.dumps, states))


FLOWS = io.BytesIO()
for one in (
    tflow.tflow(resp=True),
    tflow.twebsocketflow(),
    tflow.ttcpflow(),
    tflow.tudpflow(),
    tflow.tdnsflow(),
):
    FlowWriter(FLOWS).add(one)
WHOLE = {
    "har": har(*({"request": {"url": f"https://{n}.example/"}} for n in range(9))),
    "mitm": FLOWS.getvalue(),
}


@pytest.mark.parametrize("form", WHOLE)
@FREE
@given(data=st.data())
def test_damaged_files(form: str, data: st.DataObject) -> None:
    content = bytearray(WHOLE[form])
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=4)):
        content[place] = data.draw(st.integers(0, 255))
    damaged = bytes(content[: data.draw(st.integers(0, len(content)))])
    packed = gzip.compress(damaged)
    for written in (damaged, packed, packed[: data.draw(st.integers(0, len(packed)))]):
        with contextlib.suppress(CaptureError):
            check(load(written))


STATES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 10**6) | st.binary(max_size=6) | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["version", "type", "request", "client_conn", "host", "headers", "x"]), inner
        )
    ),
    max_leaves=10,
)


@settings(FREE, max_examples=40)
@given(
    st.dictionaries(
        st.sampled_from(["request", "response", "client_conn", "websocket", "type", "version"]), STATES
    )
)
def test_flows_of_any_shape(wrong: dict[str, Any]) -> None:
    state = tflow.twebsocketflow().get_state()
    good = tflow.tflow().get_state()
    check(load(dump({**state, **wrong}, wrong, good)))


def test_entries_that_are_nested_are_left_out_one_by_one() -> None:
    entry = {"request": {"url": "https://a.example/"}}
    data = har("DEEP", entry, "DEEP").replace(
        b'"DEEP"', b'{"request": ' + b"[" * 50_000 + b"]" * 50_000 + b"}"
    )
    capture = load(data)
    assert (len(capture), said(capture)) == (1, ["2 broken entries were left out."])


def test_entries_without_end() -> None:
    for opening in (b"{", b"[", b'"', b'{"request":{"url":"'):
        with pytest.raises(CaptureError):
            load(b'{"log": {"entries": [' + opening * 30_000)


def test_many_tiny_entries() -> None:
    capture = load(
        b'{"log": {"entries": [' + b"{}," * 100_000 + har({"request": {"url": "http://a.example"}})[21:]
    )
    assert [exchange.index for exchange in capture] == [100_000]
    assert said(capture) == ["100000 broken entries were left out."]
