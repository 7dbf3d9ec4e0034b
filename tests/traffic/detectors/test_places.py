from __future__ import annotations

from collections.abc import Callable

import pytest

from traffic.detectors import places
from traffic.detectors.detection import Context
from traffic.leaves import Leaf

Make = Callable[..., Leaf]
Message = Callable[..., Context]
pytestmark = pytest.mark.usefixtures("index")


@pytest.mark.parametrize(
    ("lat", "lon", "expected"),
    [("31.230416", "121.473701", "location.precise"), ("31.23", "121.47", "location.coarse")],
)
def test_pairs(leaf: Make, message: Message, lat: str, lon: str, expected: str) -> None:
    pair = leaf("geo.lat", lat), leaf("geo.lon", lon)
    assert [d.data_type for x in pair for d in places.detect(x, message(*pair))] == [expected, expected]


def test_one_alone_is_no_position(leaf: Make, message: Message) -> None:
    made = leaf("lat", "31.23")
    assert list(places.detect(made, message(made, leaf("speed", "3.5")))) == []


def test_a_fine_one_needs_no_partner(leaf: Make, message: Message) -> None:
    made = leaf("latitude", "31.230416")
    assert [d.data_type for d in places.detect(made, message(made))] == ["location.precise"]


def test_the_number_of_a_point_is_no_degree(leaf: Make, message: Message) -> None:
    point, lat, lon = (
        leaf("fix.point", "2"),
        leaf("fix.latitude", "31.230416"),
        leaf("fix.longitude", "121.473701"),
    )
    assert list(places.detect(point, message(point, lat, lon))) == []


def test_a_whole_degree_beside_whole_ones_is_one(leaf: Make, message: Message) -> None:
    lat, lon, other = leaf("fix.lat", "31"), leaf("fix.lon", "121"), leaf("fix.longitude", "121.47")
    assert [d.data_type for d in places.detect(lat, message(lat, lon, other))] == ["location.coarse"]
    assert list(places.detect(lat, message(lat, other))) == []


def test_degrees_are_told_by_shapes_so_that_numbers_alike_are_told_together(
    leaf: Make, message: Message
) -> None:
    made = leaf("latitude", "31.230416")
    context = message(made)
    context.follow(made)
    assert list(places.detect(made, context))
    trail = context.trail()
    assert trail is not None
    assert trail.with_shapes


def test_how_exact_a_position_is_belongs_to_it(whole_index: None, leaf: Make, message: Message) -> None:
    accuracy = leaf("location.accuracy", "1414")
    lat, lng = leaf("location.latitude", "31.230416"), leaf("location.longitude", "121.473701")
    assert [d.data_type for d in places.detect(accuracy, message(accuracy, lat, lng))] == ["location.precise"]
    assert list(places.detect(accuracy, message(accuracy))) == []
