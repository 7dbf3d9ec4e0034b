"""Domains as plain names: what one looks like, and what stands above it."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST_HOST = 253
"""Characters of a host (RFC 1035); a longer name is none."""

_DOMAIN = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,62})(\.[a-z0-9_]([a-z0-9_-]{0,62})){0,20}")


def is_domain(domain: str) -> bool:
    """Whether `domain` is the plain name of a domain or host in lower case, with a dot in it."""
    return len(domain) <= LONGEST_HOST and "." in domain and _DOMAIN.fullmatch(domain) is not None


def names_above(host: str) -> Iterator[str]:
    """Yield `host` and the names above it, nearest first: a.b.c, b.c, c."""
    while host:
        yield host
        host = host.partition(".")[2]
