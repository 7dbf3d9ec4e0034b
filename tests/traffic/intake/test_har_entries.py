"""One request, written down by fourteen programs, each in its own way."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from typing import Any

import pytest

from traffic.capture import Exchange
from traffic.intake.har_entries import read_entry

JSON = '{"城市":"杭州"}'
FORM = "application/x-www-form-urlencoded"
PROTOBUF = b"\x0a\x06\xe6\x9d\x8e\xe9\x9b\xb7\x10\xff\x01\x00"
TIME = datetime(2026, 3, 1, 4, 5, 6, 789000, UTC)


def read(entry: Any, index: int = 0) -> Exchange:
    exchange = read_entry(entry, index)
    assert exchange is not None
    return exchange


def named(**headers: str) -> list[dict[str, str]]:
    return [{"name": name.replace("_", "-"), "value": value} for name, value in headers.items()]


def chrome(post: dict[str, Any]) -> dict[str, Any]:
    return {
        "_connectionId": "3",
        "_initiator": {"type": "script"},
        "_priority": "High",
        "_resourceType": "fetch",
        "cache": {},
        "connection": "443",
        "request": {
            "method": "POST",
            "url": "https://a.example/up?q=1",
            "httpVersion": "h3",
            "headers": [{"name": ":authority", "value": "a.example"}, *named(content_type="text/plain")],
            "queryString": [{"name": "q", "value": "1"}],
            "headersSize": -1,
            "postData": {"mimeType": "text/plain", **post},
        },
        "response": {
            "status": 204,
            "headers": [],
            "content": {"size": 0},
            "_transferSize": 17,
            "_error": None,
        },
        "startedDateTime": "2026-03-01T04:05:06.789Z",
        "time": 12.5,
    }


def firefox(post: dict[str, Any]) -> dict[str, Any]:
    return {
        "startedDateTime": "2026-03-01T12:05:06.789+08:00",
        "request": {
            "bodySize": 18,
            "method": "POST",
            "url": "https://a.example/up?q=1",
            "httpVersion": "HTTP/2",
            "headers": named(Host="a.example"),
            "cookies": [],
            "queryString": [{"name": "q", "value": "1"}],
            "postData": {"mimeType": "text/plain", "params": [], **post},
        },
        "response": {"status": 204, "headers": [], "content": {"text": "", "size": 0}, "bodySize": None},
        "_securityState": "secure",
        "pageref": "page_1",
    }


def charles(post: dict[str, Any]) -> dict[str, Any]:
    return {
        "startedDateTime": "2026-03-01T12:05:06.789+08:00",
        "request": {
            "method": "POST",
            "url": "https://a.example/up",
            "headers": [{"name": ":method", "value": "POST"}, {"name": "", "value": None}],
            "queryString": [{"name": "q", "value": "1"}],
            "cookies": [{"name": "", "value": None}],
            "postData": {"mimeType": None, **post},
        },
        "response": {"_charlesStatus": "COMPLETE", "status": 204, "statusText": None, "redirectURL": None},
        "serverIPAddress": "192.0.2.1",
    }


def fiddler(post: dict[str, Any]) -> dict[str, Any]:
    return {
        "startedDateTime": "2026-03-01T12:05:06.7890000+08:00",
        "request": {
            "method": "POST",
            "url": "https://a.example/up?q=1",
            "comment": "[#12]",
            "headers": named(Host="a.example"),
            "postData": {"mimeType": "text/plain", **post},
        },
        "response": {"status": 204, "headers": [], "content": {"size": 0, "mimeType": ""}},
        "comment": "[#12]",
    }


def pcapdroid(post: dict[str, Any]) -> dict[str, Any]:
    return {
        "startedDateTime": "2026-03-01T12:05:06.789+0800",
        "time": -1,
        "request": {
            "method": "POST",
            "url": "https://a.example/up?q=1",
            "headers": named(host="a.example"),
            "postData": {"mimeType": "", "params": [], **post},
            "headersSize": 120,
            "bodySize": 18,
        },
        "response": {"status": 204, "headers": [], "content": {}, "headersSize": -1, "bodySize": -1},
    }


def insomnia(post: dict[str, Any]) -> dict[str, Any]:
    return {
        "startedDateTime": "2026-03-01T04:05:06,789",
        "request": {
            "method": "post",
            "url": "https://a.example/up?q=1",
            "headers": {"Host": "a.example"},
            "postData": {"mimeType": "text/plain", **post},
            "settingEncodeUrl": True,
        },
        "response": {"status": "204", "headers": [["Server", "x"]], "content": {}},
    }


def burp(post: dict[str, Any]) -> dict[str, Any]:
    return {
        "startedDateTime": "2026-03-01T04:05:06.789000Z",
        "request": {
            "method": "POST",
            "url": "/up?q=1",
            "headers": named(Host="A.example"),
            "postData": {"mimeType": "text/plain", **post},
        },
        "response": {"status": 204, "headers": []},
    }


def safari(post: dict[str, Any]) -> dict[str, Any]:
    """WebKit's Web Inspector."""
    return {
        "pageref": "page_0",
        "startedDateTime": "2026-03-01T04:05:06.789Z",
        "time": 23.417,
        "request": {
            "method": "POST",
            "url": "https://a.example/up?q=1",
            "httpVersion": "HTTP/2",
            "cookies": [],
            "headers": named(Accept="*/*", Content_Type="text/plain"),
            "queryString": [{"name": "q", "value": "1"}],
            "headersSize": 212,
            "bodySize": 18,
            "postData": {"mimeType": "text/plain", **post},
        },
        "response": {
            "status": 204,
            "statusText": "",
            "httpVersion": "HTTP/2",
            "cookies": [],
            "headers": named(Server="x"),
            "content": {"size": 0, "compression": 0, "mimeType": "", "text": ""},
            "redirectURL": "",
            "headersSize": 88,
            "bodySize": 0,
            "_transferSize": 88,
        },
        "cache": {},
        "timings": {"blocked": 0.2, "dns": -1, "connect": -1, "ssl": -1, "send": 1, "wait": 20, "receive": 2},
        "serverIPAddress": "192.0.2.7",
        "_serverPort": 443,
        "connection": "12",
        "_fetchType": "Network Load",
        "_priority": "medium",
    }


