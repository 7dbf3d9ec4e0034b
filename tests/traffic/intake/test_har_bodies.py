"""Bodies in HAR files."""

from __future__ import annotations

import base64
import gzip
from typing import Any

import pytest

from traffic.capture import Message
from traffic.intake.har_bodies import request_body, response_body, socket_messages, text_bytes, unpack_base64

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


@pytest.mark.parametrize(
    "post", [[], "x", 3, {"text": 3}, {"text": None, "params": "x"}, {"params": [1, None]}]
)
def test_nonsense_is_no_error(post: Any) -> None:
    assert isinstance(body(post), Message)


def test_base64_or_not() -> None:
    assert unpack_base64("aGk") == b"hi"
    assert unpack_base64("!!") is None
    assert text_bytes("\x00\xff") == b"\x00\xff"
    assert text_bytes("\x00李") == "\x00李".encode()


def test_response_bodies_are_decoded() -> None:
    message = response_body({"content": {"text": "aGk=", "encoding": "base64"}}, ())
    assert (message.body, message.encoded) == (b"hi", False)
    assert response_body({"content": None}, ()).body == b""


def test_messages_sent_on_a_socket() -> None:
    messages = [
        {"type": "send", "opcode": 1, "data": '{"名":"李"}'},
        {"type": "receive", "opcode": 1, "data": "no"},
        {"type": "send", "opcode": 2, "data": "AAE="},
        "nonsense",
    ]
    found = [message.body for message in socket_messages({"_webSocketMessages": messages})]
    assert found == ['{"名":"李"}'.encode(), b"\x00\x01"]
    assert list(socket_messages({"_webSocketMessages": None})) == []
