from __future__ import annotations

import pytest

from traffic.detectors.shapes.registry import has_shape


@pytest.mark.parametrize(
    "model", ["iPhone15,3", "SM-S9180", "ELS-AN00", "RMX3370", "V2145A", "HUAWEI Mate 60"]
)
def test_models_as_makers_write_them(model: str) -> None:
    assert has_shape("known_device", model)


@pytest.mark.parametrize("value", ["phone", "MD-5", "2024-01-31", "Chrome", "SKU-AB12"])
def test_other_words_are_no_models(value: str) -> None:
    assert not has_shape("known_device", value)
