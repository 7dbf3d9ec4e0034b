"""The sheet of one finding."""

from __future__ import annotations

import pytest

from corpora.samples import load_samples
from corpora.text import Language
from matcher.explaining import explain
from matcher.findings import Report
from yanxing.commands.check import make_report
from yanxing.commands.inputs import CaptureFiles, PolicyInput
from yanxing.knowledge.findings import finding_sheet


@pytest.fixture(scope="module")
def checked() -> Report:
    """The report of a sample."""
    s = next(s for s in load_samples() if s.name == "en-trailmate")
    return make_report(PolicyInput(s.policy), CaptureFiles(s.capture, s.app, s.persona))


@pytest.mark.parametrize("language", Language)
def test_every_finding_has_its_sheet(checked, language):
    for finding in checked.findings:
        sheet = finding_sheet(explain(finding, checked), language)
        values = [value for _, value in sheet.facts]
        assert finding.remedy.to(language) in values
        assert finding.fingerprint in values
        assert all(item.to(language) in values for item in finding.legal)
        heads = [t.heads for t in sheet.tables]
        assert all(len(row) == len(t.heads) for t in sheet.tables for row in t.rows), heads


def test_no_row_is_empty_and_statements_stand_on_one_line(checked):
    for finding in checked.findings:
        for table in finding_sheet(explain(finding, checked), Language.EN).tables:
            assert table.rows
            assert all("\n" not in row[0] for row in table.rows)


def test_a_purpose_is_told_with_its_reasons_and_those_declared(checked):
    found = next(
        f for f in checked.findings if f.disclosure is not None and checked.disclosures[f.disclosure].purposes
    )
    told = explain(found, checked)
    served = told.disclosure.purposes[0]
    disclosure = told.disclosure.model_copy(update={"declared_purposes": ("security",)})
    facts = dict(finding_sheet(told.model_copy(update={"disclosure": disclosure}), Language.EN).facts)
    assert served.reasons[0].why.en in facts["Purpose (inferred)"]
    assert facts["Purposes declared"] == "security, fraud and risk control"
