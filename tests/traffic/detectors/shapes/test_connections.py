from __future__ import annotations

import pytest

from traffic.detectors.shapes.registry import has_shape


@pytest.mark.parametrize("value", ["wifi", "Wi-Fi", "5G", "LTE", "移动网络"])
def test_kinds_of_connection(value: str) -> None:
    assert has_shape("connection", value)


@pytest.mark.parametrize("value", ["admob", "1", "4gb", "read"])
def test_other_words_are_no_kind_of_connection(value: str) -> None:
    assert not has_shape("connection", value)


def test_a_host_is_no_package_name() -> None:
    assert has_shape("package_name", "com.sample.reader")
    assert not has_shape("package_name", "sample.example")
