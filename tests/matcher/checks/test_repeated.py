"""Data sent again and again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

START = datetime(2026, 1, 1, tzinfo=UTC)


def sent(world, seconds, times=12, data="location.precise"):
    every = timedelta(seconds=seconds)
    return [world.sent(data, request_index=n, time=START + every * n) for n in range(times)]


def found(world, transmissions, *statements):
    return world.findings(world.case(world.policy(*statements), transmissions), "COL-4")


def said(world, quote):
    return world.collect("location", quote=quote)


def test_every_few_seconds_is_too_often_where_nothing_is_said(world):
    (finding,) = found(world, sent(world, 4))
    assert "4.0" in finding.explanation.zh
    assert "states no interval" in finding.explanation.en
    assert not finding.quotes
    assert not found(world, sent(world, 60))


def test_the_policy_s_own_interval_goes_before_the_setting(world):
    often = said(world, "We collect your location every 2 seconds while you navigate.")
    seldom = said(world, "导航时我们每隔5分钟收集一次位置")
    assert not found(world, sent(world, 2), often)
    (finding,) = found(world, sent(world, 60), seldom)
    assert finding.quotes == (seldom.quote,)
    assert finding.confidence > found(world, sent(world, 2))[0].confidence


@pytest.mark.parametrize(
    "transmissions",
    [
        pytest.param(lambda w: sent(w, 1, times=5), id="few"),
        pytest.param(lambda w: sent(w, 1, data="device.model"), id="of no weight"),
        pytest.param(
            lambda w: [w.sent("location.precise", request_index=n) for n in range(30)], id="no times"
        ),
    ],
)
def test_what_tells_nothing_is_no_fault(world, transmissions):
    assert not found(world, transmissions(world))


def test_two_values_of_one_request_are_one_sending(world):
    both = [t for t in sent(world, 4, times=6) for _ in "ab"]
    assert not found(world, both)
