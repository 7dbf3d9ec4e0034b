"""A capture at a glance; what could not be read is told with what it means."""

from __future__ import annotations

import pytest

from corpora.messages import say
from traffic.transmissions import OpaqueCause, TrafficReading
from yanxing.report.traffic.summary import nothing_readable, phase_counts, summarise
from yanxing.report.words import Words

EN = Words("en")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("cause", list(OpaqueCause))
def test_every_cause_says_what_it_means_and_how_to_go_on(reading, cause, language):
    usual = say(f"detection.opaque_{cause}")
    row = reading.opaque[0].model_copy(update={"cause": cause, "reason": usual})
    (unread,) = summarise(reading.model_copy(update={"opaque": (row,)}), Words(language)).unread
    assert unread.usual == usual
    assert len({unread.title, unread.means, unread.advice}) == 3
    assert min(len(unread.means), len(unread.advice)) > 15


def test_causes_stand_apart_and_the_largest_first(reading):
    more = reading.opaque[0].model_copy(update={"host": "big.example.com", "bytes": 9000})
    found = summarise(reading.model_copy(update={"opaque": (*reading.opaque, more)}), EN).unread
    assert [u.cause for u in found] == ["certificate_refused", "encrypted"]
    assert [o.host for o in found[1].rows] == ["big.example.com", "enc.example.com"]


def test_a_quiet_host_is_one_where_everything_was_read(reading):
    assert [c.host for c in summarise(reading, EN).quiet] == ["cdn.sample.example"]


def test_the_lead_counts_what_was_seen_and_not(reading):
    lead = summarise(reading, EN).lead
    assert lead.startswith("Types of personal data sent: 2; recipients: 2; their hosts: 2.")
    assert "could not be read: 2" in lead
    clean = summarise(reading.model_copy(update={"opaque": ()}), EN)
    assert "could not" not in clean.lead


def test_types_and_sensitive_ones(reading):
    summary = summarise(reading, EN)
    assert set(summary.types) == {"device.oaid", "location.precise"}
    assert summary.sensitive == ("location.precise",)


def test_hints_come_where_something_is_missing(reading):
    assert summarise(reading, EN).hints == ()
    unknown = reading.transmissions[-1]
    bare = TrafficReading(capture=reading.capture, transmissions=(unknown,))
    persona, marks = summarise(bare, EN).hints
    assert "--persona" in persona
    assert "--marks" in marks


def test_requests_are_counted_once_per_phase(reading):
    twice = (*reading.transmissions, reading.transmissions[0].model_copy(update={"path": "b"}))
    counts = phase_counts(reading.model_copy(update={"transmissions": twice}))
    assert counts.consent == {"before": 1, "after": 3, "unknown": 1}


def test_nothing_is_readable_where_every_host_is_opaque(reading):
    empty = {"transmissions": (), "series": ()}
    silent = reading.model_copy(update=empty)
    assert not nothing_readable(reading)
    assert not nothing_readable(silent)
    assert not nothing_readable(silent.model_copy(update={"opaque": ()}))
    hidden = tuple(reading.opaque[0].model_copy(update={"host": c.host}) for c in reading.contacts)
    assert nothing_readable(silent.model_copy(update={"opaque": hidden}))
