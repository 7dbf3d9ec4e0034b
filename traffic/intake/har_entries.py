"""One entry of a HAR file: a request with its response, as browsers and proxies write them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from traffic.capture import Exchange, Headers
from traffic.intake.address import Address, split_url
from traffic.intake.har_bodies import request_body, response_body, url_encoded
from traffic.intake.har_sockets import read_messages
from traffic.intake.numbers import STATUSES, parse_int
from traffic.intake.times import parse_time


def read_entry(entry: Any, index: int) -> Exchange | None:
    """Read an entry; None where it did not go over the network (data:, blob: ...).

    Raises KeyError, TypeError, ValueError, AttributeError or OverflowError where it is broken.
    """
    request = entry["request"]
    named = _headers(request)
    address = split_url(_url(request, named))
    if address is None:
        return None
    sent, received = read_messages(entry)
    response = entry.get("response")
    response = response if isinstance(response, dict) else {}
    status = parse_int(response.get("status"), STATUSES)
    answer = response_body(response, _without_pseudo(_headers(response)))
    return Exchange(
        index=index,
        method=str(request.get("method") or "GET").upper(),
        scheme=address.scheme.replace("http", "ws") if sent or received else address.scheme,
        host=address.host,
        port=address.port,
        target=_target(address, request),
        request=request_body(request, _without_pseudo(named)),
        time=parse_time(entry.get("startedDateTime")),
        response=answer if status or answer.body else None,
        status=status,
        messages=sent,
        received=received,
    )


def _url(request: dict[str, Any], headers: Headers) -> str:
    """Return the URL; where it is a path alone, the headers tell the rest."""
    url = request["url"]
    if not isinstance(url, str):
        raise TypeError("url")
    if not url.startswith("/") or url.startswith("//"):
        return url
    told = {name.lower(): value for name, value in headers}
    host = told.get(":authority") or told.get("host") or ""
    return f"{told.get(':scheme') or 'https'}://{host}{url}"


def _target(address: Address, request: dict[str, Any]) -> str:
    query = request.get("queryString")
    if "?" in address.target or not isinstance(query, list) or not query:
        return address.target
    items = [item for item in query if isinstance(item, dict)]
    pairs = [(str(item.get("name") or ""), str(item.get("value") or "")) for item in items]
    return f"{address.target}?{url_encoded(pairs)}" if pairs else address.target


def _without_pseudo(headers: Headers) -> Headers:
    """Leave out the pseudo-headers of HTTP/2, which say again what the first line says."""
    return tuple(header for header in headers if not header[0].startswith(":"))


def _headers(message: dict[str, Any]) -> Headers:
    return tuple((name, value) for name, value in _named(message.get("headers")) if name)


def _named(headers: Any) -> Iterator[tuple[str, str]]:
    """Give headers that are written as objects with a name, as pairs, or as one object."""
    if isinstance(headers, dict):
        yield from ((name, str(value or "")) for name, value in headers.items())
    for header in headers if isinstance(headers, list) else []:
        if isinstance(header, dict):
            yield str(header.get("name") or ""), str(header.get("value") or "")
        elif isinstance(header, list) and len(header) == 2:
            yield str(header[0]), str(header[1])
