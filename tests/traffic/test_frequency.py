from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from corpora.profiles.marks import Consent, Phase, Visibility
from corpora.text import Text
from traffic.frequency import frequency_of, recipient_of, series_of
from traffic.transmissions import (
    Direction,
    EvidenceKind,
    Party,
    RedactedValue,
    Relation,
    Transmission,
)

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
SAID = Text(zh="字段名", en="the name")


def party(name: str, relation: Relation = Relation.THIRD, product: str | None = None) -> Party:
    return Party(name=name, id=name.lower(), product=product, relation=relation, because=SAID)


def sent(
    index: int,
    second: float | None = None,
    *,
    of: Party | None = None,
    host: str = "a.umeng.example",
    tag: str = "00",
    phase: Phase | None = None,
    path: str = "oaid",
    direction: Direction = Direction.REQUEST,
) -> Transmission:
    return Transmission(
        request_index=index,
        direction=direction,
        time=None if second is None else START + timedelta(seconds=second),
        phase=phase or Phase(),
        host=host,
        port=443,
        scheme="https",
        method="POST",
        url_path="/",
        party=of or party("Umeng"),
        data_type="device.oaid",
        path=path,
        value=RedactedValue(kind="text", length=36, tag=tag),
        evidence=EvidenceKind.KEY,
        reason=SAID,
        confidence=0.8,
    )


def test_the_median_interval_lies_between_requests_not_values() -> None:
    twice_a_request = [sent(i, 30 * i, path=path) for i in range(4) for path in ("oaid", "ids[].oaid")]
    (series,) = series_of(twice_a_request)
    assert (series.sent.requests, series.sent.interval, series.values) == (4, 30.0, 1)
    assert (series.sent.first, series.sent.last) == (START, START + timedelta(seconds=90))


def test_one_long_pause_does_not_move_the_interval() -> None:
    assert frequency_of(START + timedelta(seconds=s) for s in (0, 10, 20, 30, 4000)).interval == 10.0


@pytest.mark.parametrize(
    ("seconds", "interval"), [([0], None), ([0, 60], None), ([0, 60, 120], 60.0), ([120, 0, 30], 60.0)]
)
def test_two_requests_have_no_frequency(seconds: list[int], interval: float | None) -> None:
    assert frequency_of(START + timedelta(seconds=s) for s in seconds).interval == interval


def test_requests_without_a_time_are_counted_and_no_more() -> None:
    frequency = frequency_of([None, START, None, None])
    assert (frequency.requests, frequency.first, frequency.last) == (4, START, START)
    assert (frequency.interval, frequency.per_hour) == (None, None)
    assert frequency_of([None]).first is None


def test_an_hour_is_not_told_from_a_moment() -> None:
    short = frequency_of(START + timedelta(seconds=s) for s in range(100))
    assert (short.interval, short.per_hour) == (1.0, None)
    assert frequency_of(START + timedelta(seconds=300 * s) for s in range(7)).per_hour == 12.0
    bursts = frequency_of(START + timedelta(seconds=900 * s + b) for s in range(5) for b in (0, 1, 2, 3))
    assert (bursts.interval, bursts.per_hour) == (1.0, 19.0)


def test_each_switch_is_counted_and_the_background_has_its_own_frequency() -> None:
    before, behind = (
        Phase(consent=Consent.BEFORE),
        Phase(consent=Consent.AFTER, visibility=Visibility.BACKGROUND),
    )
    (series,) = series_of([sent(0, 0, phase=before), *(sent(i, 20 * i, phase=behind) for i in range(1, 5))])
    assert series.phases.consent == {"before": 1, "after": 4}
    assert series.phases.visibility == {"background": 4, "unknown": 1}
    assert series.background is not None
    assert (series.background.requests, series.background.interval) == (4, 20.0)
    (unmarked,) = series_of([sent(0, 0)])
    assert unmarked.background is None


def test_hosts_of_one_product_are_one_recipient() -> None:
    ads = party("Tencent", product="Tencent Ads")
    found = series_of(
        [
            sent(0, of=ads, host="b.gdt.example"),
            sent(1, of=ads, host="a.gdt.example", tag="01"),
            sent(2, of=party("Tencent", product="Bugly"), host="bugly.example"),
            sent(3, of=party("Tencent", Relation.UNRESOLVED), host="x.example"),
        ]
    )
    assert [(s.party.product, s.hosts, s.values) for s in found] == [
        ("Bugly", ("bugly.example",), 1),
        ("Tencent Ads", ("a.gdt.example", "b.gdt.example"), 1),
        (None, ("x.example",), 1),
    ]
    own = [Party(name="Me", product=p, relation=Relation.FIRST, because=SAID) for p in ("App", None)]
    assert recipient_of(own[0]) == recipient_of(own[1])


def test_values_are_those_of_one_field() -> None:
    halves = [sent(i, tag=tag, path=path) for i in range(3) for path, tag in (("lat", "aa"), ("lon", "bb"))]
    assert [s.values for s in series_of(halves)] == [1]
    assert [s.values for s in series_of([*halves, sent(3, tag="cc", path="lon")])] == [2]
    rows = [sent(i, tag=tag, path="apps[]") for i in range(3) for tag in ("aa", "bb", "cc")]
    assert [s.values for s in series_of(rows)] == [1]
    assert [s.values for s in series_of(rows[:-1])] == [2]


def test_the_order_of_the_records_does_not_matter_and_answers_do_not_count() -> None:
    records = [sent(0, 0), sent(1, 5, tag="01"), sent(2, 10, of=party("Amap"), host="c.example")]
    answered = sent(3, 15, direction=Direction.RESPONSE)
    forward = series_of([*records, answered])
    assert [s.party.name for s in forward] == ["Amap", "Umeng"]
    assert [s.sent.requests for s in series_of(reversed(records))] == [s.sent.requests for s in forward]
    assert series_of([answered]) == ()
