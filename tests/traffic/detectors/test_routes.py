from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from traffic.detectors import routes
from traffic.detectors.detection import Context
from traffic.detectors.key_index import KeyIndex, key_index
from traffic.leaves import Leaf


@pytest.fixture(autouse=True)
def small(index: KeyIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes, "key_index", lambda: index)


def test_a_list_sent_to_a_named_route(leaf: Callable[..., Leaf], message: Callable[..., Context]) -> None:
    rows = leaf("n[]", "林美"), leaf("n[]", "王工")
    found = [d.data_type for x in rows for d in routes.detect(x, message(*rows, target="/sync/address_book"))]
    assert found == ["comms.contacts", "comms.contacts"]
    assert [d for x in rows for d in routes.detect(x, message(*rows, target="/sync/other"))] == []


def test_single_fields_are_no_list(leaf: Callable[..., Leaf], message: Callable[..., Context]) -> None:
    one = leaf("n", "林美")
    assert list(routes.detect(one, message(one, target="/address_book"))) == []


def test_analytics_routes_name_no_track(leaf: Callable[..., Leaf], message: Callable[..., Context]) -> None:
    rows = leaf("p.symptoms[]", "cramps"), leaf("p.symptoms[]", "headache")
    assert [d for x in rows for d in routes.detect(x, message(*rows, target="/track"))] == []


def test_a_text_under_a_bare_name_is_what_the_route_says(
    leaf: Callable[..., Leaf], message: Callable[..., Context], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(routes, "key_index", key_index)

    def types(name: str, value: str, target: str) -> list[str]:
        text = replace(leaf(name, value), decoding=("json",))
        return [d.data_type for d in routes.detect(text, message(text, target=target))]

    assert types("z.t", "下午三点老地方见", "/v1/sync/clip") == ["device.clipboard"]
    assert types("content", "The map does not load", "/v4/feedback") == ["content.posts"]
    assert types("content", "okay", "/v4/feedback") == []
    assert types("title", "The map does not load", "/v4/feedback") == []
    assert types("content", "The map does not load", "/v4/config") == []
