"""One question to one server: what is sent, which connection it goes over, and what ends it."""

from __future__ import annotations

import datetime as dt
import gzip
import ipaddress
import socket
import ssl
import time

import httpx
import pytest

from corpora.text import Language
from policy_nlp.fetching import hops, limits
from policy_nlp.fetching.errors import FetchError
from policy_nlp.fetching.hops import ask, tool_name

LOOPBACK = ("127.0.0.1",)


def get(address, ips=LOOPBACK, seconds=10.0):
    return ask(httpx.URL(address), ips, Language.ZH, time.monotonic() + seconds)


def key_of(address, **options):
    with pytest.raises(FetchError) as caught:
        get(address, **options)
    return caught.value.key


def test_the_name_is_asked_for_at_the_address_that_was_checked(web):
    web.give("/p", "words")
    answer = get(f"http://policy.example:{web.port}/p")
    assert (answer.status, answer.data, answer.ip) == (200, b"words", "127.0.0.1")
    (_, headers), *_ = web.asked
    assert headers["Host"] == f"policy.example:{web.port}"
    assert headers["User-Agent"].startswith(tool_name())
    assert headers["Accept-Language"].startswith("zh")
    assert headers["Cookie"] is None


def test_the_next_address_is_tried_where_the_first_does_not_answer(web):
    web.give("/p", "words")
    assert get(f"http://policy.example:{web.port}/p", ips=("127.0.0.2", "127.0.0.1")).ip == "127.0.0.1"


def test_proxies_of_the_environment_are_not_used(web, monkeypatch):
    web.give("/p", "words")
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert get(f"{web.address}/p").data == b"words"


def test_a_closed_port_is_told():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert key_of(f"http://127.0.0.1:{port}/") == "fetching.no_connection"


def test_an_endless_body_ends(web, monkeypatch):
    monkeypatch.setattr(limits, "MAX_PAGE_BYTES", 300_000)

    def endless(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while True:
            handler.wfile.write(b"x" * 65536)

    web.pages["/p"] = endless
    assert key_of(f"{web.address}/p") == "fetching.too_large"


def test_a_bomb_is_not_unpacked(web, monkeypatch):
    monkeypatch.setattr(limits, "MAX_PAGE_BYTES", 1_000_000)
    bomb = web.give("/p", gzip.compress(bytes(50_000_000)), Content_Encoding="gzip")
    assert key_of(bomb) == "fetching.too_large"


def test_a_claimed_length_is_not_believed(web):
    long = web.give("/long", "short", Content_Length="1000")
    assert key_of(long) == "fetching.broken_off"
    small = web.give("/small", "whole words", Content_Length="5")
    assert get(small).data == b"whole"


def test_a_slow_body_ends_in_time(web):
    def drip(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        for _ in range(10_000):
            handler.wfile.write(b"x")
            time.sleep(0.05)

    web.pages["/p"] = drip
    assert key_of(f"{web.address}/p", seconds=0.3) == "fetching.time"


def test_silence_ends_in_time(web, monkeypatch):
    monkeypatch.setattr(limits, "READ_SECONDS", 0.2)
    web.pages["/p"] = lambda handler: time.sleep(0.6)
    assert key_of(f"{web.address}/p") == "fetching.time"


@pytest.mark.parametrize("answer", [b"", b"nonsense\r\n\r\n", b"HTTP/1.1 abc\r\n\r\n", b"\x00" * 200_000])
def test_what_is_no_answer_is_told(web, answer):
    web.pages["/p"] = lambda handler: handler.wfile.write(answer)
    assert key_of(f"{web.address}/p") == "fetching.broken_off"


@pytest.fixture
def authority(tmp_path, monkeypatch):
    """Files of a certificate for policy.example and 127.0.0.1, trusted by the environment."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "policy.example")])
    names = [x509.DNSName("policy.example"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    today = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(today - dt.timedelta(days=1))
        .not_valid_after(today + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file = tmp_path / "both.pem"
    file.write_bytes(secret + certificate.public_bytes(serialization.Encoding.PEM))
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    hops._trust.cache_clear()
    yield file
    hops._trust.cache_clear()


@pytest.fixture
def safe_web(web, authority):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority)
    web.server.socket = context.wrap_socket(
        web.server.socket, server_side=True, do_handshake_on_connect=False
    )
    web.give("/p", "words")
    return web


@pytest.mark.parametrize("host", ["policy.example", "127.0.0.1"])
def test_the_certificate_is_checked_against_the_name(safe_web, host):
    assert get(f"https://{host}:{safe_web.port}/p").data == b"words"


def test_a_certificate_of_another_name_is_refused(safe_web):
    assert key_of(f"https://other.example:{safe_web.port}/p") == "fetching.tls"


def test_a_certificate_that_nobody_knows_is_refused(safe_web, monkeypatch):
    monkeypatch.delenv("SSL_CERT_FILE")
    hops._trust.cache_clear()
    with pytest.raises(FetchError) as caught:
        get(f"https://policy.example:{safe_web.port}/p")
    assert caught.value.key == "fetching.tls"
    assert "self-signed" in caught.value.text.en


def test_a_server_without_tls_is_told(web):
    assert key_of(f"https://127.0.0.1:{web.port}/p") == "fetching.tls"


def test_certificates_that_cannot_be_read_are_told(web, monkeypatch, tmp_path):
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "missing.pem"))
    hops._trust.cache_clear()
    try:
        assert key_of(f"https://127.0.0.1:{web.port}/p") == "fetching.trust"
    finally:
        hops._trust.cache_clear()
