"""Connections in HAR files that never became a readable request."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from traffic.capture import Failure
from traffic.intake.notes import Notes
from traffic.intake.numbers import PORTS, STATUSES, parse_int
from traffic.intake.times import parse_time
from traffic.transmissions import OpaqueCause

_REFUSED = 400
"""Statuses from here on say that no tunnel was opened."""


def is_tunnel(entry: Any) -> bool:
    """Tell whether an entry is a CONNECT request, which proxies list beside what went through it."""
    request = entry.get("request") if isinstance(entry, dict) else None
    return isinstance(request, dict) and str(request.get("method")).upper() == "CONNECT"


def read_tls_errors(noted: Any) -> Iterator[Failure]:
    """Give the TLS errors that HTTP Toolkit notes in `_tlsErrors`."""
    for error in noted if isinstance(noted, list) else []:
        failure = _tls_error(error)
        if failure is not None:
            yield failure


def _tls_error(error: Any) -> Failure | None:
    """Read an entry of HTTP Toolkit's `_tlsErrors`; without a host there is nobody to ascribe it to."""
    host = error.get("hostname") if isinstance(error, dict) else None
    if not isinstance(host, str) or not host:
        return None
    time = parse_time(error.get("startedDateTime"))
    return Failure(host.lower(), 443, OpaqueCause.CERTIFICATE_REFUSED, time)


def note_tunnel(entry: dict[str, Any], notes: Notes) -> None:
    """Note a CONNECT request, which stands for a failure where no request is read that went to the same host.

    A tunnel that was opened carried what the proxy did not decrypt; without an answer the handshake failed; one
    that was refused by the proxy or the server carried nothing.
    """
    address = _address(str(entry["request"].get("url") or ""))
    if address is None:
        return
    response = entry.get("response")
    status = parse_int(response.get("status"), STATUSES) if isinstance(response, dict) else None
    if status is not None and status >= _REFUSED:
        notes.counts["traffic.refused_tunnels"] += 1
        return
    cause = OpaqueCause.CERTIFICATE_REFUSED if status is None else OpaqueCause.ENCRYPTED
    notes.fail(Failure(*address, cause, parse_time(entry.get("startedDateTime"))), tunnel=True)


def _address(url: str) -> tuple[str, int] | None:
    """Read host and port, as CONNECT names them, or an URL with them."""
    address = url.rpartition("//")[2].partition("/")[0]
    host, colon, port = address.rpartition(":")
    if not colon:
        host, port = address, "443"
    number = parse_int(port, PORTS)
    return None if not host or number is None else (host.lower().strip("[]"), number)
