"""The one place where what recorders wrote becomes valid Unicode; all forms of captures pass through it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from traffic.capture import Exchange, Failure, Headers, Message
from traffic.characters import clean_target, clean_text

MOST_HOST = 253
"""Characters of the longest name of a host (RFC 1035, section 2.3.4); of a longer one the end is kept."""
MOST_METHOD = 40
"""Characters of the longest method; the longest that is registered has 18."""


def clean_exchange(exchange: Exchange) -> Exchange:
    """Return `exchange` without surrogates in any of its texts, host and method not too long; bodies stay."""
    fits = len(exchange.host) <= MOST_HOST and len(exchange.method) <= MOST_METHOD
    if fits and all(map(str.isascii, _texts(exchange))):
        return exchange
    return replace(
        exchange,
        method=clean_text(exchange.method[:MOST_METHOD]),
        scheme=clean_text(exchange.scheme),
        host=clean_text(exchange.host[-MOST_HOST:]),
        target=clean_target(exchange.target),
        request=_message(exchange.request),
        response=None if exchange.response is None else _message(exchange.response),
        messages=tuple(map(_message, exchange.messages)),
        received=tuple(map(_message, exchange.received)),
    )


def clean_failure(failure: Failure) -> Failure:
    """Return `failure` without surrogates in any of its texts."""
    return replace(failure, host=clean_text(failure.host[-MOST_HOST:]), cause=clean_text(failure.cause))


def _texts(exchange: Exchange) -> Iterator[str]:
    yield from (exchange.method, exchange.scheme, exchange.host, exchange.target)
    for message in (exchange.request, exchange.response, *exchange.messages, *exchange.received):
        if message is not None:
            yield from chain.from_iterable(message.headers)


def _message(message: Message) -> Message:
    return replace(message, headers=_headers(message.headers)) if message.headers else message


def _headers(headers: Headers) -> Headers:
    return tuple((clean_text(name), clean_text(value)) for name, value in headers)
