from __future__ import annotations

from collections.abc import Callable

import pytest

from traffic.detectors import routes
from traffic.detectors.detection import Context
from traffic.detectors.key_index import KeyIndex
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
