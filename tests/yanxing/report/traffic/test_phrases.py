"""Phrases about frequency, phase and parties."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from traffic.transmissions import PhaseCounts
from yanxing.report.traffic.flows import recipients_of
from yanxing.report.traffic.phrases import (
    evidence,
    interval,
    numbers,
    often,
    party_facts,
    phases,
    shortened,
    span,
)
from yanxing.report.words import Words

ZH, EN = Words("zh"), Words("en")
NINE = datetime(2026, 3, 2, 9, 0, 0, 400, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "zh", "en"),
    [
        (0.2, "间隔不到 1 秒", "less than 1 s apart"),
        (1.0, "约每 1 秒一次", "about every 1 s"),
        (2.5, "约每 2.5 秒一次", "about every 2.5 s"),
        (30.04, "约每 30 秒一次", "about every 30 s"),
        (300, "约每 5 分钟一次", "about every 5 min"),
        (86400, "约每 24 小时一次", "about every 24 h"),
    ],
)
def test_intervals(seconds, zh, en):
    assert (interval(seconds, ZH), interval(seconds, EN)) == (zh, en)


def test_how_often_tells_the_background_apart(reading):
    (flow,) = recipients_of(reading)[0].flows
    assert often(flow.series, EN) == (
        "requests: 4",
        "about every 30 s",
        "the same value",
        "background: requests: 3, about every 30 s",
    )
    once = recipients_of(reading)[1].flows[0]
    assert often(once.series, ZH) == ("1 个请求",)


def test_the_same_value_again_and_again(reading):
    series = reading.series[-1].model_copy(update={"values": 1, "background": None})
    sent = series.sent.model_copy(update={"requests": 9, "interval": 5.0, "per_hour": 720.0})
    assert often(series.model_copy(update={"sent": sent}), ZH) == (
        "9 个请求", "约每 5 秒一次", "平均每小时 720 次", "数值相同",
    )  # fmt: skip
    assert often(series.model_copy(update={"sent": sent, "values": 7}), EN)[-1] == "different values: 7"


def test_only_known_switches_are_told():
    counts = PhaseCounts(
        consent={"before": 2, "after": 1}, visibility={"unknown": 3}, ads={"off": 1, "unknown": 2}
    )
    assert phases(counts, ZH) == ("同意前 2、同意后 1", "个性化广告关闭 1、广告开关未知 2")
    assert phases(PhaseCounts(), EN) == ()


def test_parties(reading):
    third, own = recipients_of(reading)
    assert party_facts(third.party, ZH) == ("第三方", "统计分析", "注册地 CN")
    assert party_facts(own.party, EN) == ("first party",)


def test_evidence_has_its_kind_confidence_and_reason(reading):
    way = recipients_of(reading)[0].flows[0].best
    assert evidence(way, EN) == "planted value 0.95: the planted OAID was found"


def test_long_lists_are_counted():
    assert numbers((1, 2, 3), EN, 3) == "#1 #2 #3"
    assert numbers((1, 2, 3), EN, 2) == "#1 #2 ... and 1 more"
    assert shortened(("a", "b", "c"), ZH, 1) == "a ……另有 2"


def test_spans_are_short():
    later = NINE + timedelta(seconds=65)
    east = NINE.astimezone(timezone(timedelta(hours=8)))
    assert span(None, None) == ""
    assert span(NINE, NINE) == "2026-03-02 09:00:00+00:00"
    assert span(NINE, later) == "2026-03-02 09:00:00 – 09:01:05+00:00"
    assert span(NINE, later + timedelta(days=1)) == "2026-03-02 09:00:00+00:00 – 2026-03-03 09:01:05+00:00"
    assert span(NINE, east + timedelta(hours=1)).endswith("18:00:00+08:00")
