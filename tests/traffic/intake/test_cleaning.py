"""Captures become valid Unicode in every text."""

from __future__ import annotations

import pytest

from traffic.capture import Exchange, Failure, Message
from traffic.intake.cleaning import MOST_HOST, MOST_METHOD, clean_exchange, clean_failure

BAD = "\udce9"


def test_every_text_is_cleaned_and_bodies_stay() -> None:
    headers = ((f"X{BAD}", BAD),)
    message = Message(headers, b"\xe9")
    sent = clean_exchange(
        Exchange(
            0,
            BAD,
            "https",
            BAD,
            443,
            f"/{BAD}",
            message,
            response=message,
            messages=(message,),
            received=(message,),
        )
    )
    failure = clean_failure(Failure(BAD, 443, BAD))
    assert sent.target == "/%E9"
    assert sent.response is not None
    texts = [sent.method, sent.host, failure.host, failure.cause]
    for one in (sent.request, sent.response, *sent.messages, *sent.received):
        assert one.body == b"\xe9"
        texts += [part for header in one.headers for part in header]
    assert not any(BAD in text for text in texts)


@pytest.mark.parametrize("host", ["a.example", "李.example"])
def test_a_clean_exchange_is_equal(host: str) -> None:
    exchange = Exchange(0, "GET", "https", host, 443, "/李", Message())
    assert clean_exchange(exchange) == exchange


def test_hosts_and_methods_have_a_length() -> None:
    long = "a" * 100_000
    sent = clean_exchange(Exchange(0, long, "https", f"{long}.example", 443, "/", Message()))
    failure = clean_failure(Failure(f"{long}.example", 443, "encrypted"))
    assert (len(sent.method), len(sent.host), failure.host) == (MOST_METHOD, MOST_HOST, sent.host)
    assert sent.host.endswith("a.example")
