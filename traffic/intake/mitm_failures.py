"""Connections in mitmproxy's dumps on which no request could be read."""

from __future__ import annotations

from mitmproxy import dns, flow, http, tcp, udp

from traffic.capture import Failure
from traffic.intake.notes import Notes
from traffic.intake.streams import cause_of
from traffic.intake.times import parse_time
from traffic.transmissions import OpaqueCause


def note_failure(item: flow.Flow, notes: Notes) -> bool:
    """Tell whether a flow is no request to be read; `notes` is told what it is instead."""
    if _is_refused(item):
        notes.fail(_failure(item, OpaqueCause.CERTIFICATE_REFUSED))
    elif isinstance(item, tcp.TCPFlow):
        _note_stream(item, "tcp", notes)
    elif isinstance(item, udp.UDPFlow):
        _note_stream(item, "udp", notes)
    elif isinstance(item, dns.DNSFlow):
        notes.counts["traffic.dns_flows"] += 1
    elif not isinstance(item, http.HTTPFlow):
        notes.counts["traffic.other_flows"] += 1
    elif item.request.method.upper() == "CONNECT":
        _note_tunnel(item, notes)
    else:
        return False
    return True


def _is_refused(item: flow.Flow) -> bool:
    """Tell a connection whose TLS handshake the app broke off, as it distrusts the proxy's certificate."""
    client = item.client_conn
    return bool(client.error and client.tls and not client.tls_established)


def _note_stream(item: tcp.TCPFlow | udp.UDPFlow, kind: str, notes: Notes) -> None:
    """Note a connection without HTTP, and that what was sent through it could not be read."""
    notes.counts[f"traffic.{kind}_flows"] += 1
    sent = [bytes(message.content) for message in item.messages if message.from_client]
    port = int((item.server_conn.address or ("", 0))[1])
    cause = cause_of(kind, port, next(filter(None, sent), b""))
    if cause is not None:
        notes.fail(_failure(item, cause, sum(map(len, sent))))


def _note_tunnel(item: http.HTTPFlow, notes: Notes) -> None:
    """Note a tunnel; what was refused by the proxy or the server carried nothing."""
    if item.response is not None and item.response.status_code >= 400:
        notes.counts["traffic.refused_tunnels"] += 1
        return
    cause = OpaqueCause.CERTIFICATE_REFUSED if item.response is None else OpaqueCause.ENCRYPTED
    time = parse_time(item.timestamp_created)
    notes.fail(Failure(item.request.host.lower(), item.request.port, cause, time), tunnel=True)


def _failure(item: flow.Flow, cause: OpaqueCause, size: int = 0) -> Failure:
    address = item.server_conn.address or ("", 0)
    host = item.client_conn.sni or item.server_conn.sni or str(address[0])
    return Failure(host.lower(), int(address[1]), cause, parse_time(item.timestamp_created), size)
