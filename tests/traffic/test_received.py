from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime

import pytest

from corpora.profiles import AppProfile
from traffic import find_received, received
from traffic.capture import Capture, Exchange, Headers, Message
from traffic.transmissions import Transmission

PERSONA = {"contact.phone": ["13800138123"], "identity.name": ["欧阳婉儿"]}
JSON: Headers = (("Content-Type", "application/json"),)
AT = datetime(2026, 3, 2, 9, tzinfo=UTC)


def answered(
    body: object, *, host: str = "api.sample.example", sent: bytes = b"", target: str = "/list"
) -> Capture:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    packed = Message((*JSON, ("Content-Encoding", "gzip")), gzip.compress(raw))
    exchange = Exchange(3, "GET", "https", host, 443, target, Message(JSON, sent), AT, packed, 200)
    return Capture("x", "ab", "har", (exchange,))


def test_what_a_server_sends_is_marked_as_such() -> None:
    app = AppProfile(developer="Sample Ltd", first_party_domains=("sample.example",), consent_at=AT)
    (found,) = find_received(answered({"user": {"phone": "13800138123"}}), persona=PERSONA, app=app)
    assert (found.direction, found.request_index, found.time) == ("response", 3, AT)
    assert (found.data_type, found.evidence) == ("contact.phone", "persona")
    assert (found.path, found.chain) == ("user.phone", "gzip → json.user.phone")
    assert (found.party.relation, found.phase.consent) == ("first", "after")


def test_requests_are_not_read() -> None:
    assert find_received(answered({}, sent=b'{"phone": "13800138123"}'), persona=PERSONA) == ()


def test_each_person_of_a_long_list_is_a_record() -> None:
    rows = [{"phone": f"138001381{n:02}", "email": f"u{n}@example.com"} for n in range(30)]
    found = find_received(answered({"rows": rows * 2}))
    assert len(found) == 60
    assert {(t.path, t.data_type) for t in found} == {
        ("rows[].email", "contact.email"),
        ("rows[].phone", "contact.phone"),
    }
    assert len({t.value.tag for t in found}) == 60
    assert [t.path for t in found] == sorted(t.path for t in found)


def test_an_adapter_knows_what_is_sent_and_not_what_is_answered() -> None:
    body = {"header": {"oaid": "7ff9b7d2-5ef3-2c9b-fbb5-e7ffd5f96c1a"}}
    found = find_received(answered(body, host="alog.umeng.com", target="/unify_logs"))
    assert [(t.data_type, t.evidence) for t in found] == [("device.oaid", "key")]


def test_no_value_stands_in_a_record() -> None:
    body = {"欧阳婉儿": {"phone": "13800138123"}, "name": "欧阳婉儿", "\ud83d": "13800138123 \udc00"}
    capture = answered(body, target="/u/13800138123?q=1")
    told = "".join(t.model_dump_json() for t in find_received(capture, persona=PERSONA))
    assert "contact.phone" in told
    assert "13800138123" not in told
    assert "欧阳婉儿" not in told


def test_what_the_address_names_is_hidden_as_in_requests() -> None:
    (found,) = find_received(answered({"phone": "13800138123"}, target="/v1/users/m_20417/profile?q=1"))
    assert found.url_path == "/v1/users/{id}/profile"


def test_records_are_as_those_that_are_validated() -> None:
    (found,) = find_received(answered({"phone": "13800138123"}))
    assert Transmission.model_validate_json(found.model_dump_json()) == found


def test_a_response_has_a_bound_and_may_be_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    assert find_received(answered(b"\x00\xff" * 50)) == ()
    monkeypatch.setattr(received, "MOST", 5)
    assert len(find_received(answered([{"phone": f"138001381{n:02}"} for n in range(30)]))) == 5


def test_without_a_response_there_is_nothing() -> None:
    exchange = Exchange(0, "GET", "https", "a.example", 443, "/", Message())
    assert find_received(Capture("x", "ab", "har", (exchange,))) == ()


def test_the_answered_part_ends_where_its_bodies_are_too_long():
    def answered(index: int, size: int) -> Exchange:
        answer = Message(body=b"x" * size) if size else None
        return Exchange(index, "GET", "https", "a.example", 443, "/", Message(), response=answer)

    capture = Capture("c", "0", "har", [answered(i, size) for i, size in enumerate((0, 5, 20, 4, 0))])
    part, left_out = received.answered_part(capture, 10)
    assert [e.index for e in part] == [1, 3]
    assert left_out == 1
    assert part.sha256 == capture.sha256
