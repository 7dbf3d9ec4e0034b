"""From an address over its redirects to the page."""

from __future__ import annotations

import hashlib
import socket
import time
from datetime import datetime

import pytest

from corpora.text import Language
from policy_nlp.fetching import fetch, limits, resolving
from policy_nlp.fetching.errors import FetchError


def problem(address, **options):
    with pytest.raises(FetchError) as caught:
        fetch(address, allow_private=True, **options)
    return caught.value


def redirect(web, path, target, status=302):
    web.give(path, "", status=status, Location=target)
    return web.address + path


def test_a_page_comes_with_its_record(web):
    web.give("/p", "<p>政策</p>".encode("gbk"), kind="text/html; charset=GBK", ETag='"7"')
    page = fetch(f"{web.address}/p#part", allow_private=True)
    record = page.record
    assert (page.data.decode("gbk"), page.suffix, page.charset) == ("<p>政策</p>", ".html", "gbk")
    assert (record.asked, record.final, record.status) == (f"{web.address}/p",) * 2 + (200,)
    assert record.headers["etag"] == '"7"'
    assert record.sha256 == hashlib.sha256(page.data).hexdigest()
    assert record.size == len(page.data)
    assert datetime.fromisoformat(record.fetched).utcoffset().total_seconds() == 0


def test_loopback_is_refused_unless_asked_for(web):
    web.give("/p", "words")
    with pytest.raises(FetchError, match="--allow-private"):
        fetch(f"{web.address}/p")
    assert not web.asked


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_told(web, status):
    redirect(web, "/a", "/b", status)
    redirect(web, "/b", f"{web.address}/c")
    web.give("/c", "words")
    record = fetch(f"{web.address}/a", allow_private=True).record
    assert [(r.address[-2:], r.target[-2:], r.status) for r in record.redirects] == [
        ("/a", "/b", status),
        ("/b", "/c", 302),
    ]
    assert (record.asked, record.final) == (f"{web.address}/a", f"{web.address}/c")


def test_cookies_are_not_kept(web):
    web.give("/a", "", status=302, Location="/b", Set_Cookie="id=1")
    web.give("/b", "words")
    fetch(f"{web.address}/a", allow_private=True)
    assert web.asked[-1][1]["Cookie"] is None


def test_a_circle_ends(web):
    error = problem(redirect(web, "/a", "/a"))
    assert error.key == "fetching.redirects"
    assert len(error.redirects) == len(web.asked) - 1 == limits.MAX_REDIRECTS


@pytest.mark.parametrize(
    ("target", "key"),
    [
        ("file:///etc/passwd", "scheme"),
        ("gopher://127.0.0.1/", "scheme"),
        ("http://a:b@127.0.0.1/", "user_name"),
        ("http://[", "no_address"),
        ("", "status"),
    ],
)
def test_a_redirect_is_checked_like_an_address(web, target, key):
    assert problem(redirect(web, "/a", target)).key == f"fetching.{key}"


@pytest.fixture
def outside(monkeypatch):
    """Let 127.0.0.1 pass for a public address and public.example for its name; count the questions for names."""
    asked = []
    original = socket.getaddrinfo

    def answer(host, port, *args, **kwargs):
        asked.append(host)
        # A name that is asked for a second time means another address: DNS rebinding.
        names = {"public.example": "127.0.0.1" if asked.count(host) == 1 else "127.0.0.2"}
        return original(names.get(host, host), port, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    monkeypatch.setattr(resolving, "is_public", lambda address: str(address) == "127.0.0.1")
    return asked


def test_a_redirect_to_a_private_address_is_refused(web, outside):
    address = redirect(web, "/a", f"http://127.0.0.2:{web.port}/b")
    with pytest.raises(FetchError) as caught:
        fetch(address)
    assert caught.value.key == "fetching.private"
    assert caught.value.redirects[0].target.startswith("http://127.0.0.2")
    assert [path for path, _ in web.asked] == ["/a"]


def test_a_name_is_resolved_once_and_that_address_connected_to(web, outside):
    web.give("/p", "words")
    page = fetch(f"http://public.example:{web.port}/p")
    assert page.record.ip == "127.0.0.1"
    assert outside.count("public.example") == 1


def test_a_name_that_changes_its_address_is_refused_on_the_redirect(web, outside):
    redirect(web, "/a", "/b")
    web.give("/b", "words")
    with pytest.raises(FetchError) as caught:
        fetch(f"http://public.example:{web.port}/a")
    assert caught.value.key == "fetching.private"


@pytest.mark.parametrize("status", [404, 403, 500, 204, 206])
def test_an_error_of_the_server_is_told(web, status):
    error = problem(web.give("/p", "words" if status != 204 else "", status=status))
    assert error.key == "fetching.status"
    assert str(status) in error.text.zh


@pytest.mark.parametrize(
    ("kind", "body", "key"), [("image/png", "x", "type"), ("text/html", " \n", "empty"), ("text/html", "", "empty")]
)  # fmt: skip
def test_what_is_no_document_is_told(web, kind, body, key):
    assert problem(web.give("/p", body, kind=kind)).key == f"fetching.{key}"


def test_headers_that_drip_end_in_time(web, monkeypatch):
    monkeypatch.setattr(limits, "TOTAL_SECONDS", 0.4)

    def drip(handler):
        for _ in range(12):
            handler.wfile.write(b"H")
            time.sleep(0.1)

    web.pages["/p"] = drip
    assert problem(f"{web.address}/p").key == "fetching.time"


def test_the_server_is_asked_for_the_language(web):
    web.give("/p", "words")
    fetch(f"{web.address}/p", language=Language.ZH, allow_private=True)
    fetch(f"{web.address}/p", language=Language.EN, allow_private=True)
    assert [h["Accept-Language"][:2] for _, h in web.asked] == ["zh", "en"]
