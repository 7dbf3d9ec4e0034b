"""What could not be read, counted."""

from __future__ import annotations

from traffic.detectors.planted import NOTHING_PLANTED
from traffic.recipients import Recipients
from traffic.unreadable import Unreadable


def test_a_request_counts_once_for_a_cause_and_an_unknown_cause_is_encryption() -> None:
    unreadable = Unreadable(Recipients(NOTHING_PLANTED, None))
    unreadable.add("b.example", "limit", 10, 1)
    unreadable.add("b.example", "limit", 5, 1)
    unreadable.add("a.example", "somebody's own", 7)
    found = [(o.host, o.cause, o.count, o.bytes, o.request_indexes) for o in unreadable.records()]
    assert found == [("a.example", "encrypted", 1, 7, ()), ("b.example", "limit", 1, 15, (1,))]
    assert unreadable.has("b.example", "limit", 1)
    assert not unreadable.has("b.example", "encrypted", 1)
