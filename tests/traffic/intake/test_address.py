"""The parts of a URL."""

from __future__ import annotations

import pytest

from traffic.intake.address import default_port, split_url


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://A.Example/p?q=%41#f", ("https", "a.example", 443, "/p?q=%41")),
        ("HTTP://a.example:8080", ("http", "a.example", 8080, "/")),
        ("wss://a.example./s", ("wss", "a.example", 443, "/s")),
        ("http://[2001:db8::1]:81/x", ("http", "2001:db8::1", 81, "/x")),
    ],
)
def test_urls_are_split(url: str, expected: tuple[str, str, int, str]) -> None:
    assert split_url(url) == expected


@pytest.mark.parametrize(
    "url", ["data:text/plain,x", "blob:https://a.example/1", "chrome-extension://x/y", "about:blank"]
)
def test_other_schemes_are_none(url: str) -> None:
    assert split_url(url) is None


@pytest.mark.parametrize("url", ["https://", "https://a.example:port/", "http://[::1/"])
def test_broken_urls_are_an_error(url: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        split_url(url)


def test_default_ports() -> None:
    assert [default_port(scheme) for scheme in ("http", "wss", "quic")] == [80, 443, 443]
