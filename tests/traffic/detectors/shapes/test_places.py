from __future__ import annotations

from traffic.detectors.shapes.places import is_coordinates, is_latitude, is_longitude
from traffic.detectors.shapes.registry import has_shape


def test_micro_degrees_are_degrees() -> None:
    assert is_latitude("31230416")
    assert is_longitude("-81798344")


def test_pairs_in_either_order() -> None:
    assert is_coordinates("31.2304, 121.4737")
    assert is_coordinates("[121.4737,31.2304]")
    assert not is_coordinates("131.2304,121.4737")
    assert not is_coordinates("0.00,0.00")


def test_addresses_that_post_reaches() -> None:
    assert has_shape("postal_address", "青岛市香港中路 8 号")
    assert not has_shape("postal_address", "server 10.0.0.4")
