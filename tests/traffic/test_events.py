"""Events that requests name: only their ids are kept."""

from __future__ import annotations

import json

import pytest

from traffic import read_traffic
from traffic.capture import Capture, Exchange, Message

AD_ID = "b1e6f3c0-7d24-4a9e-8f15-c3d90b7a42e6"


def told(body: object, target: str = "/v1/log") -> tuple[str, ...]:
    content = json.dumps(body).encode()
    request = Message((("Content-Type", "application/json"),), content)
    exchange = Exchange(0, "POST", "https", "api.sample.example", 443, target, request)
    sent = read_traffic(Capture("case.har", "00", "har", (exchange,))).transmissions
    assert sent
    return sent[0].events


@pytest.mark.parametrize(
    ("fields", "events"),
    [
        ({"event": "add_to_cart"}, ("cart",)),
        ({"eventName": "InterstitialAdShown"}, ("ad_impression",)),
        ({"action": "registerPushToken"}, ("push_register",)),
        ({"events": [{"name": "ad_impression"}, {"name": "purchase"}]}, ("ad_impression", "purchase")),
        ({"event_v3": [{"type": "app_launch"} for _ in range(30)]}, ("session",)),
        ({"customEvent": {"id": "用户登录成功"}}, ("login",)),
        ({"event": "Anna's birthday"}, ()),
        ({"name": "purchase"}, ()),
        ({"items": [{"name": "purchase"}]}, ()),
        ({"eventTime": "purchase"}, ()),
        ({"event": 17}, ()),
    ],
)
def test_events_stand_in_fields_for_them(fields, events):
    assert told({"gaid": AD_ID, **fields}) == events


def test_an_address_names_its_event_too():
    assert told({"gaid": AD_ID}, "/g/collect?v=2&en=purchase") == ("purchase",)


def test_no_more_than_eight_events_are_told_and_none_twice():
    names = [
        "purchase",
        "login",
        "share",
        "search",
        "ad_click",
        "ad_show",
        "crash",
        "page_view",
        "register",
        "cart",
    ]
    found = told({"gaid": AD_ID, "events": [{"name": name} for name in names * 3]})
    assert len(found) == len(set(found)) == 8


def test_requests_of_one_route_keep_their_own_events():
    bodies = [{"gaid": AD_ID, "event": name} for name in ("login", "purchase", "login")]
    requests = [Message((("Content-Type", "application/json"),), json.dumps(b).encode()) for b in bodies]
    exchanges = tuple(
        Exchange(n, "POST", "https", "api.sample.example", 443, "/v1/log", r) for n, r in enumerate(requests)
    )
    sent = read_traffic(Capture("case.har", "00", "har", exchanges)).transmissions
    assert [t.events for t in sent] == [("login",), ("purchase",), ("login",)]
