from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Callable
from urllib.parse import urlencode

import pytest

from traffic.capture import Exchange, Message
from traffic.chains import chain_of
from traffic.decoders.reading import read_message
from traffic.detectors.planted import compile_planted
from traffic.leaves import Leaf
from traffic.redaction import redact_path

PLANTED = compile_planted([("account.user_id", "mei_lin7")])


def leaves(
    target: str = "/", body: bytes = b"", kind: str = "", headers: dict[str, str] | None = None
) -> list[Leaf]:
    given = {"content-type": kind} if kind else {}
    request = Message(tuple((given | (headers or {})).items()), body)
    exchange = Exchange(0, "POST", "https", "h.example", 443, target, request)
    return [item for item in read_message(exchange) if isinstance(item, Leaf)]


def packed(value: object) -> str:
    # Without the time, so that every worker calls the test the same.
    return base64.b64encode(gzip.compress(json.dumps(value).encode(), mtime=0)).decode()


def test_steps_and_names_follow_each_other() -> None:
    events = packed([{"properties": {"$device_id": "a1b2c3d4e5f60718"}}])
    form = gzip.compress(urlencode({"data_list": events, "gzip": "1"}).encode())
    found = leaves(body=form, kind="application/x-www-form-urlencoded", headers={"content-encoding": "gzip"})
    (leaf,) = (x for x in found if x.value == "a1b2c3d4e5f60718")
    assert chain_of(leaf, leaf.path) == "gzip → form.data_list → base64 → gzip → json[].properties.$device_id"


@pytest.mark.parametrize(
    ("target", "value", "shown"),
    [
        ("/?data=" + packed({"did": "d-1"}).replace("+", "%2B"), "d-1", "query.data → base64 → gzip → json.did"),
        ("/u/mei_lin7", "mei_lin7", "url.1"),
        ("/?oaid=7ff9b7d2", "7ff9b7d2", "query.oaid"),
        ("/?data=" + json.dumps([{"did": "d-1"}]), "d-1", "query.data → json[].did"),
    ],
)  # fmt: skip
def test_what_is_no_body_begins_with_its_place(target: str, value: str, shown: str) -> None:
    (leaf,) = (x for x in leaves(target) if x.value == value)
    assert chain_of(leaf, leaf.path) == shown


@pytest.mark.parametrize(
    ("body", "shown"), [(b'{"a": {"did": "d-1"}}', "json.a.did"), (b'[{"did": "d-1"}]', "json[].did")]
)
def test_one_step_stands_before_the_whole_path(body: bytes, shown: str) -> None:
    (leaf,) = leaves(body=body, kind="application/json")
    assert chain_of(leaf, leaf.path) == shown


def test_a_body_that_is_one_value_has_no_names() -> None:
    (leaf,) = leaves(body=gzip.compress(b"mei.lin@example.com"))
    assert chain_of(leaf, leaf.path) == "gzip → body"
    (leaf,) = leaves(body=b"mei.lin@example.com", kind="text/plain")
    assert chain_of(leaf, leaf.path) == "body"


def test_what_a_detector_undid_comes_last() -> None:
    (leaf,) = (x for x in leaves("/?u=abc") if x.path == "query.u")
    assert chain_of(leaf, leaf.path, ("reversed",)) == "query.u → reversed"


@pytest.mark.parametrize("wrap", [json.dumps, lambda value: json.dumps({"mei_lin7": packed(value)})])
def test_personal_names_are_not_shown(wrap: Callable[[object], str]) -> None:
    body = wrap({"mei_lin7": {"13800138123": {"age": "41"}}}).encode()
    (leaf,) = (x for x in leaves(body=body, kind="application/json") if x.value == "41")
    shown = chain_of(leaf, redact_path(leaf, PLANTED), planted=PLANTED)
    assert shown.endswith(".age")
    assert "mei_lin7" not in shown
    assert "13800138123" not in shown


def test_a_leaf_without_its_places_shows_steps_and_path() -> None:
    assert chain_of(Leaf("a.b", ("a", "b"), "x", ("gzip", "json")), "a.b") == "gzip → json → a.b"
