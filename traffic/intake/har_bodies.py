"""Bodies as HAR files hold them: text, base64, parameters, and bytes pressed into text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote_plus, urlencode

from traffic.capture import Headers, Message
from traffic.decoders.text import is_readable
from traffic.intake.har_text import REPLACED, text_bytes, unpack_base64, without_chunks
from traffic.intake.numbers import parse_int

_BOUNDARY = "capture-boundary"
_SIZES = (1, 1 << 40)
_SLACK = 64
"""Bytes that a body may be shorter than told, as line ends may have been rewritten."""
_UPLOAD = re.compile(r"(?:[A-Za-z-]{1,40}: [^\r\n]{0,1000}\r\n){1,20}\r\n")
_UPLOAD_LENGTH = re.compile(r"^content-length: (\d{1,15})\r$", re.IGNORECASE | re.MULTILINE)


def request_body(request: dict[str, Any], headers: Headers) -> Message:
    """Read the body of a request; `truncated` where its length is told but (part of) the body was not recorded."""
    post = _post_data(request)
    told = {name.lower(): value for name, value in reversed(headers)}
    size = parse_int(told.get("content-length"), _SIZES) or parse_int(request.get("bodySize"), _SIZES)
    declared, body = _content(post, size)
    if declared and body and "content-type" not in told:
        headers, told["content-type"] = (*headers, ("Content-Type", declared)), declared
    if told.get("transfer-encoding", "").lower().strip().endswith("chunked"):
        body = without_chunks(body)
    body = _unpacked_frames(told.get("content-type", ""), body)
    packed = told.get("content-encoding", "") not in ("", "identity")
    truncated = _is_spoiled(body) or _is_missing(request, post, body, size, packed=packed)
    return Message(headers, body, encoded=_is_encoded(body), truncated=truncated)


def _post_data(request: dict[str, Any]) -> dict[str, Any]:
    """Return what holds the body; HTTP Toolkit and pcapng-utils put binary ones into `_content`."""
    for key in ("postData", "_content"):
        if isinstance(request.get(key), dict):
            post: dict[str, Any] = request[key]
            return post
    return {"text": request["postData"]} if isinstance(request.get("postData"), str) else {}


def _is_missing(
    request: dict[str, Any], post: dict[str, Any], body: bytes, size: int | None, *, packed: bool
) -> bool:
    if not body:
        discarded = str(request.get("_requestBodyStatus") or "").startswith("discarded")
        return discarded or size is not None or bool(post.get("comment"))
    by_params = not post.get("text")
    return size is not None and not packed and not by_params and size - _SLACK > len(body) * 1.1


def _is_spoiled(body: bytes) -> bool:
    """Tell whether bytes were replaced in a body that is no text; what is left cannot be unpacked."""
    mark = REPLACED.encode()
    return mark in body and not is_readable(body.decode("utf8", "replace").replace(REPLACED, ""))


def _is_encoded(body: bytes) -> bool:
    """Most programs write the body with its content-encoding undone; then it is text."""
    try:
        return not is_readable(body.decode("utf8"))
    except UnicodeDecodeError:
        return True


def _unpacked_frames(content_type: str, body: bytes) -> bytes:
    """Undo base64 that is not told, around the frames of gRPC."""
    if not content_type.lower().startswith("application/grpc") or "text" in content_type or _is_framed(body):
        return body
    bare = unpack_base64(body.decode("latin-1"))
    return bare if bare is not None and _is_framed(bare) else body


def _is_framed(body: bytes) -> bool:
    return body[:1] in (b"\0", b"\1") and 5 + int.from_bytes(body[1:5], "big") <= len(body)


def _content(post: dict[str, Any], size: int | None) -> tuple[str, bytes]:
    """Return the type that is declared beside a body, and the body."""
    declared = str(post.get("mimeType") or "")
    text = post.get("text")
    if text is not None and not isinstance(text, str):
        text = str(text)
    if text:
        return declared, _bytes(_without_upload_headers(text), post, size)
    return _parameters(post.get("params"), declared, size)


def _bytes(text: str, holder: dict[str, Any], size: int | None = None) -> bytes:
    encoding = next((holder[key] for key in ("encoding", "_encoding") if holder.get(key)), "")
    if str(encoding).lower() == "base64" or holder.get("_base64") is True:
        unpacked = unpack_base64(text)
        if unpacked is not None:
            return unpacked
    return text_bytes(text, size)


def _without_upload_headers(text: str) -> str:
    """Leave out headers that Firefox puts before the body of a form that was sent by navigation."""
    head = _UPLOAD.match(text)
    length = _UPLOAD_LENGTH.search(head[0]) if head else None
    if head is None or length is None or int(length[1]) != len(text_bytes(text[head.end() :])):
        return text
    return text[head.end() :]


def _parameters(params: Any, declared: str, size: int | None) -> tuple[str, bytes]:
    """Rebuild a body from its parameters where the text itself was not recorded."""
    items = [item for item in params if isinstance(item, dict)] if isinstance(params, list) else []
    if not items:
        return declared, b""
    if declared.lower().startswith("multipart/"):
        return f"multipart/form-data; boundary={_BOUNDARY}", b"".join(map(_multipart, items)) + _END
    pairs = [(str(item.get("name") or ""), str(item.get("value") or "")) for item in items]
    return declared or "application/x-www-form-urlencoded", _form(pairs, size)


def _form(pairs: list[tuple[str, str]], size: int | None) -> bytes:
    """Write parameters as the form that they were read from.

    Charles takes a body that is declared a form for one, though it is JSON: it is then the name of its only field.
    """
    as_is = text_bytes("&".join(f"{name}={value}" if value else name for name, value in pairs), size)
    encoded = url_encoded(_unquoted(*pair) for pair in pairs).encode()
    is_json = len(pairs) == 1 and not pairs[0][1] and pairs[0][0][:1] in ("{", "[")
    return as_is if is_json or size == len(as_is) != len(encoded) else encoded


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
