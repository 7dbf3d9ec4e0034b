"""The app under test."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from corpora.profiles import AppProfile


def test_an_app_may_be_unknown():
    assert AppProfile().app_type == "other"


def test_consent_wants_a_zone():
    with pytest.raises(ValidationError):
        AppProfile.model_validate({"consent_at": "2026-01-01T00:00:00"})


def test_records_are_frozen():
    with pytest.raises(ValidationError):
        AppProfile().name = "x"  # type: ignore[misc]
