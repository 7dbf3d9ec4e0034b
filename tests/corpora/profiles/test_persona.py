"""Planted values by data type."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from corpora.profiles import Persona


def test_flat_and_nested_forms_are_one():
    flat = Persona.model_validate({"device.imei": "860000000000000", "contact.email": ["a@b.example"]})
    assert flat == Persona(values={"device.imei": ("860000000000000",), "contact.email": ("a@b.example",)})
    assert list(flat) == [("device.imei", "860000000000000"), ("contact.email", "a@b.example")]


def test_an_unknown_type_is_refused():
    with pytest.raises(ValidationError, match=r"device\.imie"):
        Persona.model_validate({"device.imie": "1"})


def test_json_round_trip():
    persona = Persona.model_validate({"device.imei": "1"})
    assert Persona.model_validate_json(persona.model_dump_json()) == persona
