"""Addresses that are not public are refused, in whatever clothes they come."""

from __future__ import annotations

import ipaddress
import socket

import httpx
import pytest

from policy_nlp.fetching.errors import FetchError
from policy_nlp.fetching.resolving import is_public, resolve


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.9.9.9", "0.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "100.127.255.254", "224.0.0.1", "239.1.1.1", "240.0.0.1",
        "255.255.255.255", "192.0.2.1", "198.18.0.1", "100.100.100.200",
        "::1", "::", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1", "::ffff:127.0.0.1",
        "::ffff:10.0.0.1", "::ffff:169.254.169.254", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::",
        "2002:c0a8:101::1", "::7f00:1", "fec0::1",
    ],
)  # fmt: skip
def test_not_public(address):
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address",
    ["8.8.8.8", "114.114.114.114", "172.32.0.1", "100.128.0.1", "2606:4700::1", "::ffff:8.8.8.8", "64:ff9b::808:808"],
)  # fmt: skip
def test_public(address):
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1", "2130706433", "0x7f.0.0.1", "[::1]", "localhost"])
def test_loopback_is_refused_however_it_is_written(host):
    with pytest.raises(FetchError) as caught:
        resolve(httpx.URL(f"http://{host}/"), allow_private=False)
    assert caught.value.key in ("fetching.private", "fetching.unknown_host")
    assert resolve(httpx.URL("http://127.0.0.1/"), allow_private=True) == ("127.0.0.1",)


def answers(*addresses):
    return lambda *_, **__: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, 443)) for a in addresses]


def test_a_name_that_means_public_and_private_is_refused(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", answers("8.8.8.8", "192.168.0.1"))
    with pytest.raises(FetchError, match=r"192\.168\.0\.1"):
        resolve(httpx.URL("https://two.example/"), allow_private=False)


def test_addresses_are_tried_in_order_and_not_too_many(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", answers(*(f"8.8.8.{n}" for n in [4, 4, *range(9)])))
    assert resolve(httpx.URL("https://many.example/"), allow_private=False) == (
        "8.8.8.4", "8.8.8.0", "8.8.8.1", "8.8.8.2",
    )  # fmt: skip


@pytest.mark.parametrize("host", ["no-such-host.invalid", "a" * 70 + ".example"])
def test_an_unknown_host_is_told(monkeypatch, host):
    def fail(*_, **__):
        raise socket.gaierror(-2, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(FetchError) as caught:
        resolve(httpx.URL(f"https://{host}/"), allow_private=False)
    assert caught.value.key == "fetching.unknown_host"
