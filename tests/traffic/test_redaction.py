from __future__ import annotations

from dataclasses import replace

import pytest

from traffic.capture import Capture, Exchange, Message
from traffic.detectors.planted import compile_planted
from traffic.leaves import Leaf
from traffic.redaction import (
    is_identifying,
    redact,
    redact_method,
    redact_name,
    redact_path,
    redact_scheme,
    redact_target,
    session_key,
)

PLANTED = compile_planted([("account.user_id", "mei_lin7"), ("contact.phone", "13800138123")])
ONE = Capture("x", "ab", "har", (Exchange(0, "GET", "https", "h.example", 443, "/a", Message(body=b"1")),))


def test_the_key_is_of_the_contents_alone() -> None:
    assert session_key(ONE) == session_key(replace(ONE, source="y", sha256="cd"))
    other = replace(ONE, exchanges=(replace(ONE.exchanges[0], request=Message(body=b"2")),))
    assert session_key(ONE) != session_key(other)


def test_equal_values_have_equal_tags_in_one_session_only() -> None:
    leaf = Leaf("a", ("a",), "13800138123")
    one, same, other = (
        redact(leaf, b"k" * 32),
        redact(replace(leaf, path="b"), b"k" * 32),
        redact(leaf, b"l" * 32),
    )
    assert one == same
    assert one.tag != other.tag
    assert (one.kind, one.length, len(one.tag)) == ("text", 11, 8)


def test_kinds() -> None:
    assert redact(Leaf("a", ("a",), b"\x00\x01", kind="file"), b"k").kind == "file"
    assert redact(Leaf("a", ("a",), "1", kind="number"), b"k").kind == "number"


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("/v1/users/mei_lin7/avatar?x=1", "/v1/users/{id}/avatar"),
        ("/img/d0763edaa9d9bd2a9516280e9044d885.png", "/img/{id}.png"),
        ("/u/8c5be2f0-1d3a-4b77-9a6e-0f42c1d8e93b", "/u/{id}"),
        ("/m/mei.lin%40example.com", "/m/{id}"),
        ("/m/mei.lin%252540example.com", "/m/{id}"),
        ("/u/138%2530013%32538123", "/u/{id}"),
        ("/u/a-mei_lin7.lin", "/u/{id}"),
        ("/v2/app_log/", "/v2/app_log/"),
        ("/v2/list%20of%2520things", "/v2/list%20of%2520things"),
        ("/", "/"),
    ],
)
def test_targets(target: str, shown: str) -> None:
    assert redact_target(target, PLANTED) == shown


def test_segments_with_detected_data_are_hidden() -> None:
    assert redact_target("/users/ann/x", hidden=frozenset({1})) == "/users/{id}/x"


def test_paths_with_a_person_for_a_name() -> None:
    assert (
        redact_path(Leaf("friends.13800138123.level", ("friends", "13800138123", "level"), "2"))
        == "friends.{id}.level"
    )
    assert redact_path(Leaf("data[].name", ("data", "name"), "2"), PLANTED) == "data[].name"
    assert redact_path(Leaf("a.mei_lin7[]", ("a", "mei_lin7"), "2"), PLANTED) == "a.{id}[]"


@pytest.mark.parametrize(
    "name", ["clientInfo", "x-device-id", "v2", "geo_data", "com.sample.app", "手机号", "accept-language"]
)
def test_ordinary_names_stay(name: str) -> None:
    assert not is_identifying(name)


@pytest.mark.parametrize(
    "name",
    [
        "me%40mail.example.org",
        "me%2540mail.example.org",
        "31.23%252C121.47",
        "x-138-0013-8123",
        "x138%30013%38123",
        "mei%5Flin7",
        "7nil_iem",
    ],
)
def test_names_are_read_however_encoded(name: str) -> None:
    assert redact_name(name, PLANTED) == "{id}"
    assert redact_path(Leaf(f"a.{name}[]", ("a", name), "2"), PLANTED) == "a.{id}[]"


@pytest.mark.parametrize("method", ["GET", "PROPFIND", "M-SEARCH", "BASELINE-CONTROL"])
def test_methods_stay(method: str) -> None:
    assert redact_method(method, PLANTED) == method


@pytest.mark.parametrize("method", ["", "13800138123", "GET 1", "get", "MEI_LIN7", "A" * 21, "李"])
def test_what_is_no_method_is_hidden(method: str) -> None:
    assert redact_method(method, PLANTED) == "{method}"


def test_a_planted_word_is_no_method() -> None:
    assert redact_method("SUNNYOTTER", compile_planted([("identity.nickname", "SunnyOtter")])) == "{method}"


def test_schemes() -> None:
    assert [redact_scheme(scheme) for scheme in ("https", "ws", "mei_lin7")] == ["https", "ws", "{scheme}"]


def test_paths_are_valid_unicode() -> None:
    assert redact_path(Leaf("a.\ud83d", ("a", "\ud83d"), "2")) == "a.\ufffd"
