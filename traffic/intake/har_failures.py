"""Connections in HAR files that never became a readable request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from traffic.capture import Exchange, Failure
from traffic.intake.numbers import PORTS, parse_int
from traffic.intake.times import parse_time
from traffic.transmissions import OpaqueCause


def is_tunnel(entry: Any) -> bool:
    """Tell whether an entry is a CONNECT request, which proxies list beside what went through it."""
    request = entry.get("request") if isinstance(entry, dict) else None
    return isinstance(request, dict) and str(request.get("method")).upper() == "CONNECT"


def failures(log: dict[str, Any], exchanges: Iterable[Exchange]) -> Iterator[Failure]:
    """Give the TLS errors that the recorder noted, and tunnels through which no request was seen."""
    noted = log.get("_tlsErrors")
    for error in noted if isinstance(noted, list) else []:
        failure = _tls_error(error)
        if failure is not None:
            yield failure
    read = {exchange.host for exchange in exchanges}
    for entry in filter(is_tunnel, log["entries"]):
        tunnel = _tunnel(entry)
        if tunnel is not None and tunnel.host not in read:
            yield tunnel


def _tls_error(error: Any) -> Failure | None:
    """Read an entry of HTTP Toolkit's `_tlsErrors`; without a host there is nobody to ascribe it to."""
    host = error.get("hostname") if isinstance(error, dict) else None
    if not isinstance(host, str) or not host:
        return None
    time = parse_time(error.get("startedDateTime"))
    return Failure(host.lower(), 443, OpaqueCause.CERTIFICATE_REFUSED, time)


def _tunnel(entry: dict[str, Any]) -> Failure | None:
    """Read a tunnel: one that was opened carried what the proxy did not decrypt, else the handshake failed."""
    address = str(entry["request"].get("url") or "").rpartition("//")[2].partition("/")[0]
    host, colon, port = address.rpartition(":")
    if not colon:
        host, port = address, "443"
    number = parse_int(port, PORTS)
    if not host or number is None:
        return None
    response = entry.get("response")
    opened = isinstance(response, dict) and response.get("status") == 200
    cause = OpaqueCause.ENCRYPTED if opened else OpaqueCause.CERTIFICATE_REFUSED
    return Failure(host.lower().strip("[]"), number, cause, parse_time(entry.get("startedDateTime")))
