from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from traffic.detectors import persona, places
from traffic.detectors.detection import Context
from traffic.detectors.series import is_in_series
from traffic.leaves import Leaf

Make = Callable[..., Leaf]
Message = Callable[..., Context]
LATITUDES = ("48.208174", "48.208655", "48.209101")
LONGITUDES = ("16.373819", "16.374402", "16.375017")
TIMES = ("1712000000", "1712000005", "1712000010")


@pytest.fixture
def rows(leaf: Make) -> Callable[..., list[Leaf]]:
    def make(
        times: Sequence[str] = TIMES,
        latitudes: Sequence[str] = LATITUDES,
        at: str = "[]",
        clock: str = "[].ts",
    ) -> list[Leaf]:
        found = []
        for lat, lon, time in zip(latitudes, LONGITUDES, times, strict=False):
            found += [leaf(f"{at}.latitude", lat), leaf(f"{at}.longitude", lon), leaf(clock, time)]
        return found

    return make


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"at": "fixes[].loc", "clock": "fixes[].at"},
        {"times": ("2024-04-01T10:00:00Z", "2024-04-01T10:00:05Z", "2024-04-01T10:00:10Z")},
        {"times": TIMES[::-1]},
    ],
)
def test_timed_positions_are_a_track(
    rows: Callable[..., list[Leaf]], message: Message, changes: dict[str, str]
) -> None:
    made = rows(**changes)
    context = message(*made)
    assert is_in_series(made[0], context)
    assert {d.data_type for x in made for d in places.detect(x, context)} == {"location.track"}


@pytest.mark.parametrize(
    "changes",
    [
        {"times": TIMES[:2]},
        {"times": ("a", "b", "c")},
        {"times": (TIMES[1], TIMES[0], TIMES[2])},
        {"at": "fixes", "clock": "fixes.ts"},
    ],
)
def test_other_positions_are_no_track(
    rows: Callable[..., list[Leaf]], message: Message, changes: dict[str, str]
) -> None:
    made = rows(**changes)
    assert not is_in_series(made[0], message(*made))


def test_one_place_sent_again_and_again_is_no_track(
    rows: Callable[..., list[Leaf]], leaf: Make, message: Message
) -> None:
    still = [x for x in rows(latitudes=LATITUDES[:1] * 3) if "longitude" not in x.path]
    still += [leaf("[].longitude", LONGITUDES[0])] * 3
    assert not is_in_series(still[0], message(*still))


def test_events_with_a_place_are_no_track(
    rows: Callable[..., list[Leaf]], leaf: Make, message: Message
) -> None:
    made = [*rows(), *(leaf("[].event", "open") for _ in TIMES)]
    assert not is_in_series(made[0], message(*made))


def test_a_planted_position_in_a_series_is_part_of_the_track(
    rows: Callable[..., list[Leaf]], message: Message
) -> None:
    made = rows()
    context = message(*made, planted=[("location.precise", f"{LATITUDES[0]},{LONGITUDES[0]}")])
    assert {d.data_type for d in persona.detect(made[0], context)} == {"location.track"}
