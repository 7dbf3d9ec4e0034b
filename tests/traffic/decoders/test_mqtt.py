"""Control packets of MQTT."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.traffic.decoders.encoders import varint
from traffic.decoders.decoder import Source, show_place
from traffic.decoders.mqtt import decode


def found(data: bytes) -> list[tuple[str, str | bytes]] | None:
    decoded = decode(Source(data))
    return None if decoded is None else [(show_place(part.place), part.value) for part in decoded.parts]


def published(payload: bytes, qos: int = 0) -> bytes:
    body = b"\x00\x06u/7/up" + b"\x00\x01" * bool(qos) + payload
    return bytes([0x30 | qos << 1]) + varint(len(body)) + body


@given(st.binary(min_size=1, max_size=300), st.integers(0, 2))
def test_payloads_come_back(payload: bytes, qos: int) -> None:
    assert found(published(payload, qos)) == [("topic", "u/7/up"), ("payload", payload)]


def test_packets_one_after_the_other() -> None:
    data = published(b"a") + b"\xc0\x00" + b"\x82\x08\x00\x01\x00\x03u/8\x00"
    assert found(data) == [("topic", "u/7/up"), ("payload", b"a"), ("topic", "u/8")]


def test_version_5_with_properties_and_a_will() -> None:
    body = b"\x00\x04MQTT\x05\xc6\x00\x3c\x00\x00\x03c86\x00\x00\x03w/t\x00\x01x\x00\x02li\x00\x01p"
    assert found(b"\x10" + varint(len(body)) + body) == [
        ("client_id", b"c86"),
        ("will_topic", b"w/t"),
        ("will", b"x"),
        ("username", b"li"),
        ("password", b"p"),
    ]


@given(st.binary(max_size=100))
def test_any_bytes_end(data: bytes) -> None:
    found(b"\x10" + data)
    found(data)
