from __future__ import annotations

from traffic.detectors.shapes.registry import has_shape


def test_versions_beyond_a_byte_are_no_addresses() -> None:
    assert not has_shape("ip", "2.4.10.331")
    assert has_shape("ip", "2001:db8::1")
