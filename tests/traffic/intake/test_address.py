"""The parts of a URL."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from traffic.intake.address import default_port, split_url

FREE = settings(deadline=None)


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


@FREE
@given(
    st.sampled_from(["http", "https", "ws", "wss"]),
    st.from_regex(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,9}", fullmatch=True),
    st.sampled_from(["", ":80", ":8080", ":65535"]),
    st.text(alphabet="/?&=#%a1:@;'[]\\\t", max_size=12),
)
def test_plain_urls_are_split_as_all_others(scheme: str, host: str, port: str, rest: str) -> None:
    url = f"://{host}{port}/{rest}"
    try:
        expected = split_url(f"{scheme.upper()}{url}")
    except ValueError:
        return
    assert split_url(f"{scheme}{url}") == expected


def test_default_ports() -> None:
    assert [default_port(scheme) for scheme in ("http", "wss", "quic")] == [80, 443, 443]
