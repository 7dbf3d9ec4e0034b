"""HTTP Archive files, 1.1 and 1.2, as browsers and proxies write them: each leaves out or adds something.

Source: http://www.softwareishard.com/blog/har-12-spec/
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from traffic.capture import Capture, Exchange, Headers
from traffic.errors import CaptureError, EmptyCaptureError
from traffic.intake.address import Address, split_url
from traffic.intake.har_bodies import request_body, response_body, socket_messages, url_encoded
from traffic.intake.har_failures import failures, is_tunnel
from traffic.intake.numbers import STATUSES, parse_int
from traffic.intake.times import parse_time

FORMAT = "har"
_DIGITS = 4000
"""Digits beyond which Python reads no number; one of them must not spoil the file."""


def parse_har(data: bytes, path: Path) -> Capture:
    """Parse a HAR file. Exchanges are numbered as the entries are, whatever is left out between them.

    Raises CaptureError where it is not JSON or not a HAR, EmptyCaptureError where it has no entries.
    """
    log = _log(_parse_json(data, path), path)
    entries = log["entries"]
    if not entries:
        raise EmptyCaptureError("traffic.no_requests", file=path)
    exchanges: list[Exchange] = []
    remarks: dict[str, None] = {}
    for index, entry in enumerate(entries):
        if is_tunnel(entry):
            continue
        try:
            exchange = _exchange(entry, index)
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
            remarks["traffic.broken_entry"] = None
            continue
        if exchange is None:
            remarks["traffic.other_scheme"] = None
        else:
            exchanges.append(exchange)
    if not exchanges and "traffic.broken_entry" in remarks:
        raise CaptureError("traffic.all_broken", file=path, count=len(entries))
    failed = tuple(failures(log, exchanges))
    return Capture(path.name, "", FORMAT, tuple(exchanges), failed, tuple(remarks))


def _parse_json(data: bytes, path: Path) -> Any:
    try:
        return json.loads(_text(data), parse_int=_integer)
    except json.JSONDecodeError as error:
        raise CaptureError(
            "traffic.not_json", file=path, line=error.lineno, column=error.colno, problem=error.msg
        ) from None
    except RecursionError:
        raise CaptureError("traffic.nested", file=path) from None
    except ValueError as error:
        raise CaptureError("traffic.unreadable", file=path, problem=error) from None


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) <= _DIGITS else float(digits)


def _text(data: bytes) -> str:
    """Decode by JSON's own rules; stray bytes that are not UTF-8 spoil a value, not the file."""
    encoding = json.detect_encoding(data)
    return data.decode(encoding, "surrogateescape" if encoding.startswith("utf-8") else "replace")


def _log(root: Any, path: Path) -> dict[str, Any]:
    log = root.get("log") if isinstance(root, dict) else None
    if not isinstance(log, dict) or not isinstance(log.get("entries"), list):
        raise CaptureError("traffic.not_har", file=path)
    return log


def _exchange(entry: dict[str, Any], index: int) -> Exchange | None:
    request = entry["request"]
    address = split_url(request["url"])
    if address is None:
        return None
    response = entry.get("response")
    response = response if isinstance(response, dict) else {}
    status = parse_int(response.get("status"), STATUSES)
    return Exchange(
        index=index,
        method=str(request.get("method") or "GET").upper(),
        scheme=address.scheme,
        host=address.host,
        port=address.port,
        target=_target(address, request),
        request=request_body(request, _headers(request)),
        time=parse_time(entry.get("startedDateTime")),
        response=response_body(response, _headers(response)) if status else None,
        status=status,
        messages=tuple(socket_messages(entry)),
    )


def _target(address: Address, request: dict[str, Any]) -> str:
    query = request.get("queryString")
    if "?" in address.target or not isinstance(query, list) or not query:
        return address.target
    items = [item for item in query if isinstance(item, dict)]
    pairs = [(str(item.get("name") or ""), str(item.get("value") or "")) for item in items]
    return f"{address.target}?{url_encoded(pairs)}" if pairs else address.target


def _headers(message: dict[str, Any]) -> Headers:
    """Read headers as objects or as pairs, without the pseudo-headers of HTTP/2."""
    return tuple(
        (name, value) for name, value in _named(message.get("headers")) if name and not name.startswith(":")
    )


def _named(headers: Any) -> Iterator[tuple[str, str]]:
    for header in headers if isinstance(headers, list) else []:
        if isinstance(header, dict):
            yield str(header.get("name") or ""), str(header.get("value") or "")
        elif isinstance(header, list) and len(header) == 2:
            yield str(header[0]), str(header[1])
