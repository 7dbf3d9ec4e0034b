"""HAR files with all that programs leave out or add."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from traffic.capture import Capture
from traffic.intake.har import parse_har


def parse(*entries: Any) -> Capture:
    return parse_har(json.dumps({"log": {"entries": list(entries)}}).encode(), Path("a.har"))


def test_a_full_entry() -> None:
    (exchange,) = parse(
        {
            "startedDateTime": "2024-03-22T21:06:22.568+08:00",
            "request": {
                "method": "post",
                "url": "https://a.example/p?姓=1",
                "headers": [{"name": ":authority", "value": "a.example"}, {"name": "X-A", "value": "1"}],
                "postData": {"mimeType": "application/json", "text": '{"名":"李"}'},
            },
            "response": {"status": 200, "headers": [["Server", "x"]], "content": {"text": "ok"}},
        }
    )
    assert (exchange.method, exchange.host, exchange.target) == ("POST", "a.example", "/p?姓=1")
    assert exchange.time == datetime(2024, 3, 22, 13, 6, 22, 568000, UTC)
    assert exchange.request.headers == (("X-A", "1"), ("Content-Type", "application/json"))
    assert exchange.request.body == '{"名":"李"}'.encode()
    assert exchange.status == 200
    assert exchange.response is not None
    assert (exchange.response.headers, exchange.response.body) == ((("Server", "x"),), b"ok")


def test_next_to_nothing_is_enough() -> None:
    (exchange,) = parse({"request": {"url": "http://a.example"}})
    assert (exchange.method, exchange.port, exchange.time, exchange.response) == ("GET", 80, None, None)


def test_a_request_without_an_answer_is_kept() -> None:
    (exchange,) = parse({"request": {"url": "http://a.example/"}, "response": {"status": 0}})
    assert (exchange.status, exchange.response) == (None, None)


def test_what_is_left_out_is_remarked() -> None:
    good = {"request": {"url": "https://a.example/"}}
    capture = parse({"request": {"url": "blob:x"}}, None, {"request": {"url": "https://a:b/"}}, good)
    assert [exchange.index for exchange in capture] == [3]
    assert set(capture.remarks) == {"traffic.other_scheme", "traffic.broken_entry"}


def test_a_query_that_stands_apart_is_put_back() -> None:
    (exchange,) = parse(
        {"request": {"url": "https://a.example/p", "queryString": [{"name": "q", "value": "李 x"}]}}
    )
    assert exchange.target == "/p?q=%E6%9D%8E+x"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_other_encodings_of_unicode(encoding: str) -> None:
    text = json.dumps(
        {"log": {"entries": [{"request": {"url": "https://a.example/李"}}]}}, ensure_ascii=False
    )
    assert parse_har(text.encode(encoding), Path("a.har")).exchanges[0].target == "/李"


def test_stray_bytes_spoil_a_value_alone() -> None:
    request = b'{"url": "https://a.example/", "postData": {"text": "\xff\xfe"}}'
    data = b'{"log": {"entries": [{"request": ' + request + b"}]}}"
    assert parse_har(data, Path("a.har")).exchanges[0].request.body == b"\xff\xfe"


@pytest.mark.parametrize("status", [float("inf"), 1e99, "abc", None, True])
def test_a_status_that_is_none_loses_no_request(status: object) -> None:
    (exchange,) = parse({"request": {"url": "https://a.example/"}, "response": {"status": status}})
    assert exchange.status is None


def test_a_number_of_many_digits_spoils_no_file() -> None:
    data = b'{"log": {"x": %b, "entries": [{"request": {"url": "https://a.example/"}}]}}' % (b"9" * 6000)
    assert len(parse_har(data, Path("a.har"))) == 1


def test_parameters_with_raw_bytes_lose_no_request() -> None:
    request = b'{"url": "https://a.example/", "queryString": [{"name": "q", "value": "\xe9"}], '
    request += b'"postData": {"params": [{"name": "p", "value": "\xff"}]}}'
    (exchange,) = parse_har(b'{"log": {"entries": [{"request": ' + request + b"}]}}", Path("a.har"))
    assert (exchange.target, exchange.request.body) == ("/?q=%E9", b"p=%FF")
