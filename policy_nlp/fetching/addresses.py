"""Which web addresses are asked at all: scheme, user name, port, length."""

from __future__ import annotations

import ipaddress
import re

import httpx

from policy_nlp.fetching.errors import FetchError
from policy_nlp.fetching.limits import LOWEST_FREE_PORT, MAX_ADDRESS

_PORTS = {"http": 80, "https": 443}
_NAME = re.compile(rb"[A-Za-z0-9_-]{1,63}(?:\.[A-Za-z0-9_-]{1,63}){0,40}\.?")


def parse_address(address: str, *, any_port: bool = False) -> httpx.URL:
    """Return the parsed address, without its fragment. Raises FetchError where it is not to be asked.

    `any_port`: ports of other services than the web are allowed too.
    """
    shown = shorten(address)
    if len(address) > MAX_ADDRESS:
        raise FetchError("fetching.too_long", address=shown, limit=MAX_ADDRESS)
    try:
        url = httpx.URL(address.strip())
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError("fetching.no_address", address=shown) from error
    if url.scheme not in _PORTS:
        raise FetchError("fetching.scheme", address=shown)
    if not _has_host(url) or port_of(url) > 65535:
        raise FetchError("fetching.no_address", address=shown)
    if url.userinfo:
        raise FetchError("fetching.user_name", address=str(url.copy_with(userinfo=b"")))
    if not any_port and port_of(url) < LOWEST_FREE_PORT and port_of(url) not in _PORTS.values():
        raise FetchError("fetching.port", address=shown, port=port_of(url))
    return url.copy_with(fragment=None)


def _has_host(url: httpx.URL) -> bool:
    if _NAME.fullmatch(url.raw_host):
        return True
    try:
        return bool(ipaddress.IPv6Address(url.host))
    except ValueError:
        return False


def join(base: str, target: str) -> str:
    """Return `target` (absolute or relative) as it is meant on the page at `base`. Raises FetchError."""
    try:
        return str(httpx.URL(base).join(target.strip()))
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError("fetching.no_address", address=shorten(target)) from error


def port_of(url: httpx.URL) -> int:
    """Return the port of an address, the usual one where it names none."""
    return url.port or _PORTS[url.scheme]


def shorten(address: str) -> str:
    """Return an address for a sentence: one line, not too long."""
    line = "".join(c if c.isprintable() else "?" for c in address)
    return line if len(line) <= 200 else f"{line[:200]}…"
