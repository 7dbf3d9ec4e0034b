"""One question and one answer: connects to the address that was checked, and reads no more than is allowed."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version

import httpx

from corpora.text import Language
from policy_nlp.fetching import limits
from policy_nlp.fetching.addresses import port_of
from policy_nlp.fetching.errors import FetchError
from policy_nlp.fetching.inflating import ACCEPTED, plain_chunks

_LANGUAGES = {Language.ZH: "zh-CN,zh;q=0.9,en;q=0.5", Language.EN: "en,zh-CN;q=0.5"}
_ACCEPT = (
    "text/html,application/xhtml+xml,text/markdown,text/plain,application/pdf,application/json,*/*;q=0.5"
)
_MEGA = 1024 * 1024


@dataclass(frozen=True)
class Answer:
    """What one server answered."""

    status: int
    headers: httpx.Headers
    data: bytes
    """Empty for a redirect or an error."""
    ip: str


def tool_name() -> str:
    """Return name and version of the program."""
    return f"yanxing/{version('yanxing')}"


def ask(url: httpx.URL, ips: tuple[str, ...], language: Language, deadline: float) -> Answer:
    """Ask for `url` at the first of `ips` that takes the connection. Raises FetchError.

    `deadline`: end of the time for all, on the monotonic clock. The name of the host goes into the request and
    the certificate is checked against it, but it is never resolved again.
    """
    for number, ip in enumerate(ips, 1):
        try:
            with _errors_told(url):
                return _ask_at(url, ip, language, deadline)
        except FetchError as error:
            if number == len(ips) or error.key not in ("fetching.no_connection", "fetching.time"):
                raise
    raise FetchError("fetching.unknown_host", host=url.host)


def _ask_at(url: httpx.URL, ip: str, language: Language, deadline: float) -> Answer:
    left = deadline - time.monotonic()
    if left <= 0:
        raise FetchError("fetching.time", address=url)
    times = httpx.Timeout(min(limits.READ_SECONDS, left), connect=min(limits.CONNECT_SECONDS, left))
    with httpx.Client(verify=_trust(), trust_env=False, timeout=times, follow_redirects=False) as client:
        request = client.build_request(
            "GET",
            url.copy_with(host=ip),
            headers=_headers(url, language),
            extensions={"sni_hostname": url.raw_host.decode("ascii"), "timeout": times.as_dict()},
        )
        answer = client.send(request, stream=True)
        try:
            data = _body(answer, url, deadline) if answer.status_code == 200 else b""
        finally:
            answer.close()
    return Answer(answer.status_code, answer.headers, data, ip)


def _headers(url: httpx.URL, language: Language) -> list[tuple[str, str]]:
    return [
        ("Host", url.netloc.decode("ascii")),
        ("User-Agent", f"{tool_name()} (reads privacy policies)"),
        ("Accept", _ACCEPT),
        ("Accept-Language", _LANGUAGES[language]),
        ("Accept-Encoding", ACCEPTED),
        ("Connection", "close"),
    ]


def _body(answer: httpx.Response, url: httpx.URL, deadline: float) -> bytes:
    """Return the body; the length that the header claims is not believed, what arrives is counted."""
    encoding = answer.headers.get("content-encoding", "")
    data = bytearray()
    for chunk in plain_chunks(_counted(answer, url, deadline), encoding, str(url)):
        data += chunk
        if len(data) > limits.MAX_PAGE_BYTES:
            raise FetchError("fetching.too_large", address=url, limit=limits.MAX_PAGE_BYTES // _MEGA)
    return bytes(data)


def _counted(answer: httpx.Response, url: httpx.URL, deadline: float) -> Iterator[bytes]:
    sent = 0
    for chunk in answer.iter_raw():
        sent += len(chunk)
        if sent > limits.MAX_PAGE_BYTES:
            raise FetchError("fetching.too_large", address=url, limit=limits.MAX_PAGE_BYTES // _MEGA)
        if time.monotonic() > deadline:
            raise FetchError("fetching.time", address=url)
        yield chunk


@contextmanager
def _errors_told(url: httpx.URL) -> Iterator[None]:
    try:
        yield
    except httpx.TimeoutException as error:
        raise FetchError("fetching.time", address=url) from error
    except httpx.ConnectError as error:
        certificate = _certificate_problem(error)
        if certificate is not None:
            raise FetchError("fetching.tls", host=url.host, problem=certificate) from error
        raise FetchError("fetching.no_connection", host=url.host, port=port_of(url)) from error
    except (httpx.HTTPError, httpx.StreamError, OSError) as error:
        raise FetchError("fetching.broken_off", address=url) from error


def _certificate_problem(error: BaseException) -> str | None:
    """Return what TLS found wrong, None where the connection failed before it."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, ssl.SSLError):
        cause = cause.__cause__ or cause.__context__
    if cause is None:
        return None
    return str(getattr(cause, "verify_message", "") or cause.reason or "TLS")[:120]


@cache
def _trust() -> ssl.SSLContext:
    """Return the certificates that are trusted: certifi's, or those that SSL_CERT_FILE and SSL_CERT_DIR name.

    Raises FetchError where these cannot be read.
    """
    try:
        return httpx.create_ssl_context()
    except OSError as error:
        raise FetchError("fetching.trust") from error
