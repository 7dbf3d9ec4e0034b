"""Failed connections in HAR files."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.traffic.intake.captures import load, said


def found(log: dict[str, Any]) -> list[tuple[str, int, str]]:
    capture = load(json.dumps({"log": log}).encode())
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


def test_a_refused_tunnel_carried_nothing() -> None:
    entries = [entry("CONNECT", "p.example:443", 502), entry("GET", "https://a.example/", 200)]
    assert found({"entries": entries}) == []
    capture = load(json.dumps({"log": {"entries": entries}}).encode())
    assert said(capture)[0].startswith("1 connections were refused")
