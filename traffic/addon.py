"""Addon for mitmproxy that records a session: `mitmdump -s addon.py --set yanxing_session=FOLDER`.

It only copies, so that the proxy stays fast: one write for each event, at once, to the end of one file. A session is
a folder for its owner alone: `flows` (the log), `control` (lines of marks, which any process may append) and
`session.json` (when it began, with which versions). A record of the log is one line of JSON in ASCII; where it has
a `size`, so many raw bytes follow, and a line feed. `load_capture` reads the folder, also while it grows.

Nothing but the standard library and mitmproxy is imported here, so that any mitmproxy (10 and later) can run it.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import platform
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from mitmproxy import command, connection, ctx, dns, exceptions, http, tcp, tls, udp, version, websocket
from mitmproxy.addonmanager import Loader

try:
    import fcntl
except ImportError:  # Windows, where nothing keeps two proxies from one session
    fcntl = None  # type: ignore[assignment]

FORMAT = "yanxing-session"
VERSION = 1
FLOWS, CONTROL, SESSION = "flows", "control", "session.json"
SWITCHES = {
    "consent": ("before", "after", "refused", "unknown"),
    "visibility": ("foreground", "background", "unknown"),
    "ads": ("on", "off", "unknown"),
    "account": ("open", "closed", "unknown"),
}
"""The switches that marks set, with their states."""
CAUSES = {
    "certificate_refused": (
        "unknown ca", "bad certificate", "certificate unknown", "certificate expired", "certificate revoked",
        "unsupported certificate",
    ),
    "pinning_suspected": ("disconnected during the handshake", "user cancel"),
    "no_common_cipher": (
        "no shared cipher", "unsupported protocol", "protocol version", "version too low", "agree on a tls version",
        "handshake failure", "insufficient security", "no suitable", "no shared", "no application protocol",
    ),
}  # fmt: skip
"""Likely cause of a failed handshake -> what stands in mitmproxy's sentence on it (alerts: RFC 8446, 6.2)."""
OTHER_CAUSE = "handshake_failed"
UNUSED = 3.0
"""Seconds: who opens a connection and closes it so soon, without a request, may dislike the certificate."""
POLL, MOST_CONTROL = 0.25, 1 << 16
"""Seconds between two looks at the control file, and bytes of it that are read at one."""
MOST_HEAD = 1 << 20
"""Characters of the longest head of a record that is written as it is; the texts of a longer one are cut."""
_MOST_TARGET, _MOST_FIELD, _MOST_FIELDS = 100_000, 1000, 100
_VERSIONS = {"mitmproxy": version.VERSION, "python": platform.python_version()}
_FORM = {"format": FORMAT, "version": VERSION, "versions": _VERSIONS}
_FIRST = b'{"event":"start","format":"%s"' % FORMAT.encode()
_logger = logging.getLogger(__name__)
_encode = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


