"""Encodings one in the other: what each makes of a value, and the step that a reader shows for it."""

from __future__ import annotations

import base64
import gzip
import html
import json
import plistlib
import zlib
from collections.abc import Callable
from urllib.parse import quote, urlencode
from xml.sax.saxutils import escape

import brotli
import msgpack
import zstandard

from tests.traffic.decoders.encoders import cbor, grpc, lz4_frame, protobuf, snappy, snappy_frames

Value = str | bytes


def _text(value: Value) -> str:
    """Return what a format of text alone has to be given: binary goes in as base64, as everywhere."""
    return value if isinstance(value, str) else base64.b64encode(value).decode()


def _bytes(value: Value) -> bytes:
    return value.encode() if isinstance(value, str) else value


def _multipart(value: Value) -> bytes:
    data = _bytes(value)
    mark = b"xBoundary%d" % len(data)  # of its own, as in every multipart body inside another
    return b'--%b\r\nContent-Disposition: form-data; name="field"\r\n\r\n%b\r\n--%b--\r\n' % (
        mark,
        data,
        mark,
    )


def _jwt(value: Value) -> str:
    pieces = ({"alg": "HS256", "typ": "JWT"}, {"sub": _text(value), "iat": 1700000000})
    packed = [base64.urlsafe_b64encode(json.dumps(piece).encode()).decode().rstrip("=") for piece in pieces]
    return ".".join((*packed, "c2lnbmF0dXJlc2lnbmF0dXJl"))


def _bare(value: Value) -> bytes:
    stream = zlib.compressobj(9, zlib.DEFLATED, -15)
    return stream.compress(_bytes(value)) + stream.flush()


def _json(value: Value) -> str:
    return json.dumps({"field": _text(value), "os": "android"}, ensure_ascii=False)


STRUCTURES: dict[str, Callable[[Value], Value]] = {
    "json": _json,
    "form": lambda value: urlencode({"os": "android", "field": _text(value)}),
    "msgpack": lambda value: msgpack.packb({"os": "android", "field": value}),
    "cbor": lambda value: cbor({"os": "android", "field": value}),
    "protobuf": lambda value: protobuf((1, "android"), (2, value), (3, 7)),
    "multipart": _multipart,
    "xml": lambda value: f"<r><os>android</os><field>{escape(_text(value))}</field></r>",
    "plist": lambda value: plistlib.dumps({"os": "android", "field": value}, fmt=plistlib.FMT_BINARY),
    "jwt": _jwt,
    "ndjson": lambda value: _json(value) + '\n{"n": 1}\n',
}
"""Those that give a value a name."""
WRAPPINGS: dict[str, Callable[[Value], Value]] = {
    "gzip": lambda value: gzip.compress(_bytes(value), mtime=0),
    "deflate": lambda value: zlib.compress(_bytes(value)),
    "bare deflate": _bare,
    "br": lambda value: brotli.compress(_bytes(value)),
    "zstd": lambda value: zstandard.compress(_bytes(value)),
    "snappy": lambda value: snappy(_bytes(value)),
    "snappy frames": lambda value: snappy_frames(_bytes(value)),
    "lz4": lambda value: lz4_frame(_bytes(value)),
    "grpc": lambda value: grpc(_bytes(value)),
    "base64": lambda value: base64.b64encode(_bytes(value)).decode(),
    "base64url": lambda value: base64.urlsafe_b64encode(_bytes(value)).decode().rstrip("="),
    "base32": lambda value: base64.b32encode(_bytes(value)).decode(),
    "hex": lambda value: _bytes(value).hex(),
    "percent": lambda value: quote(_text(value), safe=""),
    "html": lambda value: html.escape(_text(value)),
}
"""Those that change the bytes alone."""


def nest(value: str, chain: list[str]) -> bytes:
    """Return the body that `chain`, innermost first, makes of `value`."""
    made: Value = value
    for name in chain:
        made = (STRUCTURES.get(name) or WRAPPINGS[name])(made)
    return _bytes(made)


STEPS = {
    "jwt": ("jwt", "json"),
    "bare deflate": ("deflate",),
    "snappy frames": ("snappy",),
    "base64url": ("base64url",),
    "percent": ("urlencode",),
}
"""What a reader calls an encoding, where that is more than its name."""
_PACKED = frozenset({"json", "form", "xml", "jwt", "ndjson", "percent", "html"})
"""Formats of text: binary is in base64 inside them."""


def steps(value: str, chain: list[str]) -> tuple[str, ...]:
    """Return the steps, outermost first, that a reader should show."""
    found: list[str] = []
    made: Value = value
    for name in chain:
        if name in _PACKED and isinstance(made, bytes):
            found.insert(0, "base64")
        before, made = made, (STRUCTURES.get(name) or WRAPPINGS[name])(made)
        if name in {"percent", "html"} and before == made:
            continue  # nothing to escape
        found[:0] = STEPS.get(name, (name,))
    return tuple(found)
