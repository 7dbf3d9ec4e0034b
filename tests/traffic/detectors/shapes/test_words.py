from __future__ import annotations

from traffic.detectors.shapes.registry import any_shape, has_shape


def test_answers_are_no_words() -> None:
    assert not any_shape(("word", "text"), "true")


def test_languages_and_zones() -> None:
    assert has_shape("locale", "zh-Hans-CN")
    assert has_shape("timezone", "America/New_York")
    assert not has_shape("timezone", "12:30")
