"""JSON holds the record, both languages, and fits the published schema."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from matcher.findings import Report
from yanxing.report.formats.json import render
from yanxing.schemas import schema_text


def test_json_round_trip(report):
    assert Report.model_validate_json(render(report, "en")) == report
    assert render(report, "zh") == render(report, "en")


@pytest.mark.parametrize(
    ("kind", "name"), [("report", "report"), ("policy", "policy"), ("reading", "traffic")]
)
def test_json_fits_the_published_schema(request, kind, name):
    record = json.loads(render(request.getfixturevalue(kind), "en"))
    schema = json.loads(schema_text(name))
    assert list(Draft202012Validator(schema).iter_errors(record)) == []
    assert record["schema_version"]


def test_json_looks_as_accepted(report, snapshot):
    assert render(report, "en") == snapshot
