"""What a connection without HTTP carried, told by how it begins."""

from __future__ import annotations

from traffic.transmissions import OpaqueCause

_HANDSHAKE = 0x16
"""First byte of a TLS or DTLS record that begins a connection (RFC 8446, section 5.1)."""
_VERSIONS = (0x03, 0xFE)
_QUIC_PORTS = frozenset({80, 443, 853})
_LONG_HEADER = 0xC0
"""Bits set in the first byte of the packet that begins a QUIC connection (RFC 9000, section 17.2)."""


def cause_of(kind: str, port: int, start: bytes) -> OpaqueCause | None:
    """Tell why a connection of `kind` (tcp or udp) that begins with `start` cannot be read; None where it need not.

    Of UDP, QUIC and DTLS alone may hold what an app sends; the rest is time, names and the like.
    """
    is_quic = kind == "udp" and port in _QUIC_PORTS and start[:1] >= bytes([_LONG_HEADER])
    is_tls = len(start) > 1 and start[0] == _HANDSHAKE and start[1] in _VERSIONS
    if is_quic or is_tls:
        return OpaqueCause.ENCRYPTED
    return OpaqueCause.UNKNOWN_BINARY if start and kind == "tcp" else None
