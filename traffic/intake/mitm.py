"""mitmproxy's own dumps, of every version that the installed mitmproxy reads."""

from __future__ import annotations

import io
from pathlib import Path

from mitmproxy import exceptions, flow, http
from mitmproxy.io import FlowReader

from traffic.capture import Capture, Exchange, Failure, Message
from traffic.errors import CaptureError
from traffic.intake.times import parse_time
from traffic.transmissions import OpaqueCause

FORMAT = "mitmproxy"


def parse_dump(data: bytes, path: Path) -> Capture:
    """Parse a dump. One that breaks off keeps what could be read, with a remark.

    Raises CaptureError where not even the first flow can be read.
    """
    flows, remarks = _flows(data, path)
    exchanges: list[Exchange] = []
    failures: list[Failure] = []
    for item in flows:
        try:
            read = _read(item, len(exchanges))
        # A flow may hold anything that a dump can hold, in any place.
        except (AttributeError, KeyError, IndexError, TypeError, ValueError, OverflowError):
            remarks["traffic.broken_entry"] = None
            continue
        if isinstance(read, Failure):
            failures.append(read)
        elif read is not None:
            exchanges.append(read)
        else:
            remarks["traffic.other_flow"] = None
    return Capture(path.name, "", FORMAT, tuple(exchanges), tuple(failures), tuple(remarks))


def _read(item: flow.Flow, index: int) -> Exchange | Failure | None:
    """Read a flow; None where it is no request."""
    failure = _failure(item)
    if failure is not None or not isinstance(item, http.HTTPFlow) or item.request.method == "CONNECT":
        return failure
    return _exchange(item, index)


def _flows(data: bytes, path: Path) -> tuple[list[flow.Flow], dict[str, None]]:
    flows: list[flow.Flow] = []
    try:
        flows.extend(FlowReader(io.BytesIO(data)).stream())
    # Old and broken dumps break the reader in many places (KeyError, AttributeError, struct.error ...).
    except Exception as error:  # noqa: BLE001
        if not flows:
            raise CaptureError("traffic.broken_dump", file=path, problem=_problem(error)) from None
        return flows, {"traffic.broken_off": None}
    return flows, {}


def _problem(error: Exception) -> str:
    return str(error) if isinstance(error, exceptions.FlowReadException) else type(error).__name__


def _failure(item: flow.Flow) -> Failure | None:
    """Tell a connection whose TLS handshake the app broke off, as it distrusts the proxy's certificate."""
    client = item.client_conn
    if not client.error or not client.tls or client.tls_established:
        return None
    address = item.server_conn.address or ("", 0)
    host = client.sni or item.server_conn.sni or str(address[0])
    return Failure(host, address[1], OpaqueCause.CERTIFICATE_REFUSED, parse_time(item.timestamp_created))


def _exchange(item: http.HTTPFlow, index: int) -> Exchange:
    request, response = item.request, item.response
    scheme = request.scheme if item.websocket is None else request.scheme.replace("http", "ws")
    return Exchange(
        index=index,
        method=request.method.upper(),
        scheme=scheme,
        host=request.pretty_host.lower(),
        port=request.port,
        target=request.path,
        request=_message(request),
        time=parse_time(request.timestamp_start or None),
        response=None if response is None else _message(response),
        status=None if response is None else response.status_code,
        messages=tuple(_sent(item)),
    )


def _message(message: http.Request | http.Response) -> Message:
    headers = tuple(
        (name.decode("utf8", "surrogateescape"), value.decode("utf8", "surrogateescape"))
        for name, value in message.headers.fields
        if not name.startswith(b":")
    )
    body = message.raw_content
    return Message(headers, body or b"", encoded=True, truncated=body is None)


def _sent(item: http.HTTPFlow) -> list[Message]:
    messages = item.websocket.messages if item.websocket else []
    return [Message(body=_bytes(m.content), encoded=False) for m in messages if m.from_client]


def _bytes(content: bytes | str) -> bytes:
    # Dumps of old versions give text messages as str.
    return content.encode("utf8", "surrogateescape") if isinstance(content, str) else content
