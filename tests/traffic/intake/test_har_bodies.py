"""Bodies in HAR files."""

from __future__ import annotations

import base64
import gzip
from typing import Any

import pytest

from traffic.capture import Message
from traffic.intake.har_bodies import request_body, response_body

PACKED = gzip.compress("位置".encode(), mtime=0)


def body(post: Any, **request: Any) -> Message:
    return request_body({"postData": post, **request}, ())


@pytest.mark.parametrize(
    "post",
    [
        {"text": base64.b64encode(PACKED).decode(), "encoding": "base64"},
        {"text": base64.b64encode(PACKED).decode(), "_encoding": "base64"},
        {"text": base64.urlsafe_b64encode(PACKED).decode().rstrip("="), "encoding": "BASE64"},
        {"text": PACKED.decode("latin-1")},
    ],
)
def test_compressed_bodies_are_kept_byte_by_byte(post: dict[str, str]) -> None:
    message = body(post)
    assert message.body == PACKED
    assert message.encoded


def test_binary_bodies_of_http_toolkit() -> None:
    message = body(
        None, _content={"text": base64.b64encode(PACKED).decode(), "encoding": "base64", "size": 9}
    )
    assert message.body == PACKED


def test_text_counts_as_decoded() -> None:
    assert body({"text": "名=李"}) == Message((), "名=李".encode(), encoded=False)


def test_parameters_stand_in_for_a_missing_text() -> None:
    message = body({"params": [{"name": "名", "value": "李 x"}, {"name": "p", "value": "a%40b"}]})
    assert message.body == b"%E5%90%8D=%E6%9D%8E+x&p=a%40b"
    assert message.header("content-type") == "application/x-www-form-urlencoded"


def test_multipart_parameters_are_rebuilt() -> None:
    params = [
        {"name": "n", "value": "1"},
        {"name": "f", "value": "x", "fileName": "a.txt", "contentType": "text/plain"},
    ]
    message = body({"mimeType": "multipart/form-data", "params": params})
    assert b'name="f"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nx\r\n' in message.body
    assert "boundary=" in (message.header("content-type") or "")


def test_a_told_length_without_a_body_is_truncated() -> None:
    assert body(None, bodySize=12).truncated
    assert not body(None, bodySize=-1).truncated
    assert request_body({}, (("Content-Length", "12"),)).truncated


@pytest.mark.parametrize("post", [[], 3, {"text": 3}, {"text": None, "params": "x"}, {"params": [1, None]}])
def test_nonsense_is_no_error(post: Any) -> None:
    assert isinstance(body(post), Message)


def test_response_bodies_are_decoded() -> None:
    message = response_body({"content": {"text": "aGk=", "encoding": "base64"}}, ())
    assert (message.body, message.encoded) == (b"hi", False)
    assert response_body({"content": None}, ()).body == b""


def test_a_form_of_charles_that_is_json() -> None:
    """Charles takes what is declared a form for one."""
    form = "application/x-www-form-urlencoded"
    message = body({"mimeType": form, "params": [{"name": '{"id":"李"}', "value": ""}]}, bodySize=12)
    assert message.body == '{"id":"李"}'.encode()


@pytest.mark.parametrize(("size", "expected"), [(5, b"a=%2B"), (3, b"a=+"), (-1, b"a=%2B"), (None, b"a=%2B")])
def test_the_length_tells_whether_parameters_were_encoded(size: int | None, expected: bytes) -> None:
    assert body({"params": [{"name": "a", "value": "+"}]}, bodySize=size).body == expected


def test_headers_that_firefox_puts_before_a_form() -> None:
    text = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\na=b&c"
    assert body({"text": text}).body == b"a=b&c"
    assert body({"text": text.replace("5", "6")}).body == text.replace("5", "6").encode()


def test_chunks_are_put_together() -> None:
    chunked = (("Transfer-Encoding", "chunked"),)
    framed = "4\r\nname\r\n2;x=y\r\n=1\r\n0\r\n\r\n"
    assert request_body({"postData": {"text": framed}}, chunked).body == b"name=1"
    assert request_body({"postData": {"text": "name=1"}}, chunked).body == b"name=1"
    assert request_body({"postData": {"text": framed}}, ()).body == framed.encode()


def test_frames_of_grpc_in_base64_that_is_not_told() -> None:
    frame = b"\0\0\0\0\2\x08\1"
    grpc = {"mimeType": "application/grpc", "text": base64.b64encode(frame).decode()}
    assert body(grpc).body == frame
    assert body({**grpc, "encoding": "base64"}).body == frame
    assert body({**grpc, "mimeType": "application/grpc-web-text"}).body == base64.b64encode(frame)


def test_a_body_shorter_than_told_is_truncated() -> None:
    length = (("Content-Length", "1000"),)
    assert request_body({"postData": {"text": "x" * 500}}, length).truncated
    assert not request_body({"postData": {"text": "x" * 990}}, length).truncated
    assert not request_body(
        {"postData": {"text": "x" * 500}}, (*length, ("Content-Encoding", "gzip"))
    ).truncated


@pytest.mark.parametrize(
    "request_",
    [
        {"_requestBodyStatus": "discarded:too-large"},
        {"postData": {"mimeType": "text/plain", "params": [], "text": "", "comment": "not included"}},
    ],
)
def test_a_body_that_the_recorder_says_it_left_out(request_: dict[str, Any]) -> None:
    assert request_body(request_, ()).truncated


def test_binary_bodies_of_http_toolkit_are_whole() -> None:
    content = {"text": "AAEC", "encoding": "base64", "size": 3}
    request = {"_requestBodyStatus": "discarded:not-representable", "_content": content, "bodySize": 3}
    message = request_body(request, ())
    assert (message.body, message.truncated) == (b"\0\1\2", False)


def test_a_body_written_as_a_bare_text() -> None:
    assert body("a=b").body == b"a=b"


def test_bytes_that_were_replaced_spoil_binary_alone() -> None:
    assert body({"text": "\x1f\ufffd\x08"}).truncated
    assert not body({"text": "caf\ufffd"}).truncated
