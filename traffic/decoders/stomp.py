"""Frames of STOMP 1.2, as chats and pushes send them over WebSocket: command, header, body, a zero byte."""

from __future__ import annotations

import re
from collections.abc import Iterator

from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source

_HEAD = re.compile(
    rb"(?:SEND|CONNECT|STOMP|SUBSCRIBE|UNSUBSCRIBE|ACK|NACK|BEGIN|COMMIT|ABORT|DISCONNECT|MESSAGE)\r?\n"
    rb"((?:[^\r\n:]{1,200}:[^\r\n]{0,4000}\r?\n){0,50})\r?\n"
)
_TRANSPORT = frozenset({"content-type", "content-length", "accept-version", "heart-beat", "receipt", "host"})


def decode(source: Source) -> Decoded | None:
    """Give the header fields and the body of one frame."""
    data = source.value if isinstance(source.value, bytes) else source.value.encode("utf8", "replace")
    end = data.rstrip(b"\r\n")
    head = _HEAD.match(data) if end.endswith(b"\0") else None
    return Decoded("stomp", _parts(head, end[head.end() : -1])) if head else None


def _parts(head: re.Match[bytes], body: bytes) -> Iterator[Part]:
    lines = (line.partition(":") for line in head.group(1).decode("utf8", "replace").splitlines())
    fields = {name.strip().lower(): value.strip() for name, _, value in lines}
    for name, value in fields.items():
        if value and name not in _TRANSPORT:
            yield Part(value, (name,))
    if body:
        yield Part(body, kind="binary", content_type=fields.get("content-type", ""))


DECODER = Decoder(
    "stomp",
    rank=24,
    decode=decode,
    starts="SCUANBDM",
    magic=b"SCUANBDM",
    examples=(
        Example(
            Source(b'SEND\ndestination:/app/u7\ncontent-type:application/json\n\n{"a":1}\0\n'),
            (("destination", "/app/u7"), ("", b'{"a":1}')),
        ),
        Example(Source(b"CONNECT\r\nlogin:li\r\npasscode:x\r\n\r\n\0"), (("login", "li"), ("passcode", "x"))),
        Example(Source("SEND\nme more"), None),
        Example(Source(b"SEND it\n\n\0"), None),
    ),
)
