from __future__ import annotations

import gc
import json
import sys
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpora.profiles import AppProfile
from traffic.capture import Capture, Exchange, Failure, Headers, Message
from traffic.reading import _Reading, read_traffic
from traffic.transmissions import OpaqueCause, TrafficReading

IMEI, PHONE, MAIL = "490154203237518", "13800138123", "mei.lin@example.com"
NICK, NAME = "Sunny_Otter7", "欧阳婉儿"
PERSONA = {
    "device.imei": [IMEI],
    "contact.phone": [PHONE],
    "contact.email": [MAIL],
    "identity.nickname": [NICK],
    "identity.name": [NAME],
}
JSON = (("Content-Type", "application/json"),)


def post(body: object, target: str = "/v1/log", index: int = 0, host: str = "api.sample.example") -> Exchange:
    request = Message(JSON, json.dumps(body).encode())
    return Exchange(index, "POST", "https", host, 443, target, request, datetime(2024, 1, 31, tzinfo=UTC))


def capture(*exchanges: Exchange, failures: tuple[Failure, ...] = ()) -> Capture:
    return Capture("sample.har", "00", "har", exchanges, failures)


def test_planted_values_become_transmissions() -> None:
    reading = read_traffic(
        capture(post({"a": {"b": IMEI}}, target=f"/v1/u/{PHONE}?e={MAIL}")), persona=PERSONA
    )
    found = [(t.data_type, t.path, t.evidence) for t in reading.transmissions]
    assert found == [
        ("device.imei", "a.b", "persona"),
        ("contact.email", "query.e", "persona"),
        ("contact.phone", "url.2", "persona"),
    ]
    assert {t.url_path for t in reading.transmissions} == {"/v1/u/{id}"}


def test_equal_inputs_give_equal_bytes_and_no_value() -> None:
    one = capture(post({"x": [IMEI, IMEI], PHONE: {"to": MAIL}}))
    first = read_traffic(one, persona=PERSONA).model_dump_json()
    assert first == read_traffic(one, persona=PERSONA).model_dump_json()
    assert TrafficReading.model_validate_json(first)
    assert not any(value in first for value in (IMEI, PHONE, MAIL))


PLACES = (
    "key", "path", "query", "header", "cookie", "multipart", "method", "scheme", "host", "encoded host", "refused",
)  # fmt: skip


def quoted(text: str, rounds: int) -> str:
    for _ in range(rounds):
        text = quote(text, safe="")
    return text


def multipart(filename: str) -> bytes:
    head = f'--B\r\nContent-Disposition: form-data; name="pic"; filename="{filename}"\r\n'
    return head.encode() + b"Content-Type: image/png\r\n\r\n\x89PNG\r\n\x1a\n0000\r\n--B--\r\n"


def planting(value: str, mixed: str, place: str) -> Exchange:
    """Return a request with `value`, or with it amid other text, in one place, and an IMEI in another."""
    body = json.dumps({mixed: {"imei": IMEI}} if place == "key" else {"k": mixed, "imei": IMEI}).encode()
    label = "".join(c if c.isalnum() else "-" for c in mixed).strip("-")
    host = {"host": f"{label}.push.sample.example", "encoded host": f"{quoted(value, 1)}.sample.example"}
    target = f"/v1/{mixed}/x" if place == "path" else "/x"
    target += f"?{mixed}={mixed}" if place == "query" else ""
    headers: Headers = {
        "header": (("X-Note", mixed), (mixed, IMEI)),
        "cookie": (("Cookie", f"{mixed}={IMEI}; {value}={mixed}"),),
        "multipart": (("Content-Type", "multipart/form-data; boundary=B"),),
    }.get(place, ())
    request = Message((*headers, *JSON), multipart(mixed) if place == "multipart" else body)
    method = mixed.upper() if place == "method" else "POST"
    scheme = mixed if place == "scheme" else "https"
    return Exchange(0, method, scheme, host.get(place, "api.sample.example"), 443, target, request)


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from([IMEI, PHONE, MAIL, NICK, NAME]),
    st.sampled_from([str, lambda v: b64encode(v.encode()).decode(), lambda v: v.encode().hex()]),
    st.sampled_from(PLACES),
    st.text("abcdeXYZ_-. ", max_size=8),
    st.integers(0, 3),
)
def test_no_planted_value_in_any_output(
    value: str, written: Callable[[str], str], place: str, around: str, rounds: int
) -> None:
    form = written(value)
    mixed = quoted(f"{around} {form} {around}", rounds)
    sent = planting(quoted(form, rounds), mixed, place)
    failures = (Failure(sent.host, 443, form),) if place in ("host", "encoded host", "refused") else ()
    output = read_traffic(capture(sent, failures=failures), persona=PERSONA).model_dump_json().lower()
    for hidden in (form, quoted(form, rounds), "".join(c for c in form if c.isalnum())):
        assert hidden.lower() not in output


