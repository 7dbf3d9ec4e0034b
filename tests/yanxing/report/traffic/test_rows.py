"""Rows of a reading for sheets."""

from __future__ import annotations

from yanxing.report.traffic.rows import COLUMNS, rows_of
from yanxing.report.words import Words


def test_a_row_per_transmission_then_what_was_not_read_and_where_nothing_was_seen(reading):
    rows = list(rows_of(reading, Words("en")))
    assert [r["kind"] for r in rows] == [*["sent"] * 5, *["not readable"] * 2, "nothing personal seen"]
    assert all(set(r) <= set(COLUMNS) for r in rows)
    assert [r["host"] for r in rows[5:]] == ["enc.example.com", "pin.example.com", "cdn.sample.example"]


def test_a_transmission_tells_phase_party_time_and_reason(reading):
    row = list(rows_of(reading, Words("en")))[1]
    told = {
        name: row[name]
        for name in ("consent", "visibility", "direction", "relation", "roles", "time", "reason")
    }
    assert told == {
        "consent": "after",
        "visibility": "background",
        "direction": "request",
        "relation": "third party",
        "roles": "analytics",
        "time": "2026-02-20T09:00:00+00:00",
        "reason": "the planted OAID was found",
    }
    assert (row["requests"], row["interval"], row["per_hour"], row["background"]) == ("4", "30", "", "3")
    assert row["chain"] == "deflate → json.header.oaid → md5"


def test_labels_stand_beside_ids_and_sensitive_types_are_marked(reading):
    rows = list(rows_of(reading, Words("zh")))
    assert [(r["data_ids"], r["sensitive"], r["clear"]) for r in rows[:5:4]] == [
        ("device.oaid", "", "是"),
        ("location.precise", "是", ""),
    ]


def test_an_older_record_without_series_has_its_rows(reading):
    rows = list(rows_of(reading.model_copy(update={"series": ()}), Words("en")))
    assert "interval" not in rows[0]
