"""Phases, request by request."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from corpora.profiles import AppProfile, Mark, Marks, Phase
from corpora.profiles.marks import Consent, Visibility
from traffic.capture import Capture, Exchange, Message
from traffic.phases import Phases

START = datetime(2024, 1, 31, 10, 0, tzinfo=UTC)


def capture(*minutes: int | None) -> Capture:
    times = [None if m is None else START + timedelta(minutes=m) for m in minutes]
    made = (Exchange(i, "GET", "https", "h.example", 443, "/", Message(), t) for i, t in enumerate(times))
    return Capture("x", "", "har", tuple(made))


def phases_of(capture: Capture, **known: Any) -> list[Phase]:
    phases = Phases(capture, **known)
    return [phases.of(exchange) for exchange in capture.exchanges]


def test_consent_of_the_app_profile_is_a_mark() -> None:
    app = AppProfile(consent_at=START + timedelta(minutes=5))
    assert [p.consent for p in phases_of(capture(1, 9), app=app)] == ["before", "after"]


def test_without_marks_nothing_is_known() -> None:
    assert [p.consent for p in phases_of(capture(1))] == ["unknown"]


def test_switches_are_independent_and_missing_times_follow() -> None:
    marks = Marks(marks=(Mark(at=START, visibility=Visibility.BACKGROUND),))
    found = phases_of(capture(1, None), marks=marks)
    assert [(p.consent, p.visibility) for p in found] == [("unknown", "background")] * 2


def test_marks_that_the_recorder_was_given_count() -> None:
    recorded = Marks(marks=(Mark(at=START + timedelta(minutes=5), consent=Consent.AFTER),))
    found = phases_of(replace(capture(1, 9), marks=recorded))
    assert [p.consent for p in found] == ["before", "after"]


def test_thousands_of_marks_are_looked_at_once() -> None:
    states = (Visibility.FOREGROUND, Visibility.BACKGROUND)
    marks = tuple(Mark(at=START + timedelta(minutes=n), visibility=states[n % 2]) for n in range(10_000))
    found = phases_of(capture(*range(10_000)), marks=Marks(marks=marks))
    assert [p.visibility for p in found] == [states[n % 2] for n in range(10_000)]
