"""Shapes of addresses of the network."""

from __future__ import annotations

import ipaddress

from traffic.detectors.shapes.base import Shape


def _is_ip(text: str) -> bool:
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    return not (address.is_unspecified or address.is_loopback or address.is_multicast)


SHAPES = (
    Shape(
        "ip",
        _is_ip,
        ("192.168.1.7", "2001:db8::7", "8.8.8.8"),
        ("0.0.0.0", "127.0.0.1", "2.4.10.331", "1.2.3", "::"),  # noqa: S104 - no socket is bound
    ),
)
