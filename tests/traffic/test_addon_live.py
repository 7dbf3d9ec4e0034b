"""The addon in a real mitmdump: an app talks to a server on loopback, and the proxy is killed in the middle of it."""

from __future__ import annotations

import datetime as dt
import http.client
import json
import os
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import h2.config
import h2.connection
import h2.events
import pytest
import wsproto
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from wsproto.events import AcceptConnection, Message, Request, TextMessage

from traffic import addon, load_capture, read_traffic
from traffic.capture import Capture, Exchange
from traffic.transmissions import OpaqueCause
from yanxing.__main__ import run

IMEI, PHONE, ANDROID_ID = "490154203237518", "13800138123", "9774d56d682e549c"
PERSONA = {"contact.phone": [PHONE], "device.imei": [IMEI], "device.android_id": [ANDROID_ID]}
SENDERS = 4
"""Connections that send when the proxy is killed."""


class Server(BaseHTTPRequestHandler):
    """Answers everything, and says again what it is told through a WebSocket."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        if self.headers.get("Upgrade", "").lower() == "websocket":
            self.say_again()
            return
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    do_POST = do_GET  # noqa: N815 - http.server names it

    def say_again(self) -> None:
        socket_ = wsproto.WSConnection(wsproto.ConnectionType.SERVER)
        head = "".join(f"{name}: {value}\r\n" for name, value in self.headers.items())
        socket_.receive_data(f"{self.requestline}\r\n{head}\r\n".encode())
        assert list(socket_.events())
        self.connection.sendall(socket_.send(AcceptConnection()))
        said = next(frames(socket_, self.connection))
        self.connection.sendall(socket_.send(type(said)(data=said.data)))
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        pass


def frames(socket_: wsproto.WSConnection, connection: socket.socket, kind: type = Message) -> Iterator[Any]:
    while data := connection.recv(65536):
        socket_.receive_data(data)
        yield from (event for event in socket_.events() if isinstance(event, kind))


def certificate(folder: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = dt.datetime.now(dt.UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + dt.timedelta(1))
    path = folder / "server.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(private + made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    return path


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate(tmp_path_factory.mktemp("server")))
    listening = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    listening.socket = context.wrap_socket(listening.socket, server_side=True)
    listening.handle_error = lambda *_: None  # type: ignore[method-assign]
    thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield listening.server_port
    listening.shutdown()
    listening.server_close()
    thread.join()


@dataclass
class App:
    """An app that trusts the proxy, and what it sent."""

    proxy: int
    server: int
    trusted: ssl.SSLContext
    answered: list[str] = field(default_factory=list)

    def tunnel(self, host: str, context: ssl.SSLContext | None = None) -> ssl.SSLSocket:
        connection = socket.create_connection(("127.0.0.1", self.proxy), 20)
        try:
            connection.sendall(f"CONNECT {host}:{self.server} HTTP/1.1\r\n\r\n".encode())
            assert b" 200 " in connection.recv(4096)
            return (context or self.trusted).wrap_socket(connection, server_hostname=host)
        except (OSError, ssl.SSLError):
            connection.close()
            raise

    def sends(self, path: str, body: bytes) -> None:
        connection = http.client.HTTPConnection("localhost", self.server)
        connection.sock = self.tunnel("localhost")
        connection.request("POST", path, body)
        assert connection.getresponse().read() == b"ok"
        connection.close()

    def sends_by_http2(self, path: str, body: bytes) -> None:
        connection = h2.connection.H2Connection(h2.config.H2Configuration())
        context = trusting(self.trusted)
        context.set_alpn_protocols(["h2"])
        with self.tunnel("localhost", context) as wire:
            assert wire.selected_alpn_protocol() == "h2"
            connection.initiate_connection()
            names = {
                ":method": "POST",
                ":scheme": "https",
                ":authority": f"localhost:{self.server}",
                ":path": path,
            }
            connection.send_headers(1, list(names.items()))
            connection.send_data(1, body, end_stream=True)
            wire.sendall(connection.data_to_send())
            while not any(
                isinstance(e, h2.events.StreamEnded) for e in connection.receive_data(wire.recv(65536))
            ):
                wire.sendall(connection.data_to_send())

    def says_through_a_socket(self, words: str) -> None:
        socket_ = wsproto.WSConnection(wsproto.ConnectionType.CLIENT)
        with self.tunnel("localhost") as wire:
            wire.sendall(socket_.send(Request(host=f"localhost:{self.server}", target="/socket")))
            assert next(frames(socket_, wire, AcceptConnection))
            wire.sendall(socket_.send(TextMessage(data=words)))
            assert next(frames(socket_, wire)).data == words

    def refuses(self, host: str) -> None:
        with pytest.raises(ssl.SSLError, match="CERTIFICATE_VERIFY_FAILED"):
            self.tunnel(host, ssl.create_default_context())

    def pins(self, host: str) -> None:
        self.tunnel(host).close()

    def knows_no_cipher(self, host: str) -> None:
        context = trusting(self.trusted)
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        # The proxy's certificate is of RSA.
        context.set_ciphers("ECDHE-ECDSA-AES128-GCM-SHA256")
        with pytest.raises(ssl.SSLError):
            self.tunnel(host, context)

    def sends_until_it_cannot(self, name: str) -> None:
        connection = http.client.HTTPConnection("localhost", self.server)
        number = 0
        with suppress(OSError, http.client.HTTPException):
            connection.sock = self.tunnel("localhost")
            while True:
                path = f"/{name}/{number}"
                connection.request("POST", path, os.urandom(2000))
                connection.getresponse().read()
                self.answered.append(path)
                number += 1
        connection.close()


def trusting(context: ssl.SSLContext) -> ssl.SSLContext:
    """Return a context of its own that trusts what `context` does."""
    own = ssl.create_default_context(
        cadata="".join(map(ssl.DER_cert_to_PEM_cert, context.get_ca_certs(True)))
    )
    own.hostname_checks_common_name = False
    return own


def started(folder: Path) -> subprocess.Popen[bytes]:
    # As a stranger's mitmproxy runs it: nothing of ours can be imported.
    hidden = "import sys; sys.modules.update(dict.fromkeys(('yanxing', 'traffic', 'corpora', 'pydantic')));"
    code = hidden + "from mitmproxy.tools.main import mitmdump; mitmdump()"
    settings = [
        f"confdir={folder / 'conf'}", f"yanxing_session={folder / 'session'}", "ssl_insecure=true",
        "connection_strategy=lazy", "yanxing_body_limit=100000",
    ]  # fmt: skip
    words = [word for setting in settings for word in ("--set", setting)]
    where = ["--listen-host", "127.0.0.1", "--listen-port", "0"]
    return subprocess.Popen(
        [sys.executable, "-P", "-c", code, "-q", *where, "-s", addon.__file__, *words], cwd=folder
    )


def ready(session: Path) -> int:
    """Return the port of the proxy as soon as it listens."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with suppress(OSError):
            for line in (session / "flows").read_bytes().split(b"\n"):
                if line.startswith(b'{"event":"ready"'):
                    return int(json.loads(line)["listen"][0][1])
        time.sleep(0.05)
    raise TimeoutError


