"""Marks in time tell the phase; without them it is unknown."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from pydantic import ValidationError

from corpora.profiles import Mark, Marks, Phase
from corpora.profiles.marks import Timeline

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


def test_what_was_before_is_known_by_a_later_answer_alone():
    silent = Marks(marks=(Mark(at=NOON, ads="off"), Mark(at=NOON + HOUR, consent="before")))
    assert silent.at(NOON).consent == "unknown"
    withdrawn = Marks(marks=(Mark(at=NOON, consent="unknown"), Mark(at=NOON + HOUR, consent="refused")))
    found = [withdrawn.at(NOON + hours * HOUR).consent for hours in (-1, 0, 1)]
    assert found == ["before", "unknown", "refused"]


def test_of_marks_of_one_moment_the_later_one_counts():
    marks = Marks(marks=(Mark(at=NOON, ads="off"), Mark(at=NOON, ads="on")))
    assert marks.at(NOON).ads == "on"


def test_a_timeline_of_many_marks_answers_any_number_of_questions():
    states = ("foreground", "background")
    marks = [Mark(at=NOON + n * HOUR, visibility=states[n % 2]) for n in range(20_000)]
    timeline = Timeline(reversed(marks))
    found = [timeline.at(NOON + n * HOUR).visibility for n in range(20_000)]
    assert found == [states[n % 2] for n in range(20_000)]