def proxyman(post: dict[str, Any]) -> dict[str, Any]:
    """Its releases differ in fractions of seconds; there are no pages."""
    return {
        "startedDateTime": "2026-03-01T12:05:06.789+08:00",
        "time": 1948,
        "comment": "",
        "request": {
            "method": "POST",
            "url": "https://a.example/up?q=1",
            "httpVersion": "HTTP/1.1",
            "cookies": [],
            "headers": named(Host="a.example", Content_Length="18"),
            "queryString": [{"name": "q", "value": "1"}],
            "postData": {"mimeType": "text/plain", "params": None, **post},
            "headersSize": 64,
            "bodySize": 18,
        },
        "response": {
            "status": 204,
            "statusText": "No Content",
            "httpVersion": "HTTP/1.1",
            "headers": named(Server="x"),
            "content": {"size": 0, "mimeType": ""},
            "redirectURL": "",
        },
        "cache": {},
        "timings": {"send": 0, "wait": 1948, "receive": 0},
    }


PROGRAMS = [chrome, firefox, charles, fiddler, pcapdroid, insomnia, burp, safari, proxyman]


@pytest.mark.parametrize("response", [None, "absent"])
def test_proxyman_leaves_out_the_response_of_what_was_broken_off(response: str | None) -> None:
    entry = proxyman({"text": JSON}) | {"startedDateTime": "2026-03-01T12:05:06+08:00", "response": response}
    if response:
        del entry["response"]
    exchange = read(entry)
    assert (exchange.request.body, exchange.response, exchange.status) == (JSON.encode(), None, None)
    assert exchange.time == TIME.replace(microsecond=0)