class Log:
    """A file that records are appended to, each by one write, and in the file when `write` returns."""

    def __init__(self, path: Path) -> None:
        """Open the file; a record that a killed proxy left half written at its end is cut off.

        Raises OSError, BlockingIOError where another proxy writes to it, and anything where it is no such log.
        """
        flags = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        self.descriptor = os.open(path, flags | os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            if fcntl is not None:
                fcntl.flock(self.descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self.size = _whole(self.descriptor)
            os.ftruncate(self.descriptor, self.size)
        except Exception:
            self.close()
            raise
        self.lost = 0
        """Records that could not be written since the last that could."""

    def write(self, head: Mapping[str, object], body: bytes = b"") -> None:
        """Append a record; `head` tells the size of `body`. A failure is logged and counted, and the proxy goes on."""
        try:
            if self.lost:
                self._append((_line({"event": "lost", "count": self.lost}),))
                self.lost = 0
            self._append((_line(head), body, b"\n") if body else (_line(head),))
        except (OSError, TypeError, ValueError) as error:
            if not self.lost:
                _logger.error("yanxing: traffic goes unrecorded: %s", error)
            self.lost += 1

    def _append(self, parts: tuple[bytes, ...]) -> None:
        """Write all of `parts`, or nothing: behind a torn record no other could be found."""
        to, wanted = self.descriptor, sum(map(len, parts))
        try:
            written = os.writev(to, parts) if hasattr(os, "writev") else os.write(to, b"".join(parts))
            if written != wanted:
                raise OSError(0, "the disk took only a part of a record")
        except OSError:
            with suppress(OSError):
                os.ftruncate(to, self.size)
            raise
        self.size += wanted

    def close(self) -> None:
        """Close the file."""
        os.close(self.descriptor)


def _line(head: Mapping[str, object]) -> bytes:
    # ASCII alone: what the app sent may be no UTF-8, and no character of it may end a line.
    line = _encode(head)
    if len(line) > MOST_HEAD:
        line = _encode({**{name: _cut(value, _MOST_TARGET) for name, value in head.items()}, "cut": True})
    return line.encode("ascii") + b"\n"


def _cut(value: object, most: int) -> object:
    if isinstance(value, list | tuple):
        return [_cut(item, _MOST_FIELD) for item in value[:_MOST_FIELDS]]
    return value[:most] if isinstance(value, str) else value


def _whole(descriptor: int) -> int:
    """Return the bytes of the whole records of a log. Raises ValueError where it is none, or damaged."""
    end = os.fstat(descriptor).st_size
    with os.fdopen(os.dup(descriptor), "rb") as file:
        whole = file.seek(0)
        while whole < end:
            line = file.readline()
            if whole == 0 and not line.startswith(_FIRST):
                raise ValueError
            if not line.endswith(b"\n"):
                return whole
            size = int(json.loads(line).get("size", 0))
            if size and end <= file.tell() + size:
                return whole
            file.seek(size, os.SEEK_CUR)
            if size and file.read(1) != b"\n":
                raise ValueError
            whole = file.tell()
    return whole


class Control:
    """A file of marks that other processes append to, a line each: `[TIME] consent=after visibility=background`."""

    def __init__(self, path: Path, *, from_end: bool) -> None:
        """Read the file from its beginning on, or from its end where its marks are known already."""
        self.path = path
        self.offset = path.stat().st_size if from_end and path.exists() else 0

    def marks(self) -> Iterator[tuple[float, dict[str, str]]]:
        """Give time and switches of every line that was added; a bad line is logged and left out."""
        now = time.time()
        for line in self._lines():
            try:
                mark = parse_mark(line, now)
            except ValueError as error:
                _logger.error("yanxing: %s: %s", self.path.name, error)
                continue
            if mark is not None:
                yield mark

    def _lines(self) -> list[str]:
        try:
            size = self.path.stat().st_size
            if size == self.offset:
                return []
            # Who empties the file begins it anew.
            self.offset = 0 if size < self.offset else self.offset
            with self.path.open("rb") as file:
                file.seek(self.offset)
                data = file.read(MOST_CONTROL)
        except OSError:
            return []
        # The rest of a line is waited for, unless it would fill the room.
        whole = data.rfind(b"\n") + 1 or (len(data) if len(data) == MOST_CONTROL else 0)
        self.offset += whole
        return data[:whole].decode("utf8", "replace").split("\n")


def parse_mark(line: str, now: float) -> tuple[float, dict[str, str]] | None:
    """Read a line of marks: its time (seconds since 1970; `now` where it has none) and switches with their states.

    None for an empty line or a comment (#). Raises ValueError, with a sentence, for anything else.
    """
    words = line.split()
    if not words or words[0].startswith("#"):
        return None
    at = now if "=" in words[0] else _parse_time(words.pop(0))
    switches = dict(word.partition("=")[::2] for word in words)
    if not switches or not all(state in SWITCHES.get(switch, ()) for switch, state in switches.items()):
        known = " ".join(f"{switch}={'|'.join(states)}" for switch, states in SWITCHES.items())
        raise ValueError(f"{line[:80]!r} is no mark; known: {known}")
    return at, switches


def _parse_time(word: str) -> float:
    try:
        # Python 3.10 does not know the Z.
        moment = datetime.fromisoformat(re.sub("[zZ]$", "+00:00", word))
        if moment.tzinfo is not None:
            return moment.timestamp()
    except (ValueError, OverflowError):
        pass
    raise ValueError(f"{word[:80]!r} is neither a mark nor a time with its zone, as 2026-01-01T10:00:00Z")


def open_session(given: str) -> Path:
    """Return the folder of a session, made where it is not there; a fresh dated one where none is `given`.

    Raises OSError, and ValueError for a folder that holds other things.
    """
    folder = Path(given).expanduser()
    if not given:
        name = time.strftime("yanxing-session-%Y%m%d-%H%M%S")
        folder = next(f for n in range(1000) if not (f := Path(f"{name}-{n}" if n else name)).exists())
    folder.mkdir(mode=0o700, parents=True, exist_ok=bool(given))
    if any(folder.iterdir()) and not (folder / SESSION).exists():
        raise ValueError
    folder.chmod(0o700)
    (folder / CONTROL).touch(0o600)
    return folder


class Recording:
    """Writes requests, responses, messages, failed handshakes, other streams and marks to the session as they come."""

    def __init__(self) -> None:
        self.log: Log | None = None
        self.control: Control | None = None
        self.limit = 0
        self.own_host: str | None = None  # under which mitmproxy gives out its certificate
        self.unused: dict[str, tuple[float, str, int]] = {}
        """Connections over which nothing was asked yet: id -> time of the handshake, host and port."""
        self.streams: dict[str, int] = {}  # id of a connection that is no HTTP -> bytes that were recorded
        self.timer: asyncio.TimerHandle | None = None
        self.started = self.ended = False

    def load(self, loader: Loader) -> None:
        """Declare the options."""
        add = loader.add_option
        add("yanxing_session", str, "", "Folder to record to; a fresh dated one where none is given.")
        add("yanxing_body_limit", int, 10_000_000, "Bytes of each body that are recorded.")
        add("yanxing_control", str, "", "File that marks are read from; `control` of the session by default.")

    def configure(self, updated: set[str]) -> None:
        """Take the options; open the session where one is named. Raises OptionsError where that fails."""
        self.limit = ctx.options.yanxing_body_limit
        if self.limit < 0:
            self._refuse("yanxing_body_limit", "give 0 or a number of bytes")
        has_own = "onboarding" in ctx.options and ctx.options.onboarding
        self.own_host = ctx.options.onboarding_host if has_own else None
        if updated & {"yanxing_session", "yanxing_control"} and (ctx.options.yanxing_session or self.log):
            self._open()

    def _refuse(self, option: str, why: str) -> None:
        """Refuse an option. At the start by an error that ends it: one that is raised has a traceback there."""
        if self.started:
            raise exceptions.OptionsError(f"{option}: {why}")  # type: ignore[no-untyped-call]
        self.ended = True
        _logger.error("yanxing: %s: %s", option, why)

    def running(self) -> None:
        """Say where the proxy listens, now that it does, and begin to look for marks."""
        proxy = ctx.master.addons.get("proxyserver")  # type: ignore[no-untyped-call]
        addresses = [address[:2] for address in proxy.listen_addrs()] if proxy else []
        self._write("ready", listen=addresses)
        self.started = True
        self._look_for_marks()

    def done(self) -> None:
        """Close the session."""
        self.ended = True
        if self.timer is not None:
            self.timer.cancel()
        if self.log is not None:
            self._write_marks()
            self._write("end")
        self._close()

    def request(self, flow: http.HTTPFlow) -> None:
        """Write a request as soon as it is whole."""
        self.unused.pop(flow.client_conn.id, None)
        if self._from_app(flow):
            self._write_request(flow)

    def _write_request(self, flow: http.HTTPFlow) -> None:
        request = flow.request
        head: dict[str, object] = {
            "event": "request", "id": flow.id, "time": request.timestamp_start, "scheme": request.scheme,
            "host": request.pretty_host.lower(), "port": request.port, "method": request.method,
            "target": request.path, "http": request.http_version,
        }  # fmt: skip
        self._write_message(head, request)

    def _from_app(self, flow: http.HTTPFlow) -> bool:
        """Tell whether the app sent a request: no replay, and no visit to the page that gives out the certificate."""
        return flow.is_replay != "request" and flow.request.host != self.own_host

    def response(self, flow: http.HTTPFlow) -> None:
        """Write the response that came on a request."""
        response = flow.response
        if response is not None and self._from_app(flow):
            head: dict[str, object] = {
                "event": "response", "id": flow.id, "time": response.timestamp_start,
                "status": response.status_code, "websocket": flow.websocket is not None,
                "peer": (flow.server_conn.peername or ("",))[0],
            }  # fmt: skip
            self._write_message(head, response)

    def error(self, flow: http.HTTPFlow) -> None:
        """Write that a request had no response; the request too, where it broke off."""
        self.unused.pop(flow.client_conn.id, None)
        if self._from_app(flow):
            if flow.request.timestamp_end is None:
                self._write_request(flow)
            self._write("error", id=flow.id, detail=flow.error.msg if flow.error else "")

    def websocket_message(self, flow: http.HTTPFlow) -> None:
        """Write the newest message of a WebSocket, sent or received."""
        message = flow.websocket.messages[-1] if flow.websocket else None
        if message is not None and not message.injected and self._from_app(flow):
            self._write_piece(flow.id, message, self.limit, text=message.is_text)

    def tls_established_client(self, data: tls.TlsData) -> None:
        """Remember a connection until something is asked over it."""
        self.unused[data.conn.id] = (time.time(), *_address(data.conn, data.context.server))

    def client_disconnected(self, client: connection.Client) -> None:
        """Write that the app closed a connection at once: it may have looked at the certificate and disliked it."""
        opened, host, port = self.unused.pop(client.id, (0.0, "", 0))
        if time.time() - opened < UNUSED:
            self._write("failure", host=host, port=port, cause="pinning_suspected", unused=True)

    def tls_failed_client(self, data: tls.TlsData) -> None:
        """Write that the handshake with the app failed, and the likely cause."""
        error, (host, port) = data.conn.error or "", _address(data.conn, data.context.server)
        # Before our certificate went out, the app cannot have disliked it.
        cause = _cause(error.replace(host, "").lower()) if data.ssl_conn is not None else OTHER_CAUSE
        self._write("failure", host=host, port=port, sni=data.conn.sni, cause=cause, detail=error[:400])

    def tls_failed_server(self, data: tls.TlsData) -> None:
        """Write that the handshake with the server failed, which tells nothing of the app."""
        host, port = _address(data.conn, data.context.server)
        self._write("server_failure", host=host, port=port, detail=(data.conn.error or "")[:400])

    def http_connect_error(self, flow: http.HTTPFlow) -> None:
        """Write that no connection to a server came about, to which the app asked for one."""
        self._write("refused", host=flow.request.host, port=flow.request.port)

    def tcp_start(self, flow: tcp.TCPFlow | udp.UDPFlow) -> None:
        """Write that a connection began that is no HTTP."""
        self.unused.pop(flow.client_conn.id, None)
        self.streams[flow.id] = 0
        host, port = _address(flow.client_conn, flow.server_conn)
        kind, tls_inside = flow.type, flow.client_conn.tls_established
        self._write("stream", id=flow.id, scheme=kind, tls=tls_inside, host=host, port=port)

    def tcp_message(self, flow: tcp.TCPFlow | udp.UDPFlow) -> None:
        """Write what the app sent on such a connection; of what it received, the sum is written at the end."""
        if flow.messages[-1].from_client:
            written = self.streams.get(flow.id, 0)
            self.streams[flow.id] = written + len(flow.messages[-1].content)
            self._write_piece(flow.id, flow.messages[-1], max(0, self.limit - written))

    def tcp_end(self, flow: tcp.TCPFlow | udp.UDPFlow) -> None:
        """Write how much went over such a connection."""
        self.streams.pop(flow.id, None)
        sent = sum(len(m.content) for m in flow.messages if m.from_client)
        received = sum(len(m.content) for m in flow.messages) - sent
        self._write("stream_end", id=flow.id, sent=sent, received=received)

    tcp_error = udp_error = udp_end = tcp_end
    udp_start, udp_message = tcp_start, tcp_message

    def dns_request(self, flow: dns.DNSFlow) -> None:
        """Write which names the app asked for."""
        self._write("dns", id=flow.id, names=[question.name for question in flow.request.questions])

    @command.command("yanxing.mark")  # type: ignore[untyped-decorator]
    def mark(self, *marks: str) -> None:
        """Mark this moment of the session, as: yanxing.mark consent=after visibility=background."""
        try:
            found = parse_mark(" ".join(marks), time.time())
            if found is None:
                raise ValueError("name a mark, as consent=after")
        except ValueError as error:
            raise exceptions.CommandError(str(error)) from error
        self._write("mark", time=found[0], **found[1])

    def _look_for_marks(self) -> None:
        self._write_marks()
        self.timer = asyncio.get_running_loop().call_later(POLL, self._look_for_marks)

    def _write_marks(self) -> None:
        for at, switches in self.control.marks() if self.control else ():
            self._write("mark", time=at, **switches)

    def _write_message(self, head: dict[str, object], message: http.Request | http.Response) -> None:
        head["headers"] = _fields(message.headers)
        if message.trailers:
            head["trailers"] = _fields(message.trailers)
        content = message.raw_content
        if content is None:
            # Streamed past the proxy's memory, or broken off.
            head["missing"] = "streamed" if message.stream else "broken"
        self._write_body(head, content or b"", self.limit)

    def _write_piece(self, flow: str, message: Piece, limit: int, **more: object) -> None:
        sent = {"event": "message", "id": flow, "time": message.timestamp, "sent": message.from_client}
        self._write_body({**sent, **more}, message.content, limit)

    def _write_body(self, head: dict[str, object], content: bytes, limit: int) -> None:
        if len(content) > limit:
            head["length"], content = len(content), content[:limit]
        if content:
            head["size"] = len(content)
        self._append(head, content)

    def _write(self, event: str, **head: object) -> None:
        self._append({"event": event, "time": time.time(), **head})

    def _append(self, head: dict[str, object], body: bytes = b"") -> None:
        if self.log is None and not self.ended:
            self._open()
        if self.log is not None:
            self.log.write(head, body)

    def _open(self) -> None:
        """Open the session that the options name. Raises OptionsError where that fails."""
        self._close()
        named = ctx.options.yanxing_session
        try:
            folder = open_session(named)
            control = Path(ctx.options.yanxing_control or folder / CONTROL).expanduser()
            if control.is_dir():
                raise IsADirectoryError(0, "a folder is no file of marks", control)
            self.log = Log(folder / FLOWS)
            self.control = Control(control, from_end=self.log.size > 0)
            _describe(folder / SESSION)
        except BlockingIOError:
            self._refuse("yanxing_session", f"another proxy records to {named}")
        except OSError as error:
            self._close()
            self._refuse("yanxing_session", f"{error.filename or named}: {error.strerror}")
        except (ValueError, AttributeError, TypeError, RecursionError):
            self._refuse("yanxing_session", f"{named} is neither empty nor a session to continue")
        else:
            self._append({"event": "start", **_FORM, "time": time.time()})
            _logger.info("yanxing: recording to %s", folder)

    def _close(self) -> None:
        if self.log is not None:
            self.log.close()
            self.log = None


Piece = websocket.WebSocketMessage | tcp.TCPMessage | udp.UDPMessage


def _describe(path: Path) -> None:
    """Write, once, when a session began and with which versions."""
    if not path.exists():
        path.touch(0o600)
        started = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        path.write_text(json.dumps({**_FORM, "started": started}) + "\n", "ascii")


def _fields(headers: http.Headers) -> list[tuple[str, str]]:
    return [
        (name.decode("utf8", "surrogateescape"), value.decode("utf8", "surrogateescape"))
        for name, value in headers.fields
        if name[:1] != b":"
    ]


def _address(conn: connection.Connection, server: connection.Server) -> tuple[str, int]:
    """Return host and port that a connection is for: the name that was asked for, or the address."""
    host, port = (server.address or ("", 443))[:2]
    return conn.sni or server.sni or host, port


def _cause(error: str) -> str:
    return next((cause for cause, told in CAUSES.items() if any(t in error for t in told)), OTHER_CAUSE)


addons = [Recording()]
