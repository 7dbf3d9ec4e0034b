from __future__ import annotations

from traffic.detectors.shapes.registry import has_shape


def test_versions_beyond_a_byte_are_no_addresses() -> None:
    assert not has_shape("ip", "2.4.10.331")
    assert has_shape("ip", "2001:db8::1")


def test_networks_are_known_by_name_by_number_or_by_their_trade() -> None:
    assert has_shape("known_carrier", "Sample Telecom")
    assert has_shape("known_carrier", "26201")
    assert not has_shape("known_carrier", "equals")
