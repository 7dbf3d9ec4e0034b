"""The coverage box: it says what was seen, and never calls the unseen fine."""

from __future__ import annotations

import pytest

from corpora.text import Text
from matcher.findings import Coverage, NotChecked, PackUsed, Report
from yanxing.report.coverage import coverage_facts, unjudged_facts
from yanxing.report.words import Words


def box(report: Report, language: str = "en") -> str:
    return "\n".join(f"{name}: {value}" for name, value in coverage_facts(report, Words(language)))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", ("78%", "另行加密：enc.example.com", "同意：同意前", "前后台：阶段未知", "1 条声明")),
        ("en", ("78%", "encrypted again: enc.example.com", "consent: before", "visibility: phase unknown", "read: 1")),
    ],
)  # fmt: skip
def test_the_box_says_what_was_seen(report, language, said):
    told = box(report, language)
    assert all(x in told for x in said)


def test_a_switch_without_marks_is_unknown_and_nothing_else(report):
    bare = report.model_copy(update={"disclosures": ()})
    assert box(bare).count("phase unknown") == 4


def test_hosts_of_one_cause_stand_together_and_are_counted(report):
    dark = [report.opaque[0].model_copy(update={"host": f"h{i}.example"}) for i in range(7)]
    told = box(report.model_copy(update={"opaque": tuple(dark)}))
    assert told.count("encrypted again") == 1
    assert "h3.example" in told
    assert "h6.example" not in told
    assert "3 more" in told


def test_drafts_are_marked_and_sectors_named(report):
    pack = PackUsed(id="x", name=Text(zh="包", en="Pack"), draft=True)
    told = box(report.model_copy(update={"packs": (pack,), "sectors": ("health",)}))
    assert "Pack (x) [draft" in told
    assert "health" in told


def test_no_requests_are_told_as_such(report):
    assert "no requests" in box(report.model_copy(update={"coverage": Coverage()}))


def test_rules_that_were_not_judged_are_grouped_by_reason(report):
    why = Text(zh="没有标记", en="no mark")
    name = Text(zh="甲", en="A")
    found = tuple(NotChecked(rule=r, name=name, needs=("ads",), why=why) for r in ("ADS-3", "DEL-2"))
    changed = report.model_copy(update={"not_checkable": found})
    assert unjudged_facts(changed, Words("en")) == (("no mark", found),)
