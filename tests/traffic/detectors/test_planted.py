from __future__ import annotations

import pytest

from traffic.detectors.planted import NOTHING_PLANTED, compile_planted, weight

PLANTED = compile_planted(
    [
        ("device.imei", "490154203237518"),
        ("identity.name", "林美"),
        ("identity.name", "Ann"),
        ("device.model", "Sample"),
        ("health.fitness", "heart_rate=148"),
        ("identity.gender", "null"),
        ("comms.contacts", "王工,13800138123"),
    ]
)


def types_in(text: str) -> set[tuple[str, bool]]:
    return {(t.data_type, t.needs_key) for t in PLANTED.traces_in(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("490154203237518", {("device.imei", False)}),
        ("id=490154203237518;", {("device.imei", False)}),
        ("1490154203237518", set()),
        ("林美", {("identity.name", True)}),
        ("林美丽", set()),
        ("sample", {("device.model", False)}),
        ("a sample text", set()),
        ("null", set()),
        ("tel 13800138123", {("comms.contacts", False)}),
        ("148", {("health.fitness", True)}),
    ],
)
def test_where_values_are_seen(text: str, expected: set[tuple[str, bool]]) -> None:
    assert types_in(text) == expected


def test_what_gives_a_person_away() -> None:
    assert PLANTED.holds("/a/490154203237518/b")
    assert not PLANTED.holds("Ann")
    assert not NOTHING_PLANTED.holds("490154203237518")


def test_scripts_weigh() -> None:
    assert weight("林美") == 4
    assert weight("a-b c") == 3