def test_hosts_that_hold_persons_are_one_host() -> None:
    hosts = [f"{number}.push.sample.example" for number in (PHONE, "13912345678")] + ["api.sample.example"]
    sent = [post({"b": IMEI}, host=host, index=n) for n, host in enumerate(hosts)]
    reading = read_traffic(
        capture(*sent, failures=(Failure(hosts[1], 443, "certificate_refused"),)), persona=PERSONA
    )
    assert [(c.host, c.requests) for c in reading.contacts] == [
        ("api.sample.example", 1),
        ("{id}.push.sample.example", 2),
    ]
    assert [o.host for o in reading.opaque] == ["{id}.push.sample.example"]
    assert reading.capture.hosts == 2
    assert {t.host for t in reading.transmissions} == {c.host for c in reading.contacts}


def test_a_body_can_spell_what_no_text_may_hold() -> None:
    body = b'{"\\ud83d phone": "\\ud83d 13800138123", "m": "mei.lin@example.com \\udc00"}'
    sent = Exchange(0, "POST", "https", "a.example", 443, "/", Message(JSON, body))
    reading = read_traffic(capture(sent), persona=PERSONA)
    assert {"contact.phone", "contact.email"} <= {t.data_type for t in reading.transmissions}
    assert TrafficReading.model_validate_json(reading.model_dump_json())


def test_an_unknown_cause_counts_as_encrypted() -> None:
    reading = read_traffic(capture(failures=(Failure("pin.example", 443, "nonsense"),)))
    assert [o.cause for o in reading.opaque] == [OpaqueCause.ENCRYPTED]


def test_what_could_not_be_read_is_opaque_once_per_host_and_cause() -> None:
    noise = bytes((i * 73 + i * i * 31 + 7) % 256 for i in range(2048))
    sent = [Exchange(i, "POST", "https", "enc.example", 443, "/", Message(body=noise)) for i in (0, 1)]
    reading = read_traffic(capture(*sent, failures=(Failure("pin.example", 443, "certificate_refused"),)))
    assert [(o.host, o.count) for o in reading.opaque] == [("enc.example", 2), ("pin.example", 1)]
    assert reading.opaque[0].request_indexes == (0, 1)
    assert reading.opaque[0].bytes == 4096
    assert reading.opaque[1].cause == OpaqueCause.CERTIFICATE_REFUSED


def test_every_host_is_a_contact() -> None:
    reading = read_traffic(capture(post({}, host="b.example"), post({}, host="a.example", index=1)))
    assert [(c.host, c.requests, c.bytes) for c in reading.contacts] == [
        ("a.example", 1, 2),
        ("b.example", 1, 2),
    ]
    assert (reading.capture.requests, reading.capture.hosts) == (2, 2)


def test_phase_and_party_stand_in_every_record() -> None:
    app = AppProfile(consent_at=datetime(2024, 2, 1, tzinfo=UTC), first_party_domains=("sample.example",))
    (record,) = read_traffic(capture(post({"b": IMEI})), persona=PERSONA, app=app).transmissions
    assert record.phase.consent == "before"
    assert record.party.relation == "first"


