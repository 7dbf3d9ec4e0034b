"""From a host's name to the IP addresses that may be connected to."""

from __future__ import annotations

import ipaddress
import socket

import httpx

from policy_nlp.fetching.addresses import port_of
from policy_nlp.fetching.errors import FetchError
from policy_nlp.fetching.limits import MAX_HOSTS_TRIED

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# Ranges that hand what is sent to them on to an IPv4 address in their last 32 bits (RFC 6052, RFC 8215).
_TRANSLATED = tuple(ipaddress.IPv6Network(n) for n in ("64:ff9b::/96", "64:ff9b:1::/96", "::/96"))


def resolve(url: httpx.URL, *, allow_private: bool) -> tuple[str, ...]:
    """Return the IP addresses of the host of `url`, in the order to try.

    Raises FetchError for an unknown host and, unless `allow_private`, where any address of it is not public:
    a name that means both is made to deceive.
    """
    found = _look_up(url)
    private = [a for a in found if not is_public(a)]
    if private and not allow_private:
        raise FetchError("fetching.private", host=url.host, ip=private[0])
    return tuple(str(a) for a in found[:MAX_HOSTS_TRIED])


def is_public(address: Address) -> bool:
    """Whether an address belongs to the public internet, and so does every address that it stands for."""
    inner = _inner(address)
    return _is_global(address) if inner is None else is_public(inner)


def _is_global(address: Address) -> bool:
    never = address.is_multicast or address.is_reserved or address.is_unspecified or address.is_loopback
    local = address.is_link_local or address.is_private or getattr(address, "is_site_local", False)
    return address.is_global and not never and not local


def _inner(address: Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address that an IPv6 one only wraps."""
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if any(address in network for network in _TRANSLATED):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def _look_up(url: httpx.URL) -> list[Address]:
    try:
        answers = socket.getaddrinfo(url.raw_host.decode("ascii"), port_of(url), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError("fetching.unknown_host", host=url.host) from error
    # A scope ("%eth0") has no place in an address of the web.
    texts = dict.fromkeys(str(answer[4][0]).partition("%")[0] for answer in answers)
    return [ipaddress.ip_address(text) for text in texts]
