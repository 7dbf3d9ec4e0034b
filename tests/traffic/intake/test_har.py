"""HAR files with all that programs leave out or add."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.traffic.intake.captures import har, load, said
from traffic.capture import Capture
from traffic.errors import CaptureError


def parse(*entries: Any) -> Capture:
    return load(har(*entries))


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
    assert [remark.partition(" ")[0] for remark in said(capture)] == ["1", "2"]


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
    assert load(text.encode(encoding)).exchanges[0].target == "/李"


def test_stray_bytes_spoil_a_value_alone() -> None:
    request = b'{"url": "https://a.example/", "postData": {"text": "\xff\xfe"}}'
    data = b'{"log": {"entries": [{"request": ' + request + b"}]}}"
    assert load(data).exchanges[0].request.body == b"\xff\xfe"


@pytest.mark.parametrize("status", [float("inf"), 1e99, "abc", None, True])
def test_a_status_that_is_none_loses_no_request(status: object) -> None:
    (exchange,) = parse({"request": {"url": "https://a.example/"}, "response": {"status": status}})
    assert exchange.status is None


def test_a_number_of_many_digits_spoils_no_file() -> None:
    data = b'{"log": {"x": %b, "entries": [{"request": {"url": "https://a.example/"}}]}}' % (b"9" * 6000)
    assert len(load(data)) == 1


def test_parameters_with_raw_bytes_lose_no_request() -> None:
    request = b'{"url": "https://a.example/", "queryString": [{"name": "q", "value": "\xe9"}], '
    request += b'"postData": {"params": [{"name": "p", "value": "\xff"}]}}'
    (exchange,) = load(b'{"log": {"entries": [{"request": ' + request + b"}]}}")
    assert (exchange.target, exchange.request.body) == ("/?q=%E9", b"p=%FF")


def entry(number: int) -> dict[str, Any]:
    return {"request": {"url": f"https://a.example/{number}"}, "response": {"status": 200}}


def test_members_in_any_order() -> None:
    error = {"hostname": "pinned.example", "startedDateTime": "2026-01-01T00:00:00Z"}
    late = {"pages": [{"x": [1, {"y": "]"}]}], "entries": [entry(0)], "_tlsErrors": [error], "comment": 'a"b'}
    capture = load(json.dumps({"x": None, "log": late, "y": "}"}).encode())
    assert (len(capture), [failure.host for failure in capture.failures]) == (1, ["pinned.example"])
    assert said(capture) == []


def test_a_file_that_breaks_off_keeps_what_could_be_read() -> None:
    data = har(*map(entry, range(3)))
    for end in range(data.index(b"example/1"), data.index(b"example/2")):
        capture = load(data[:end])
        assert len(capture) in (1, 2)
        assert said(capture) == ["traffic.broken_off"]


def test_one_that_breaks_off_behind_its_entries_keeps_all() -> None:
    capture = load(har(*map(entry, range(3)))[:-1])
    assert (len(capture), said(capture)) == (3, ["traffic.broken_off"])


def test_what_follows_the_end_is_remarked() -> None:
    capture = load(har(entry(0)) + b"\0\0\0")
    assert (len(capture), said(capture)) == (1, ["traffic.broken_off"])


def test_a_broken_entry_between_whole_ones_is_left_out() -> None:
    data = har(entry(0), "BROKEN", entry(2)).replace(b'"BROKEN"', b'{"request": {"url": "\\x" "[", {]}}')
    capture = load(data)
    assert [exchange.index for exchange in capture] == [0, 2]
    assert said(capture) == ["1 broken entries were left out."]


def test_an_entry_nested_too_deeply_is_left_out() -> None:
    capture = load(har(entry(0), "DEEP", entry(2)).replace(b'"DEEP"', b"[" * 100_000 + b"]" * 100_000))
    assert [exchange.index for exchange in capture] == [0, 2]


def test_entries_twice_are_read_twice() -> None:
    lists = b'"entries": [%b], "entries": [%b]' % (
        json.dumps(entry(0)).encode(),
        json.dumps(entry(1)).encode(),
    )
    capture = load(b'{"log": {%b}}' % lists)
    assert [(exchange.index, exchange.target) for exchange in capture] == [(0, "/0"), (1, "/1")]


@pytest.mark.parametrize(
    "log", ['{"entries": {"0": {}}}', '{"entries": null}', "null", '{"pages": []}', "[]"]
)
def test_no_list_of_entries_is_no_har(log: str) -> None:
    with pytest.raises(CaptureError) as caught:
        load(b'{"log": %b}' % log.encode())
    assert caught.value.key == "traffic.not_har"


def test_raw_control_characters_are_forgiven() -> None:
    data = har({"request": {"url": "https://a.example/", "postData": {"text": "a|b"}}}).replace(
        b"|", b"\x01\n"
    )
    (exchange,) = load(data)
    assert exchange.request.body == b"a\x01\nb"


def test_bytes_that_were_replaced_are_told() -> None:
    request = {"url": "https://a.example/", "postData": {"text": "\x1f\ufffd\x08\0\0"}}
    capture = parse({"request": request})
    assert capture.exchanges[0].request.truncated
    assert said(capture)[0].startswith("1 request bodies had bytes replaced")


def test_more_entries_than_are_read_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("traffic.intake.har.MOST_ENTRIES", 2)
    capture = parse(*map(entry, range(5)))
    assert (len(capture), said(capture)) == (
        2,
        ["The capture has too many entries; the last 3 were not read."],
    )
