"""The shifts of Chinese maps against values that are published."""

from __future__ import annotations

import pytest

from traffic.detectors.shifted_places import is_shifted, to_bd09, to_gcj02


def test_the_shift_of_beijing_is_the_published_one() -> None:
    assert to_gcj02((39.915, 116.404)) == pytest.approx((39.91640428150164, 116.41024449916938), abs=1e-9)


def test_baidu_shifts_once_more() -> None:
    (north, east), once = to_bd09((39.915, 116.404)), to_gcj02((39.915, 116.404))
    assert 0.005 < north - once[0] < 0.008
    assert 0.005 < east - once[1] < 0.008


@pytest.mark.parametrize(
    ("point", "shifted"), [((31.2, 121.5), True), ((59.3, 18.1), False), ((-33.9, 151.2), False)]
)
def test_where_maps_shift(point: tuple[float, float], shifted: bool) -> None:
    assert is_shifted(point) is shifted
