"""Errors of reading traffic."""

from __future__ import annotations

import pytest

from corpora.errors import InputError
from traffic.errors import CaptureError, EmptyCaptureError


def test_an_empty_capture_is_inconclusive_and_a_broken_one_is_not() -> None:
    assert issubclass(EmptyCaptureError, CaptureError)
    assert issubclass(CaptureError, InputError)
    assert EmptyCaptureError.inconclusive
    assert not CaptureError.inconclusive


@pytest.mark.parametrize("language", ["zh", "en"])
def test_errors_speak_both_languages(language: str) -> None:
    error = CaptureError("traffic.missing", file="trip.har")
    assert "trip.har" in getattr(error.text, language)
