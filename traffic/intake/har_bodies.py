"""Bodies as HAR files hold them: text, base64, parameters, and bytes pressed into text."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote_plus, urlencode

from traffic.capture import Headers, Message
from traffic.decoders.text import is_readable

_BOUNDARY = "capture-boundary"
_MAGIC = ("\x1f\x8b", "\x78\x01", "\x78\x5e", "\x78\x9c", "\x78\xda", "\x28\xb5\x2f\xfd")


def request_body(request: dict[str, Any], headers: Headers) -> Message:
    """Read the body of a request; `truncated` where its length is told but the body was not recorded."""
    post = request.get("postData")
    post = (
        post if isinstance(post, dict) else request.get("_content")
    )  # where HTTP Toolkit puts binary bodies
    post = post if isinstance(post, dict) else {}
    headers, body = _content(post, headers)
    message = Message(headers, body)
    length = message.header("content-length") or ""
    told = int(length) if length.isdecimal() and len(length) < 16 else request.get("bodySize")
    missing = not body and isinstance(told, int) and told > 0
    return Message(headers, body, encoded=_is_encoded(body), truncated=missing)


def _is_encoded(body: bytes) -> bool:
    """Most programs write the body with its content-encoding undone; then it is text."""
    try:
        return not is_readable(body.decode("utf8"))
    except UnicodeDecodeError:
        return True


def _content(post: dict[str, Any], headers: Headers) -> tuple[Headers, bytes]:
    declared = str(post.get("mimeType") or "")
    text = post.get("text")
    if text is not None and not isinstance(text, str):
        text = str(text)
    if text:
        body = _bytes(text, post)
    else:
        declared, body = _parameters(post.get("params"), declared)
    if declared and body and not any(name.lower() == "content-type" for name, _ in headers):
        headers = (*headers, ("Content-Type", declared))
    return headers, body


def _bytes(text: str, holder: dict[str, Any]) -> bytes:
    encoding = next((holder[key] for key in ("encoding", "_encoding") if holder.get(key)), "")
    if str(encoding).lower() == "base64" or holder.get("_base64") is True:
        unpacked = unpack_base64(text)
        if unpacked is not None:
            return unpacked
    return text_bytes(text)


def unpack_base64(text: str) -> bytes | None:
    """Undo base64 as programs write it: either alphabet, with or without padding and line breaks."""
    bare = re.sub(r"\s+", "", text).rstrip("=").translate(str.maketrans("-_", "+/"))
    try:
        return base64.b64decode(bare + "=" * (-len(bare) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None


def text_bytes(text: str) -> bytes:
    """Return the bytes that a recorder wrote as text: UTF-8, or where binary one character a byte."""
    binary = text.startswith(_MAGIC) or not is_readable(text)
    if binary and all(ord(char) < 256 for char in text):
        return text.encode("latin-1")
    return text.encode("utf8", "surrogateescape" if _has_escapes(text) else "replace")


def _has_escapes(text: str) -> bool:
    surrogates = re.findall("[\ud800-\udfff]", text)
    return bool(surrogates) and all("\udc80" <= char <= "\udcff" for char in surrogates)


def _parameters(params: Any, declared: str) -> tuple[str, bytes]:
    """Rebuild a body from its parameters where the text itself was not recorded."""
    items = [item for item in params if isinstance(item, dict)] if isinstance(params, list) else []
    if not items:
        return declared, b""
    if declared.lower().startswith("multipart/"):
        return f"multipart/form-data; boundary={_BOUNDARY}", b"".join(map(_multipart, items)) + _END
    pairs = [(str(item.get("name") or ""), str(item.get("value") or "")) for item in items]
    plain = [_unquoted(*pair) for pair in pairs]
    return declared or "application/x-www-form-urlencoded", url_encoded(plain).encode()


def url_encoded(pairs: Iterable[tuple[str, str]]) -> str:
    """Write pairs as a query; bytes that are no UTF-8 stay what they were."""
    return urlencode([(text_bytes(name), text_bytes(value)) for name, value in pairs])


def _unquoted(name: str, value: str) -> tuple[str, str]:
    """Chrome writes parameters still percent-encoded; encoded again they would hide one level deeper."""
    return (unquote_plus(name), unquote_plus(value)) if re.search("%[0-9A-Fa-f]{2}", value) else (name, value)


_END = f"--{_BOUNDARY}--\r\n".encode()


def _multipart(item: dict[str, Any]) -> bytes:
    filename = f'; filename="{item["fileName"]}"' if item.get("fileName") else ""
    content_type = f"\r\nContent-Type: {item['contentType']}" if item.get("contentType") else ""
    head = f'Content-Disposition: form-data; name="{item.get("name") or ""}"{filename}{content_type}'
    return (
        f"--{_BOUNDARY}\r\n{head}\r\n\r\n".encode("utf8", "replace")
        + text_bytes(str(item.get("value") or ""))
        + b"\r\n"
    )


def response_body(response: dict[str, Any], headers: Headers) -> Message:
    """Read the body of a response, which HAR files hold with its content-encoding undone."""
    content = response.get("content")
    content = content if isinstance(content, dict) else {}
    text = content.get("text")
    body = _bytes(text, content) if isinstance(text, str) else b""
    return Message(headers, body, encoded=False)


def socket_messages(entry: dict[str, Any]) -> Iterator[Message]:
    """Give the WebSocket messages that were sent (`_webSocketMessages` of Chrome and mitmproxy)."""
    messages = entry.get("_webSocketMessages")
    for message in messages if isinstance(messages, list) else []:
        data = message.get("data") if isinstance(message, dict) and message.get("type") == "send" else None
        if isinstance(data, str) and data:
            binary = unpack_base64(data) if message.get("opcode") == 2 else None
            yield Message(body=text_bytes(data) if binary is None else binary, encoded=False)
