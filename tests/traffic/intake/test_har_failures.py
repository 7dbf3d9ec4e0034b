"""Failed connections in HAR files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from traffic.intake.har import parse_har


def found(log: dict[str, Any]) -> list[tuple[str, int, str]]:
    capture = parse_har(json.dumps({"log": log}).encode(), Path("a.har"))
    return [(failure.host, failure.port, failure.cause) for failure in capture.failures]


def entry(method: str, url: str, status: int) -> dict[str, Any]:
    return {"request": {"method": method, "url": url}, "response": {"status": status}}


@pytest.mark.parametrize(
    "url", ["https://p.example:443", "p.example:443", "http://P.example:443/", "//p.example"]
)
def test_a_tunnel_without_a_request_is_a_failure(url: str) -> None:
    assert found({"entries": [entry("CONNECT", url, 0)]}) == [("p.example", 443, "certificate_refused")]
    assert found({"entries": [entry("CONNECT", url, 200)]}) == [("p.example", 443, "encrypted")]


def test_a_tunnel_with_a_request_is_none() -> None:
    assert (
        found({"entries": [entry("CONNECT", "a.example:443", 200), entry("GET", "https://a.example/", 200)]})
        == []
    )


def test_noted_tls_errors() -> None:
    errors = [{"hostname": "P.example", "cause": "reset", "startedDateTime": "x"}, {"cause": "closed"}, None]
    assert found({"entries": [entry("GET", "https://a.example/", 200)], "_tlsErrors": errors}) == [
        ("p.example", 443, "certificate_refused")
    ]


@pytest.mark.parametrize("url", ["", "p.example:port", "p.example:99999", f"p.example:{'9' * 6000}", ":443"])
def test_a_broken_address_is_left_out(url: str) -> None:
    assert found({"entries": [entry("CONNECT", url, 0), entry("GET", "https://a.example/", 200)]}) == []
