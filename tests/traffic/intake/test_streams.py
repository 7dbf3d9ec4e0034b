"""What connections without HTTP carried."""

from __future__ import annotations

import pytest

from traffic.intake.streams import cause_of


@pytest.mark.parametrize(
    ("kind", "port", "start", "cause"),
    [
        ("tcp", 5223, b"\x16\x03\x01\x02", "encrypted"),
        ("tcp", 1883, b"\x10\x1a\x00\x04MQTT", "unknown_binary"),
        ("tcp", 443, b"\x16", "unknown_binary"),
        ("tcp", 443, b"", None),
        ("udp", 443, b"\xc3\x00\x00\x00\x01", "encrypted"),
        ("udp", 443, b"\x43", None),
        ("udp", 3478, b"\xc3\x00\x00\x00\x01", None),
        ("udp", 5684, b"\x16\xfe\xfd", "encrypted"),
        ("udp", 123, b"\x1b" + bytes(47), None),
    ],
)
def test_causes(kind: str, port: int, start: bytes, cause: str | None) -> None:
    assert cause_of(kind, port, start) == cause
