from __future__ import annotations

from traffic.detectors.shapes.devices import is_mac


def test_group_addresses_and_constants_are_no_device() -> None:
    assert is_mac("3C:22:FB:10:9A:7E")
    assert not is_mac("01:00:5E:00:00:FB")
    assert not is_mac("02:00:00:00:00:00")
    assert not is_mac("ff:ff:ff:ff:ff:ff")


def test_a_randomised_address_is_one() -> None:
    assert is_mac("da:a1:19:5b:77:0c")
