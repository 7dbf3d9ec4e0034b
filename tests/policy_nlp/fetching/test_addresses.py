"""Which addresses are asked at all."""

from __future__ import annotations

import pytest

from policy_nlp.fetching import is_address
from policy_nlp.fetching.addresses import join, parse_address, port_of, shorten
from policy_nlp.fetching.errors import FetchError


@pytest.mark.parametrize(
    "address",
    [
        "https://example.com/p",
        "http://example.com:8080/",
        "HTTPS://例子.中国/隐私",
        "https://[2606:4700::1]/p",
    ],
)
def test_addresses_of_the_web_are_asked(address):
    assert parse_address(address).host


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("file:///etc/passwd", "scheme"),
        ("ftp://example.com/p", "scheme"),
        ("gopher://example.com:70/", "scheme"),
        ("javascript://example.com/%0aalert(1)", "scheme"),
        ("https://", "no_address"),
        ("https://exa mple.com/", "no_address"),
        ("http://[::1", "no_address"),
        ("https://example.com:99999999/", "no_address"),
        ("https://user:secret@example.com/", "user_name"),
        ("https://example.com@127.0.0.1/", "user_name"),
        ("http://example.com:25/", "port"),
        ("https://example.com/" + "a" * 3000, "too_long"),
    ],
)
def test_others_are_refused_in_a_sentence(address, key):
    with pytest.raises(FetchError) as caught:
        parse_address(address)
    assert caught.value.key == f"fetching.{key}"
    assert "secret" not in caught.value.text.en
    assert len(caught.value.text.en) < 500


def test_a_test_server_may_have_any_port():
    assert port_of(parse_address("http://example.com:25/", any_port=True)) == 25
    assert port_of(parse_address("https://example.com/")) == 443


def test_a_fragment_is_not_sent():
    assert str(parse_address("https://example.com/p#part")) == "https://example.com/p"


@pytest.mark.parametrize(
    ("target", "whole"),
    [
        ("list.html", "https://example.com/a/list.html"),
        ("/list", "https://example.com/list"),
        ("//other.example/x", "https://other.example/x"),
        ("http://other.example/x", "http://other.example/x"),
        (" ?page=2 ", "https://example.com/a/policy?page=2"),
    ],
)
def test_a_target_is_meant_from_its_page(target, whole):
    assert join("https://example.com/a/policy", target) == whole


def test_a_target_that_is_no_address_is_told():
    with pytest.raises(FetchError):
        join("https://example.com/", "/a\x00b")


def test_an_address_for_a_sentence_is_one_short_line():
    assert shorten("https://e.com/\x1b[31m\n") == "https://e.com/?[31m?"
    assert len(shorten("a" * 5000)) < 300


@pytest.mark.parametrize(
    ("source", "is_one"),
    [("https://e.com", True), ("ftp://e", True), ("C:\\p.md", False), ("a/b.md", False), ("://x", False), ("-", False)],
)  # fmt: skip
def test_an_address_is_no_path(source, is_one):
    assert is_address(source) == is_one
