from __future__ import annotations

import json
from datetime import UTC, datetime
from time import perf_counter
from urllib.parse import quote

from hypothesis import given, settings
from hypothesis import strategies as st

from corpora.profiles import AppProfile
from traffic.capture import Capture, Exchange, Failure, Message
from traffic.reading import read_traffic
from traffic.transmissions import OpaqueCause, TrafficReading

IMEI, PHONE, MAIL = "490154203237518", "13800138123", "mei.lin@example.com"
PERSONA = {"device.imei": [IMEI], "contact.phone": [PHONE], "contact.email": [MAIL]}
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


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from([IMEI, PHONE, MAIL]),
    st.sampled_from(["value", "key", "path", "query", "header", "cookie"]),
    st.text("abcdeXYZ_-. ", max_size=8),
)
def test_no_planted_value_in_any_output(value: str, place: str, around: str) -> None:
    mixed = f"{around} {value} {around}"
    body = {mixed: {"imei": IMEI}} if place == "key" else {"k": mixed if place == "value" else IMEI}
    target = f"/v1/{quote(mixed)}/x" if place == "path" else "/x"
    target += f"?{quote(mixed)}={quote(mixed)}" if place == "query" else ""
    exchange = post(body, target)
    headers = {"header": (("X-Note", mixed), (mixed, IMEI)), "cookie": (("Cookie", f"{value}={mixed}"),)}.get(
        place, ()
    )
    request = Message(JSON + headers, exchange.request.body)
    sent = Exchange(0, "POST", "https", "api.sample.example", 443, target, request)
    output = read_traffic(capture(sent), persona=PERSONA).model_dump_json()
    assert value not in output


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


def test_long_lists_take_time_in_proportion() -> None:
    mac = "3C:22:FB:10:9A:7E"
    rows = [{"lat": 31.2 + i / 1e5, "lon": 121.4 + i / 1e5, "wifiMac": mac} for i in range(3_000)]
    started = perf_counter()
    reading = read_traffic(capture(post({"points": rows, "to": MAIL}, "/sync/contacts")), persona=PERSONA)
    assert {"contact.email", "location.precise"} <= {t.data_type for t in reading.transmissions}
    assert perf_counter() - started < 20


def test_an_empty_capture_is_read() -> None:
    reading = read_traffic(capture())
    assert (reading.transmissions, reading.opaque, reading.contacts) == ((), (), ())