def calls_of(rows: int) -> int:
    """Count the calls that it takes to read a list of places and networks."""
    mac = "3C:22:FB:10:9A:7E"
    points = [{"lat": 31.2 + i / 1e5, "lon": 121.4 + i / 1e5, "wifiMac": mac} for i in range(rows)]
    made = capture(post({"points": points, "to": MAIL}, "/sync/contacts"))
    count = 0

    def count_call(*_: object) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(count_call)
    try:
        reading = read_traffic(made, persona=PERSONA)
    finally:
        sys.setprofile(before)
    assert {"contact.email", "location.precise"} <= {t.data_type for t in reading.transmissions}
    return count


def test_long_lists_take_steps_in_proportion() -> None:
    assert calls_of(400) < 5 * calls_of(100)


def test_an_empty_capture_is_read() -> None:
    reading = read_traffic(capture())
    assert (reading.transmissions, reading.opaque, reading.contacts) == ((), (), ())


def test_the_collector_of_cycles_is_as_it_was_before() -> None:
    before = gc.get_threshold()
    try:
        gc.set_threshold(500, 10, 10)
        read_traffic(Capture("", "", "har", ()))
        assert gc.get_threshold()[0] == 500
        gc.set_threshold(0)
        read_traffic(Capture("", "", "har", ()))
        assert gc.get_threshold()[0] == 0
    finally:
        gc.set_threshold(*before)


@pytest.mark.parametrize(
    ("field", "wrong", "value"),
    [
        ("birthday", "app_version", "1992-03-14"),
        ("imei", "city", f"{IMEI[:14]}2"),
        ("latitude", "app_version", "31.230416"),
    ],
)
def test_a_value_that_others_have_too_is_surest_in_its_own_field(field: str, wrong: str, value: str) -> None:
    persona = {
        "identity.birth_date": "1992-03-14",
        "device.imei": IMEI,
        "location.precise": "31.230416,121.473701",
    }

    def sure(name: str, text: str) -> float:
        (found,) = read_traffic(capture(post({name: text})), persona=persona).transmissions
        assert (found.form, found.evidence) == ("plain", "persona")
        return found.confidence

    own, free, other = sure(field, value), sure("note", f"since {value} open"), sure(wrong, value)
    assert own > 0.9
    assert own > free > other


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"local": "mei.lin", "domain": "example.com"}, "local"),
        ({"to": [{"mailbox": "Mei.Lin", "host": "example.com"}]}, "to[].mailbox"),
        ({"email": {"user": "mei.lin", "domain": "Example.com"}}, "email.user"),
        ({"email_user": "mei.lin", "email_domain": "example.com", "n": 1}, "email_user"),
    ],
)
def test_an_address_that_is_split_into_two_fields_is_found(body: object, path: str) -> None:
    found = read_traffic(capture(post(body)), persona=PERSONA).transmissions
    assert (("contact.email", path, "plain", "persona")) in [
        (t.data_type, t.path, t.form, t.evidence) for t in found
    ]


@pytest.mark.parametrize(
    "body",
    [
        {"user": "mei.lin", "domain": "example.org"},
        {"user": "mei.lin", "page": "example.com"},
        {"title": "mei.lin", "domain": "example.com"},
        {"from": {"user": "mei.lin"}, "to": {"domain": "example.com"}},
        {"user": "mei.lin2", "domain": "example.com"},
    ],
)
def test_what_only_looks_like_half_an_address_is_none(body: object) -> None:
    found = read_traffic(capture(post(body)), persona=PERSONA).transmissions
    assert ("contact.email", "persona") not in [(t.data_type, t.evidence) for t in found]


def test_large_answers_do_not_wait_for_others(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = Message((), b"x" * 200_000)
    exchanges = [replace(post({"n": n}, index=n), response=answer) for n in range(200)]
    waiting: list[int] = []
    look = _Reading.look
    monkeypatch.setattr(_Reading, "look", lambda self: (waiting.append(len(self._waiting)), look(self)))
    read_traffic(capture(*exchanges))
    assert sum(waiting) == 200
    assert max(waiting) < 60
