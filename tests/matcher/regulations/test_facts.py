"""Examples of rules: what a file may leave out."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from matcher.regulations.facts import FactFlow, Facts


def test_what_is_left_out_is_usual():
    flow = FactFlow(data="device.imei")
    assert (flow.to, flow.scheme, flow.times, flow.phase.consent) == ("first", "https", 1, "after")


def test_a_misspelt_field_is_refused():
    with pytest.raises(ValidationError):
        Facts.model_validate({"says": {"zh": "例", "en": "example"}, "flow": []})
