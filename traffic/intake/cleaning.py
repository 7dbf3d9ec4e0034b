"""The one place where what recorders wrote becomes valid Unicode; all forms of captures pass through it."""

from __future__ import annotations

from dataclasses import replace

from traffic.capture import Capture, Exchange, Failure, Headers, Message
from traffic.characters import clean_target, clean_text


def clean_capture(capture: Capture) -> Capture:
    """Return `capture` without surrogates in any of its texts; bodies are bytes and stay."""
    return replace(
        capture,
        source=clean_text(capture.source),
        exchanges=tuple(map(_exchange, capture.exchanges)),
        failures=tuple(map(_failure, capture.failures)),
    )


def _exchange(exchange: Exchange) -> Exchange:
    return replace(
        exchange,
        method=clean_text(exchange.method),
        scheme=clean_text(exchange.scheme),
        host=clean_text(exchange.host),
        target=clean_target(exchange.target),
        request=_message(exchange.request),
        response=None if exchange.response is None else _message(exchange.response),
        messages=tuple(map(_message, exchange.messages)),
    )


def _message(message: Message) -> Message:
    return replace(message, headers=_headers(message.headers)) if message.headers else message


def _headers(headers: Headers) -> Headers:
    return tuple((clean_text(name), clean_text(value)) for name, value in headers)


def _failure(failure: Failure) -> Failure:
    return replace(failure, host=clean_text(failure.host), cause=clean_text(failure.cause))
