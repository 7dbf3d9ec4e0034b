"""Host names made comparable."""

import pytest

from traffic.hosts import as_address, is_below, is_local_name, normal_host, registrable_domain


@pytest.mark.parametrize(
    ("host", "normal"),
    [
        ("API.Example.COM", "api.example.com"),
        ("example.com:8443", "example.com"),
        ("example.com.", "example.com"),
        ("https://u@example.com/path", "example.com"),
        ("example.com?x=1@y", "example.com"),
        ("example.com:443#x", "example.com"),
        ("[2001:db8::1]:443", "2001:db8::1"),
        ("2001:db8::1", "2001:db8::1"),
        ("bücher.example", "xn--bcher-kva.example"),
        ("中文.公司", "xn--fiq228c.xn--55qx5d"),
        ("", ""),
        ("   ", ""),
        ("a b.com", ""),
        ("x" * 300, ""),
        ("\x00", ""),
        ("[", ""),
    ],
)
def test_hosts_become_comparable(host: str, normal: str) -> None:
    assert normal_host(host) == normal


def test_addresses_and_local_names_are_told() -> None:
    assert as_address("10.0.0.1") is not None
    assert as_address("fe80::1%eth0") is not None
    assert as_address("example.com") is None
    assert is_local_name("router")
    assert is_local_name("printer.local")
    assert not is_local_name("example.com")


def test_below_is_by_labels() -> None:
    assert is_below("a.example.com", "example.com")
    assert is_below("example.com", "example.com")
    assert not is_below("badexample.com", "example.com")
    assert not is_below("example.com", "")


def test_registrable_domains_follow_the_public_suffix_list() -> None:
    assert registrable_domain("a.b.example.com.cn") == "example.com.cn"
    assert registrable_domain("x.unheardof") == "x.unheardof"
    assert registrable_domain("com.cn") == "com.cn"
