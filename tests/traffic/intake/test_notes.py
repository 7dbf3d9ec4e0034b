"""What a pass tells beside the exchanges."""

from __future__ import annotations

import pytest

from traffic.capture import Failure
from traffic.intake import notes
from traffic.intake.notes import Notes


def test_a_tunnel_with_a_request_is_no_failure() -> None:
    told = Notes()
    told.fail(Failure("a.example", 443, "encrypted"), tunnel=True)
    told.fail(Failure("b.example", 443, "encrypted"), tunnel=True)
    told.fail(Failure("a.example", 443, "certificate_refused"))
    told.hosts.add("a.example")
    found = [(failure.host, failure.cause) for failure in told.all_failures()]
    assert found == [("a.example", "certificate_refused"), ("b.example", "encrypted")]


def test_remarks_are_made_once_and_numbers_summed() -> None:
    told = Notes()
    for _ in range(3):
        told.remark("traffic.broken_off")
        told.counts["traffic.broken_entries"] += 1
    first, second = told.all_remarks()
    assert first == "traffic.broken_off"
    assert not isinstance(second, str)
    assert second.zh.startswith("3 ")


def test_failures_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notes, "MOST_FAILURES", 2)
    told = Notes()
    for _ in range(5):
        told.fail(Failure("a.example", 443, "encrypted"))
    assert len(told.all_failures()) == 2
    assert [remark if isinstance(remark, str) else remark.en for remark in told.all_remarks()] == [
        "There are too many failed connections; 3 more are not listed."
    ]
