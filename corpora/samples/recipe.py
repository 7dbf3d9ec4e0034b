"""Builds the capture of a sample from its recipe, so that what an encoded body holds can be read and changed.

A recipe is YAML: requests in order, each with `after` (seconds), `method`, `url`, and `body` or `multipart`.
Anywhere in a body, `{$steps: [base64, gzip, json], $value: ...}` stands for the value encoded by those steps,
the outermost first. `make samples` writes the captures anew; a test holds them against their recipes.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import yaml

BOUNDARY = "sample-boundary-7f3a"
FILES = {
    "jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    + bytes(range(64))
    + b"\xff\xd9",
    "amr": b"#!AMR\n" + bytes(range(32)),
}
"""First bytes of files of each kind; nothing of a person is in them."""


def build_har(recipe: Mapping[str, Any]) -> str:
    """Return the HAR file (1.2) that `recipe` describes; equal recipes give equal bytes."""
    start = datetime.fromisoformat(recipe["started"])
    entries = [_entry(request, start, recipe["user_agent"]) for request in recipe["requests"]]
    creator = {"name": "yanxing samples", "version": "1"}
    log = {"version": "1.2", "creator": creator, "entries": entries}
    return json.dumps({"log": log}, ensure_ascii=False, indent=1) + "\n"


def _entry(request: Mapping[str, Any], start: datetime, agent: str) -> dict[str, Any]:
    body, kind = _body(request)
    host = urlsplit(request["url"]).netloc
    headers = {"host": host, "user-agent": agent, **request.get("headers", {})}
    if kind:
        headers["content-type"] = kind
    query = parse_qsl(urlsplit(request["url"]).query)
    sent: dict[str, Any] = {
        "method": request["method"],
        "url": request["url"],
        "httpVersion": "HTTP/1.1",
        "headers": _pairs(headers),
        "queryString": [{"name": n, "value": v} for n, v in query],
        "cookies": [],
        "headersSize": -1,
        "bodySize": len(body),
    }
    if body:
        sent["postData"] = {"mimeType": kind, **_text(body)}
    began = start + timedelta(seconds=request["after"])
    timings = {"send": 1, "wait": 38, "receive": 1}
    entry = {"startedDateTime": began.isoformat(), "time": 40, "timings": timings, "cache": {}}
    return entry | {"request": sent, "response": _response()}


def _response() -> dict[str, Any]:
    content = {"size": 2, "mimeType": "application/json", "text": "{}"}
    return {"status": 200, "statusText": "OK", "httpVersion": "HTTP/1.1", "headers": [], "cookies": [],
            "content": content, "redirectURL": "", "headersSize": -1, "bodySize": 2}  # fmt: skip


def _pairs(headers: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in headers.items()]


def _text(body: bytes) -> dict[str, str]:
    try:
        return {"text": body.decode("utf8")}
    except UnicodeDecodeError:
        return {"text": base64.b64encode(body).decode(), "encoding": "base64"}


def _body(request: Mapping[str, Any]) -> tuple[bytes, str]:
    if "multipart" in request:
        parts = b"".join(_part(p) for p in request["multipart"])
        return parts + f"--{BOUNDARY}--\r\n".encode(), f"multipart/form-data; boundary={BOUNDARY}"
    if "body" not in request:
        return b"", ""
    encoded = _encode(request["body"])
    return encoded if isinstance(encoded, bytes) else encoded.encode(), request["type"]


def _part(part: Mapping[str, str]) -> bytes:
    named = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{part["name"]}"'
    if "file" not in part:
        return f"{named}\r\n\r\n{part['value']}\r\n".encode()
    head = f'{named}; filename="{part["filename"]}"\r\nContent-Type: {part["type"]}\r\n\r\n'
    return head.encode() + FILES[part["file"]] + b"\r\n"


def _encode(value: Any) -> Any:
    """Replace every `$steps` mapping in `value` by what it encodes to, innermost first."""
    if isinstance(value, list):
        return [_encode(x) for x in value]
    if not isinstance(value, dict):
        return value
    if "$steps" not in value:
        return {name: _encode(x) for name, x in value.items()}
    inner = _encode(value["$value"])
    for step in reversed(value["$steps"]):
        inner = _step(step, inner)
    return inner


def _step(step: str, value: Any) -> bytes | str:
    raw = value if isinstance(value, bytes) else str(value).encode()
    steps: dict[str, Callable[[], bytes | str]] = {
        "json": lambda: json.dumps(value, ensure_ascii=False, separators=(",", ":")),
        "form": lambda: urlencode(value),
        "encrypted": lambda: _noise(int(value)),
        # Level 0: the same bytes from every build of zlib.
        "gzip": lambda: zlib.compress(raw, level=0, wbits=31),
        "deflate": lambda: zlib.compress(raw, level=0),
        "base64": lambda: base64.b64encode(raw).decode(),
    }
    return steps.get(step, lambda: hashlib.new(step, raw).hexdigest())()


def _noise(size: int) -> bytes:
    return b"".join(hashlib.sha256(bytes([i])).digest() for i in range(size // 32 + 1))[:size]


def write_captures(home: Path) -> None:
    """Write `capture.har` beside every `recipe.yaml` below `home`."""
    for file in sorted(home.glob("*/recipe.yaml")):
        recipe = yaml.safe_load(file.read_text("utf8"))
        file.with_name("capture.har").write_text(build_har(recipe), "utf8")


if __name__ == "__main__":
    write_captures(Path(__file__).parent)
