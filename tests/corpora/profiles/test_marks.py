"""Marks in time tell the phase; without them it is unknown."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from pydantic import ValidationError

from corpora.profiles import Mark, Marks, Phase

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_without_marks_or_time_all_is_unknown():
    assert Marks().at(NOON) == Phase()
    assert Marks().with_consent_at(NOON).at(None) == Phase()


def test_consent_splits_time():
    marks = Marks().with_consent_at(NOON)
    assert marks.at(NOON - HOUR).consent == "before"
    assert marks.at(NOON).consent == "after"
    assert marks.at(NOON).visibility == "unknown"


def test_switches_are_independent_and_keep_their_state():
    marks = Marks(
        marks=(Mark(at=NOON + HOUR, ads="off"), Mark(at=NOON, consent="refused", visibility="background"))
    )
    phase = marks.at(NOON + 2 * HOUR)
    assert (phase.consent, phase.visibility, phase.ads, phase.account) == (
        "refused",
        "background",
        "off",
        "unknown",
    )


def test_a_mark_without_a_switch_is_refused():
    with pytest.raises(ValidationError):
        Mark(at=NOON)


def test_a_time_without_zone_is_refused():
    with pytest.raises(ValidationError):
        Mark(at=datetime(2026, 1, 1), consent="after")  # noqa: DTZ001 - the point of the test
