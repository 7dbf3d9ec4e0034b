"""Encoders that are independent of the decoders under test; the smallest that are valid."""

from __future__ import annotations

import struct
from typing import Any


def cbor(value: Any) -> bytes:
    """Encode as RFC 8949 has it."""
    if value is None or isinstance(value, bool):
        return bytes([0xF6 if value is None else 0xF5 if value else 0xF4])
    if isinstance(value, int):
        return _head(0, value) if value >= 0 else _head(1, -1 - value)
    if isinstance(value, float):
        return b"\xfb" + struct.pack(">d", value)
    if isinstance(value, bytes):
        return _head(2, len(value)) + value
    if isinstance(value, str):
        return _head(3, len(value.encode())) + value.encode()
    if isinstance(value, list):
        return _head(4, len(value)) + b"".join(cbor(item) for item in value)
    return _head(5, len(value)) + b"".join(cbor(k) + cbor(v) for k, v in value.items())


def _head(major: int, number: int) -> bytes:
    if number < 24:
        return bytes([major << 5 | number])
    for extra, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if number < 1 << 8 * size:
            return bytes([major << 5 | extra]) + number.to_bytes(size)
    raise ValueError(number)


def varint(number: int) -> bytes:
    """Encode an unsigned number, seven bits a byte."""
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    return bytes([*out, number])


def protobuf(*fields: tuple[int, str | bytes | int | float]) -> bytes:
    """Encode fields of one message: (number, value)."""
    return b"".join(_field(number, value) for number, value in fields)


def _field(number: int, value: str | bytes | float) -> bytes:
    if isinstance(value, int):
        return varint(number << 3) + varint(value & (1 << 64) - 1)
    if isinstance(value, float):
        return varint(number << 3 | 1) + struct.pack("<d", value)
    data = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(data)) + data


def snappy(data: bytes) -> bytes:
    """Compress to one raw block, with copies of four bytes and more."""
    out, literal, at = bytearray(varint(len(data))), 0, 0
    seen: dict[bytes, int] = {}
    while at < len(data):
        key = data[at : at + 4]
        earlier = seen.get(key)
        seen[key] = at
        if len(key) < 4 or earlier is None or at - earlier > 65535:
            at += 1
            continue
        size = _match(data, earlier, at, 64)
        out += _literal(data[literal:at]) + bytes([size - 1 << 2 | 2]) + (at - earlier).to_bytes(2, "little")
        at = literal = at + size
    return bytes(out + _literal(data[literal:]))


def _match(data: bytes, earlier: int, at: int, most: int) -> int:
    size = 4
    while size < most and at + size < len(data) and data[earlier + size] == data[at + size]:
        size += 1
    return size


def _literal(data: bytes) -> bytes:
    if not data:
        return b""
    size = len(data) - 1
    if size < 60:
        return bytes([size << 2]) + data
    more = (size.bit_length() + 7) // 8
    return bytes([59 + more << 2]) + size.to_bytes(more, "little") + data


def snappy_frames(data: bytes) -> bytes:
    """Wrap in the framing format: one compressed chunk, one stored, no true checksums."""
    half = len(data) // 2
    packed, plain = b"\0\0\0\0" + snappy(data[:half]), b"\0\0\0\0" + data[half:]
    return (
        b"\xff\x06\0\0sNaPpY\0"
        + len(packed).to_bytes(3, "little")
        + packed
        + b"\x01"
        + len(plain).to_bytes(3, "little")
        + plain
    )


def lz4(data: bytes) -> bytes:
    """Compress to one LZ4 block; the last twelve bytes are literals."""
    out, literal, at = bytearray(), 0, 0
    seen: dict[bytes, int] = {}
    while at < len(data) - 12:
        key = data[at : at + 4]
        earlier = seen.get(key)
        seen[key] = at
        if earlier is None or at - earlier > 65535:
            at += 1
            continue
        size = _match(data, earlier, at, len(data) - 8 - at)
        out += _sequence(data[literal:at], at - earlier, size)
        at = literal = at + size
    return bytes(out + _sequence(data[literal:], 0, 4))


def _sequence(literal: bytes, offset: int, size: int) -> bytes:
    size -= 4
    out = bytes([min(len(literal), 15) << 4 | min(size, 15)]) + _more(len(literal)) + literal
    return out + offset.to_bytes(2, "little") + _more(size) if offset else out


def _more(number: int) -> bytes:
    if number < 15:
        return b""
    full, rest = divmod(number - 15, 255)
    return b"\xff" * full + bytes([rest])


def lz4_frame(data: bytes) -> bytes:
    """Wrap in a frame with one block."""
    block = lz4(data)
    return b"\x04\x22\x4d\x18\x60\x40\x82" + struct.pack("<I", len(block)) + block + b"\0\0\0\0"


def grpc(*messages: bytes, flag: int = 0) -> bytes:
    """Frame messages as gRPC does."""
    return b"".join(bytes([flag]) + len(m).to_bytes(4) + m for m in messages)