@pytest.mark.parametrize("program", PROGRAMS)
def test_text(program: Any) -> None:
    exchange = read(program({"text": JSON}), 7)
    assert (exchange.index, exchange.method, exchange.scheme, exchange.host) == (
        7,
        "POST",
        "https",
        "a.example",
    )
    assert (exchange.port, exchange.target, exchange.status, exchange.time) == (443, "/up?q=1", 204, TIME)
    assert (exchange.request.body, exchange.request.truncated) == (JSON.encode(), False)
    assert not any(name.startswith(":") or not name for name, _ in exchange.request.headers)


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize(
    "post",
    [
        {
            "text": base64.b64encode(PROTOBUF).decode(),
            "encoding": "base64",
        },  # PCAPdroid, Fiddler, mitmproxy 12
        {"text": base64.b64encode(PROTOBUF).decode(), "_base64": True},
        {"text": PROTOBUF.decode("latin-1")},  # Charles
        {"text": PROTOBUF.decode("utf8", "surrogateescape")},  # mitmproxy
    ],
)
def test_binary(program: Any, post: dict[str, Any]) -> None:
    assert read(program(post)).request.body == PROTOBUF


@pytest.mark.parametrize("program", PROGRAMS)
def test_parameters_alone(program: Any) -> None:
    request = read(program({"mimeType": FORM, "params": [{"name": "城市", "value": "杭 州"}]})).request
    assert request.body == b"%E5%9F%8E%E5%B8%82=%E6%9D%AD+%E5%B7%9E"


def test_http_toolkit() -> None:
    entry = firefox({})
    del entry["request"]["postData"]
    entry["request"] |= {
        "_requestBodyStatus": "discarded:not-representable",
        "_content": {"text": base64.b64encode(PROTOBUF).decode(), "size": 12, "encoding": "base64"},
    }
    assert read(entry).request.body == PROTOBUF
    del entry["request"]["_content"]
    assert read(entry).request.truncated


def test_sockets() -> None:
    messages = [
        {"type": "send", "time": 1.5, "opcode": 1, "data": JSON},
        {"type": "receive", "time": 1.6, "opcode": 2, "data": "AAE="},
    ]
    request = {"method": "GET", "url": "wss://a.example/live", "headers": named(Upgrade="websocket")}
    entry = {"_resourceType": "websocket", "_webSocketMessages": messages, "request": request}
    exchange = read({**entry, "response": {"status": 101}})
    assert (exchange.scheme, exchange.port) == ("wss", 443)
    assert [message.body for message in exchange.messages] == [JSON.encode()]
    assert [message.body for message in exchange.received] == [b"\x00\x01"]


def test_events_that_the_server_sends_are_a_response() -> None:
    entry = chrome({"text": "x"})
    entry["response"] = {"status": 200, "content": {"mimeType": "text/event-stream", "text": "data: 李\n\n"}}
    entry["_eventSourceMessages"] = [{"time": 1.0, "eventName": "message", "data": "李"}]
    exchange = read(entry)
    assert exchange.response is not None
    assert exchange.response.body == "data: 李\n\n".encode()
    assert exchange.messages == ()


@pytest.mark.parametrize("status", [0, -1, None, "", "x", 9999])
def test_a_request_that_was_never_answered(status: Any) -> None:
    exchange = read({**burp({"text": "x"}), "response": {"status": status, "_error": "net::ERR_FAILED"}})
    assert (exchange.status, exchange.response) == (None, None)


def test_an_answer_without_a_status_is_kept() -> None:
    exchange = read({**burp({"text": "x"}), "response": {"content": {"text": "ok"}}})
    assert exchange.status is None
    assert exchange.response is not None
    assert exchange.response.body == b"ok"


@pytest.mark.parametrize(
    "url", ["data:,x", "blob:https://a.example/1", "chrome-extension://x/y", "about:blank"]
)
def test_what_does_not_go_over_the_network(url: str) -> None:
    assert read_entry({"request": {"url": url}}, 0) is None


@pytest.mark.parametrize(
    "entry", [{}, {"request": {}}, {"request": {"url": 3}}, {"request": {"url": "/x"}}, []]
)
def test_what_is_broken(entry: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        read_entry(entry, 0)
