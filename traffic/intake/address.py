"""Where a request went: the parts of a URL that an exchange keeps."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import urlsplit

_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443}

_PLAIN = re.compile(
    r"(https?|wss?)://([A-Za-z0-9_-][A-Za-z0-9._-]*)(?::([1-9][0-9]{0,3}))?(/[A-Za-z0-9\-._~%!$&'()*+,;=:@/?]*(?<!\?))"
)
"""What nearly all URLs are made of; the others take the long way."""


def default_port(scheme: str) -> int:
    """Return the port that a scheme has where none is given; that of https for schemes of others."""
    return _PORTS.get(scheme, _PORTS["https"])


class Address(NamedTuple):
    """The parts of an http(s) or ws(s) URL."""

    scheme: str
    host: str
    port: int
    target: str
    """Path and query as sent, without fragment."""


def split_url(url: str) -> Address | None:
    """Split an absolute URL; None for schemes that do not go over the network (data:, blob: ...).

    Raises ValueError where the URL is broken.
    """
    if plain := _PLAIN.fullmatch(url):
        scheme, host, port, target = plain.groups()
        return Address(scheme, host.lower().rstrip("."), int(port or _PORTS[scheme]), target)
    scheme, _, rest = url.strip().partition(":")
    scheme = scheme.lower()
    if scheme not in _PORTS:
        return None
    parts = urlsplit(f"{scheme}:{rest}")
    if not parts.hostname:
        raise ValueError(url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Address(scheme, parts.hostname.rstrip("."), parts.port or _PORTS[scheme], target)
