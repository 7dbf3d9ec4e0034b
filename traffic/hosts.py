"""Host names as captures write them, made comparable."""

from __future__ import annotations

import ipaddress
import re
from functools import cache

from publicsuffixlist import PublicSuffixList

from corpora.domains import LONGEST_HOST

_AFTER_HOST = re.compile(r"[/?#\\]")
_LOCAL = ("localhost", "local", "lan", "internal", "intranet", "home", "corp", "localdomain")

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def normal_host(host: str) -> str:
    """Return `host` in lower case, as punycode, without port, brackets, scheme and outer dots. Never raises.

    "" where it is no usable host.
    """
    bare = _AFTER_HOST.split(host.strip().lower().rpartition("://")[2], maxsplit=1)[0].rpartition("@")[2]
    bare = _without_port(bare).strip(".")
    if not bare or len(bare) > LONGEST_HOST or any(c.isspace() or not c.isprintable() for c in bare):
        return ""
    return bare if bare.isascii() else _punycode(bare)


def as_address(host: str) -> Address | None:
    """Return the IP address that a normal host is, None for a name."""
    try:
        return ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return None


def is_local_name(host: str) -> bool:
    """Whether a normal host is a name that only a local network knows."""
    return "." not in host or host.rpartition(".")[2] in _LOCAL


def is_below(host: str, domain: str) -> bool:
    """Whether `host` is `domain` or lies below it; both normal."""
    return bool(domain) and (host == domain or host.endswith(f".{domain}"))


def registrable_domain(host: str) -> str:
    """Return the registrable domain of a normal host (no IP address); the host itself where it has none."""
    return suffix_list().privatesuffix(host) or host


@cache
def suffix_list() -> PublicSuffixList:
    """Return the public suffix list that comes with the library; nothing is fetched."""
    return PublicSuffixList(accept_unknown=True)


def _without_port(host: str) -> str:
    if host.startswith("["):
        return host[1:].partition("]")[0]
    if host.count(":") == 1:
        return host.partition(":")[0]
    return host


def _punycode(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return host
