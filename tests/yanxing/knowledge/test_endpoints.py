"""Sheets of endpoints: each field with its type and a reason."""

import pytest

from corpora.text import Language
from traffic.adapters.loading import load_adapters
from yanxing.knowledge.endpoints import endpoints_sheets


@pytest.mark.parametrize("language", list(Language))
def test_every_field_of_every_endpoint_has_a_reason(language: Language) -> None:
    first, *sheets = endpoints_sheets(language)
    endpoints = [e for a in load_adapters() for e in a.endpoints]
    assert str(len(endpoints)) in first.lead
    rows = [row for sheet in sheets for table in sheet.tables for row in table.rows]
    assert all(all(row) for row in rows)
    shown = [field for _, fields, _ in rows for field in fields.replace("、", ", ").split(", ")]
    assert len(shown) == sum(len(f) for e in endpoints for f in e.carries.values())
