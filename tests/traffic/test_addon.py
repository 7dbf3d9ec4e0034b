"""The addon, on its own and inside mitmdump."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from mitmproxy import connection, exceptions
from mitmproxy.proxy.context import Context
from mitmproxy.test import taddons, tflow, tutils
from mitmproxy.tls import TlsData

from traffic import addon, load_capture
from traffic.intake import recording


@contextmanager
def proxy(one: addon.Recording) -> Iterator[taddons.context]:
    with taddons.context(one) as context:
        yield context
        one.done()
        context.master.event_loop.close()


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "recording.jsonl"


def test_what_is_written_is_read_back(output: Path) -> None:
    one = addon.Recording()
    with proxy(one) as context:
        context.configure(one, yanxing_output=str(output))
        flow = tflow.tflow(req=tutils.treq(content="名=李".encode(), path=b"/p?q=1"), resp=True)
        one.request(flow)
        assert len(load_capture(output)) == 1  # flushed before the response comes
        one.response(flow)
    (exchange,) = load_capture(output)
    assert (exchange.method, exchange.target, exchange.status) == ("GET", "/p?q=1", 200)
    assert exchange.request.body == "名=李".encode()
    assert exchange.response is not None
    assert exchange.response.body == b"message"
    assert output.stat().st_mode & 0o777 == 0o600


def test_bytes_that_are_no_utf8_and_other_line_ends_lose_nothing(output: Path) -> None:
    one = addon.Recording()
    with proxy(one) as context:
        context.configure(one, yanxing_output=str(output))
        for path in (b"/\xe9/\xff?x=1", "/\u2028\u0085".encode()):
            flow = tflow.tflow(req=tutils.treq(path=path, headers=((b"X-\xe9", b"\xff"),)))
            one.request(flow)
    assert output.read_bytes().isascii()
    capture = load_capture(output)
    assert [exchange.target for exchange in capture] == ["/%E9/%FF?x=1", "/\u2028\u0085"]
    assert capture.exchanges[0].request.headers == (("X-\ufffd", "\ufffd"),)
    assert capture.remarks == ()


def test_bodies_are_cut_at_the_limit(output: Path) -> None:
    one = addon.Recording()
    with proxy(one) as context:
        context.configure(one, yanxing_output=str(output), yanxing_body_limit=4)
        one.request(tflow.tflow(req=tutils.treq(content=b"123456")))
        one.request(tflow.tflow(req=tutils.treq(content=None)))
    cut, missing = load_capture(output)
    assert (cut.request.body, cut.request.truncated) == (b"1234", True)
    assert (missing.request.body, missing.request.truncated) == (b"", True)


def test_messages_of_a_socket_that_the_app_sent(output: Path) -> None:
    one = addon.Recording()
    with proxy(one) as context:
        context.configure(one, yanxing_output=str(output))
        flow = tflow.twebsocketflow()
        assert flow.websocket is not None
        messages, flow.websocket.messages = flow.websocket.messages, []
        one.request(flow)
        for message in messages:
            flow.websocket.messages.append(message)
            one.websocket_message(flow)
    (exchange,) = load_capture(output)
    assert [message.body for message in exchange.messages] == [b"hello binary", b"hello text"]


def test_refused_handshakes_are_failures(output: Path) -> None:
    one = addon.Recording()
    with proxy(one) as context:
        context.configure(one, yanxing_output=str(output))
        client = tflow.tclient_conn()
        client.sni = "pinned.example"
        around = Context(client, context.options)
        around.server = connection.Server(address=("10.0.0.1", 8443))
        one.tls_failed_client(TlsData(client, around))
    (failure,) = load_capture(output).failures
    assert (failure.host, failure.port, failure.cause) == ("pinned.example", 8443, "certificate_refused")


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    one = addon.Recording()
    with proxy(one) as context, pytest.raises(exceptions.OptionsError, match="nowhere"):
        context.configure(one, yanxing_output=str(tmp_path / "nowhere" / "x.jsonl"))


def test_both_ends_agree_on_the_form() -> None:
    assert (addon.FORMAT, addon.VERSION) == (recording.FORMAT, recording.VERSION)


def test_inside_mitmdump(tmp_path: Path, output: Path) -> None:
    entry = {
        "startedDateTime": "2024-01-02T03:04:05+08:00",
        "time": 1,
        "request": {
            "method": "POST",
            "url": "https://a.example/p",
            "httpVersion": "HTTP/1.1",
            "headers": [{"name": "X-A", "value": "1"}],
            "postData": {"mimeType": "text/plain", "text": "x=1&y=2"},
        },
        "response": {"status": 200, "httpVersion": "HTTP/1.1", "headers": [], "content": {"text": "ok"}},
    }
    source = tmp_path / "in.har"
    source.write_text(json.dumps({"log": {"entries": [entry]}}), "utf8")
    program = Path(sys.executable).with_name("mitmdump")
    options = ["--set", f"yanxing_output={output}", "--set", f"confdir={tmp_path}"]
    command = [program, "-q", "-n", "-r", source, "-s", addon.__file__, *options]
    subprocess.run(command, check=True, timeout=60, cwd=tmp_path)
    (exchange,) = load_capture(output)
    assert (exchange.host, exchange.request.body, exchange.status) == ("a.example", b"x=1&y=2", 200)


def test_the_proxy_process_stays_light() -> None:
    heavy = "print('pydantic' in sys.modules, 'spacy' in sys.modules)"
    code = f"import runpy, sys; runpy.run_path({addon.__file__!r}); {heavy}"
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.split() == ["False", "False"]
