"""Builds the capture of a held-out case from its recipe: the format of `corpora.samples.recipe`, and more encodings.

A request may also have `query` (added to the URL), `url_tail` (added to its path) and encoded `headers`.
`holds` and `enc` say what personal data a person sees in it; they are not part of the capture.
"""

from __future__ import annotations

import base64
import hashlib
import json
import struct
import zlib
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import yaml

from corpora.samples.recipe import build_har


def build(file: Path) -> str:
    """Return the HAR file that the recipe in `file` describes."""
    recipe = yaml.safe_load(file.read_text("utf8"))
    recipe["requests"] = [_request(r) for r in recipe["requests"]]
    return build_har(recipe)


def _request(raw: dict[str, Any]) -> dict[str, Any]:
    request = {name: encode(value) for name, value in raw.items() if name not in ("holds", "enc")}
    request["url"] += str(request.pop("url_tail", ""))
    if "query" in request:
        request["url"] += "?" + urlencode(request.pop("query"))
    return request


def encode(value: Any) -> Any:
    """Replace every `$steps` mapping by what it encodes to, innermost first."""
    if isinstance(value, list):
        return [encode(x) for x in value]
    if not isinstance(value, dict):
        return value
    if "$steps" not in value:
        return {name: encode(x) for name, x in value.items()}
    inner = encode(value["$value"])
    for step in reversed(value["$steps"]):
        inner = _step(step, inner)
    return inner


def _step(step: str, value: Any) -> Any:
    if step in STRUCTURES:
        return STRUCTURES[step](value)
    raw = value if isinstance(value, bytes) else str(value).encode()
    return BYTES[step](raw) if step in BYTES else hashlib.new(step, raw).hexdigest()


def protobuf(fields: dict[int, Any]) -> bytes:
    """Encode {field number: text, whole number, float, message or list of these}."""
    return b"".join(
        _field(number, x) for number, v in fields.items() for x in (v if isinstance(v, list) else [v])
    )


def _field(number: int, value: Any) -> bytes:
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    if isinstance(value, float):
        return _varint(number << 3 | 1) + struct.pack("<d", value)
    inner = (
        protobuf(value) if isinstance(value, dict) else value if isinstance(value, bytes) else value.encode()
    )
    return _varint(number << 3 | 2) + _varint(len(inner)) + inner


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    return bytes([*out, number])


def _noise(size: int) -> bytes:
    return b"".join(hashlib.sha512(b"%d" % i).digest() for i in range(int(size) // 64 + 1))[: int(size)]


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _url64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _jwt(claims: Any) -> str:
    parts = (_compact({"alg": "HS256", "typ": "JWT"}).encode(), _compact(claims).encode(), _noise(32))
    return ".".join(_url64(p) for p in parts)


STRUCTURES: dict[str, Any] = {
    "json": _compact,
    "form": urlencode,
    "cookies": lambda v: "; ".join(f"{k}={x}" for k, x in v.items()),
    "ndjson": lambda v: "".join(_compact(x) + "\n" for x in v),
    "protobuf": protobuf,
    "encrypted": _noise,
    "jwt": _jwt,
    "bearer": lambda v: f"Bearer {v}",
}
BYTES: dict[str, Any] = {
    "gzip": lambda raw: zlib.compress(raw, level=0, wbits=31),
    "deflate": lambda raw: zlib.compress(raw, level=0),
    "base64": lambda raw: base64.b64encode(raw).decode(),
    "base64url": _url64,
    "hex": lambda raw: raw.hex(),
    "upper": lambda raw: raw.decode().upper(),
}

if __name__ == "__main__":
    for file in sorted(Path(__file__).parent.glob("cases/*/recipe.yaml")):
        file.with_name("capture.har").write_text(build(file), "utf8")
