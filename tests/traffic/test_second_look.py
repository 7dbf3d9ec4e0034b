"""Two looks at a session: nothing that is remembered changes what is found."""

from __future__ import annotations

import json

import pytest

from bench.capture import make_capture
from bench.persona import PERSONA
from traffic import read_traffic, reading
from traffic.capture import Capture, Exchange, Message
from traffic.observed_routes import Routes


def test_memory_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    capture = make_capture(60, seed=3)
    remembered = read_traffic(capture, persona=PERSONA)
    monkeypatch.setattr(reading, "Routes", lambda: Routes(most=0))
    assert read_traffic(capture, persona=PERSONA) == remembered


def test_requests_are_read_alike_in_any_order() -> None:
    capture = make_capture(30, seed=4)
    turned = Capture("bench", capture.sha256, "har", tuple(reversed(capture.exchanges)))
    one, other = (read_traffic(c, persona=PERSONA).transmissions for c in (capture, turned))
    bare = [
        sorted((r.request_index, r.path, r.data_type, r.form, r.reason.en) for r in records)
        for records in (one, other)
    ]
    assert bare[0] == bare[1]


def test_what_one_request_names_is_recognised_in_those_before_and_after() -> None:
    bodies = [{"zq": "4f1c0a9be2d37586"}, {"android_id": "4f1c0a9be2d37586"}, {"zq": "4f1c0a9be2d37586"}]
    exchanges = tuple(
        Exchange(
            number, "POST", "https", "api.sample.example", 443, "/x",
            Message((("content-type", "application/json"),), json.dumps(body).encode()),
        )
        for number, body in enumerate(bodies)
    )  # fmt: skip
    found = read_traffic(Capture("c", "0" * 64, "har", exchanges)).transmissions
    assert [(r.request_index, r.path, r.data_type) for r in found] == [
        (0, "zq", "device.android_id"),
        (1, "android_id", "device.android_id"),
        (2, "zq", "device.android_id"),
    ]
    assert len({r.value.tag for r in found}) == 1
