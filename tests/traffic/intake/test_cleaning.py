"""Captures become valid Unicode in every text."""

from __future__ import annotations

from traffic.capture import Capture, Exchange, Failure, Message
from traffic.intake.cleaning import clean_capture

BAD = "\udce9"


def test_every_text_is_cleaned_and_bodies_stay() -> None:
    headers = ((f"X{BAD}", BAD),)
    message = Message(headers, b"\xe9")
    exchange = Exchange(0, BAD, "https", BAD, 443, f"/{BAD}", message, response=message, messages=(message,))
    capture = Capture(BAD, "", "har", (exchange,), (Failure(BAD, 443, BAD),))
    clean = clean_capture(capture)
    (sent,), (failure,) = clean.exchanges, clean.failures
    assert sent.target == "/%E9"
    assert sent.response is not None
    texts = [clean.source, sent.method, sent.host, failure.host, failure.cause]
    for one in (sent.request, sent.response, *sent.messages):
        assert one.body == b"\xe9"
        texts += [part for header in one.headers for part in header]
    assert not any(BAD in text for text in texts)


def test_a_clean_capture_is_equal() -> None:
    capture = Capture("a.har", "", "har", (Exchange(0, "GET", "https", "李.example", 443, "/李", Message()),))
    assert clean_capture(capture) == capture
