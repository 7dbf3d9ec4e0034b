"""An HTTP/1.1 request as a part of another's body (application/http), as in batches of requests."""

from __future__ import annotations

import re
from collections.abc import Iterator

from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.text import as_text

_LINE = re.compile(rb"(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (\S{1,8000})(?: HTTP/[\d.]{1,3})?\r?\n")
_DECLARED = "application/http"
_GAP = re.compile(rb"\r?\n\r?\n")
_MOST = 100
"""Header fields."""
_TRANSPORT = frozenset({"content-type", "content-length", "content-encoding", "host", "accept", "connection"})


def decode(source: Source) -> Decoded | None:
    """Give the target, the header fields and the body of the request."""
    data = source.value.encode("utf8", "replace") if isinstance(source.value, str) else source.value
    data = data.lstrip(b"\r\n") if data[:1] in {b"\r", b"\n"} else data
    line = _LINE.match(data)
    if line is None or (b" HTTP/" not in line.group() and source.media_type != _DECLARED):
        return None
    return Decoded("http", _parts(line, data))


def _parts(line: re.Match[bytes], data: bytes) -> Iterator[Part]:
    head, *body = _GAP.split(data[line.end() :], maxsplit=1)
    yield Part(line.group(1).decode("utf8", "replace"), ("url",))
    fields = dict(_fields(as_text(head) or ""))
    for name, value in fields.items():
        if name not in _TRANSPORT:
            yield Part(value, ("header", name))
    if body and body[0]:
        yield Part(body[0], kind="binary", content_type=fields.get("content-type", ""))


def _fields(head: str) -> Iterator[tuple[str, str]]:
    for line in head.splitlines()[:_MOST]:
        name, colon, value = line.partition(":")
        if colon and value.strip():
            yield name.strip().lower(), value.strip()


DECODER = Decoder(
    "http",
    rank=23,
    decode=decode,
    starts="GPDHO",
    magic=b"GPDHO\r\n",
    examples=(
        Example(
            Source(b'POST /v1/u?uid=7 HTTP/1.1\r\nX-Id: a2\r\nContent-Type: text/plain\r\n\r\n{"a":1}'),
            (("url", "/v1/u?uid=7"), ("header.x-id", "a2"), ("", b'{"a":1}')),
        ),
        Example(Source("GET /m?uid=7\n\n", _DECLARED), (("url", "/m?uid=7"),)),
        Example(Source("GET ready\nfor it"), None),
        Example(Source("POST"), None),
    ),
)
