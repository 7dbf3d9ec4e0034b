"""Control packets of MQTT 3.1 to 5 (OASIS), as messengers and pushes send them over WebSocket."""

from __future__ import annotations

from collections.abc import Iterator

from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.protobuf import read_varint
from traffic.decoders.text import is_readable

_CONNECT, _PUBLISH, _SUBSCRIBE = 1, 3, 8
_NAMES = (b"\x00\x04MQTT", b"\x00\x06MQIsdp")
_MOST = 1_000
"""Packets of one message."""
_WILL, _PASSWORD, _USER = 0x04, 0x40, 0x80


def decode(source: Source) -> Decoded | None:
    """Take the packets apart where they fill the whole message and one of them can be read."""
    data = source.binary or b""
    if len(data) < 4 or data[0] >> 4 not in {_CONNECT, _PUBLISH, _SUBSCRIBE}:
        return None
    packets = _packets(data)
    parts = tuple(part for head, body in packets for part in _read(head, body)) if packets else ()
    return Decoded("mqtt", parts) if parts else None


def _packets(data: bytes) -> list[tuple[int, bytes]] | None:
    found: list[tuple[int, bytes]] = []
    at = 0
    while at < len(data):
        length = read_varint(data, at + 1)
        if length is None or not 1 <= data[at] >> 4 <= 15 or len(found) >= _MOST:
            return None
        end = length[1] + length[0]
        if end > len(data) or length[1] - at > 5:
            return None
        found.append((data[at], data[length[1] : end]))
        at = end
    return found


def _read(head: int, body: bytes) -> Iterator[Part]:
    kind = head >> 4
    if kind == _CONNECT and body.startswith(_NAMES):
        yield from _connect(body)
    elif kind == _PUBLISH:
        yield from _publish(head, body)
    elif kind == _SUBSCRIBE and head & 15 == 2 and (topic := _string(body, 2)) and _is_topic(topic[0]):
        yield Part(topic[0], ("topic",))


def _connect(body: bytes) -> Iterator[Part]:
    at = 2 + int.from_bytes(body[:2])
    level, flags = body[at : at + 1], (body[at + 1 : at + 2] or b"\0")[0]
    at += 4
    if level == b"\x05":
        at = _skip(body, at)
    names = [("client_id",), *([("will_topic",), ("will",)] if flags & _WILL else [])]
    names += [("username",)] * bool(flags & _USER) + [("password",)] * bool(flags & _PASSWORD)
    for name in names:
        if name == ("will_topic",) and level == b"\x05":
            at = _skip(body, at)
        size = int.from_bytes(body[at : at + 2])
        value, at = body[at + 2 : at + 2 + size], at + 2 + size
        if value:
            yield Part(value, name, "binary")


def _publish(head: int, body: bytes) -> Iterator[Part]:
    topic = _string(body, 0)
    if topic is None or not _is_topic(topic[0]):
        return
    yield Part(topic[0], ("topic",))
    payload = body[topic[1] + (2 if head & 6 else 0) :]
    if payload:
        yield Part(payload, ("payload",), "binary")


def _is_topic(text: str) -> bool:
    return len(text) >= 3 and is_readable(text) and text.isprintable()


def _skip(body: bytes, at: int) -> int:
    """Return where the properties of MQTT 5 end."""
    length = read_varint(body, at)
    return len(body) if length is None else length[1] + length[0]


def _string(body: bytes, at: int) -> tuple[str, int] | None:
    end = at + 2 + int.from_bytes(body[at : at + 2])
    try:
        return (body[at + 2 : end].decode("utf8"), end) if at + 2 < end <= len(body) else None
    except UnicodeDecodeError:
        return None


_CONNECT_PACKET = b"\x10\x18\x00\x04MQTT\x04\xc2\x00\x3c\x00\x03c86\x00\x02li\x00\x03pwd"
DECODER = Decoder(
    "mqtt",
    rank=66,
    decode=decode,
    binary=True,
    examples=(
        Example(
            Source(_CONNECT_PACKET),
            (("client_id", b"c86"), ("username", b"li"), ("password", b"pwd")),
        ),
        Example(Source(b'\x30\x0a\x00\x03u/7{"":1}'[:3] + b"\x00\x03u/7abc"), None),
        Example(Source(b'\x30\x0c\x00\x03u/7{"a":1}'), (("topic", "u/7"), ("payload", b'{"a":1}'))),
        Example(Source(b"\x30\x0c\x00\x03u/7 cut"), None),
        Example(Source("0 text"), None),
    ),
)