@dataclass
class Session:
    """What was recorded, read once."""

    path: Path
    answered: list[str]
    before_the_kill: int
    capture: Capture

    def exchange(self, target: str) -> Exchange:
        return next(exchange for exchange in self.capture if exchange.target == target)


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory, server: int) -> Session:
    folder = tmp_path_factory.mktemp("proxy")
    path = folder / "session"
    process = started(folder)
    try:
        port = ready(path)
        app = App(
            port, server, ssl.create_default_context(cafile=str(folder / "conf" / "mitmproxy-ca-cert.pem"))
        )
        app.sends("/track?imei=" + IMEI, b'{"a": 1}')
        app.sends("/large", b"x" * 150_000)
        with (path / "control").open("a") as control:
            control.write("consent=after\n")
        until = time.monotonic() + 20
        while b'"consent"' not in (path / "flows").read_bytes() and time.monotonic() < until:
            time.sleep(0.02)
        app.sends_by_http2("/two", f"phone={PHONE}".encode())
        app.says_through_a_socket(json.dumps({"android_id": ANDROID_ID}))
        app.refuses("refuses.localhost")
        app.pins("pins.localhost")
        app.knows_no_cipher("old.localhost")
        before = len(load_capture(path))
        senders = [
            threading.Thread(target=app.sends_until_it_cannot, args=(f"s{n}",)) for n in range(SENDERS)
        ]
        for sender in senders:
            sender.start()
        while len(app.answered) < 20 * SENDERS:
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
        for sender in senders:
            sender.join()
    finally:
        process.kill()
        process.wait()
    return Session(path, app.answered, before, load_capture(path))


def test_requests_over_tls(session: Session) -> None:
    exchange = session.exchange("/track?imei=" + IMEI)
    assert (exchange.scheme, exchange.host, exchange.request.body) == ("https", "localhost", b'{"a": 1}')
    assert exchange.response is not None
    assert (exchange.status, exchange.response.body) == (200, b"ok")


def test_large_bodies_are_cut(session: Session) -> None:
    exchange = session.exchange("/large")
    assert (len(exchange.request.body), exchange.request.truncated) == (100_000, True)


def test_http2(session: Session) -> None:
    exchange = session.exchange("/two")
    assert (exchange.method, exchange.request.body) == ("POST", f"phone={PHONE}".encode())
    assert not any(name.startswith(":") for name, _ in exchange.request.headers)


def test_web_sockets(session: Session) -> None:
    exchange = session.exchange("/socket")
    assert (exchange.scheme, exchange.status) == ("wss", 101)
    assert [json.loads(m.body) for m in (*exchange.messages, *exchange.received)] == [
        {"android_id": ANDROID_ID}
    ] * 2


def test_failed_handshakes_and_their_causes(session: Session) -> None:
    assert {(f.host, f.cause) for f in session.capture.failures} == {
        ("refuses.localhost", OpaqueCause.CERTIFICATE_REFUSED),
        ("pins.localhost", OpaqueCause.PINNING_SUSPECTED),
        ("old.localhost", OpaqueCause.NO_COMMON_CIPHER),
    }


def test_a_kill_loses_no_finished_flow(session: Session) -> None:
    recorded = {exchange.target: exchange for exchange in session.capture}
    assert session.before_the_kill == 4
    assert len(session.answered) >= 20 * SENDERS
    for path in session.answered:
        assert recorded[path].status == 200
        assert len(recorded[path].request.body) == 2000


def test_planted_values_are_found_in_their_phase(session: Session) -> None:
    reading = read_traffic(session.capture, persona=PERSONA)
    found = {(t.data_type, str(t.phase.consent)) for t in reading.transmissions if t.evidence == "persona"}
    assert found == {
        ("device.imei", "before"),
        ("contact.phone", "after"),
        ("device.android_id", "after"),
    }


def test_the_session_is_a_capture_for_every_command(
    session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["traffic", str(session.path), "-o", "json:-"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert "device.imei" in {transmission["data_type"] for transmission in told["transmissions"]}
    assert {opaque["host"] for opaque in told["opaque"]} >= {
        "refuses.localhost",
        "pins.localhost",
        "old.localhost",
    }
    assert told["capture"]["source"] == "session"
