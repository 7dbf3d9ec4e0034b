"""The report on the terminal."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from matcher.findings import Report
from yanxing.report.terminal import print_report


def printed(report: Report, language: str) -> str:
    out = io.StringIO()
    print_report(report, language, Console(file=out, width=120))
    return out.getvalue()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_report_looks_as_accepted(report, snapshot, language):
    assert printed(report, language) == snapshot


def test_unknown_phases_and_no_findings_are_told(report):
    quiet = report.model_copy(
        update={"findings": (), "coverage": report.coverage.model_copy(update={"phase_known": False})}
    )
    said = printed(quiet, "en")
    assert "No findings" in said
    assert "Phase unknown" in said
