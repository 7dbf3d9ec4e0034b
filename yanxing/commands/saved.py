"""Reports that were saved as JSON, read again."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from corpora.messages import say
from corpora.text import Text
from matcher.errors import ExplainError
from matcher.findings import Report

MAX_BYTES = 500_000_000
"""Largest report that is read."""


def load_report(path: Path) -> Report:
    """Load a report that `yanxing check -o FILE.json` wrote. Raises ExplainError for anything else."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ExplainError("explain.too_long", file=path, most=MAX_BYTES // 1_000_000)
        content = path.read_bytes()
    except OSError as error:
        key = "explain.missing_file" if isinstance(error, FileNotFoundError) else "explain.no_file"
        raise ExplainError(key, file=path, problem=error.strerror or "") from error
    try:
        report = Report.model_validate_json(content)
    except ValidationError as error:
        raise ExplainError("explain.no_report", file=path, problem=_problem(error)) from error
    if not _holds_together(report):
        raise ExplainError("explain.no_report", file=path, problem=say("explain.broken_numbers"))
    return report


def _holds_together(report: Report) -> bool:
    """Whether every number in a report leads to something in it."""
    statements, rows = range(len(report.policy.statements)), range(len(report.policy.third_parties))
    flows = range(len(report.disclosures))
    considered = {c.statement for d in report.disclosures for c in d.considered}
    return considered <= set(statements) and all(
        (f.disclosure is None or f.disclosure in flows)
        and set(f.statements) <= set(statements)
        and set(f.third_parties) <= set(rows)
        for f in report.findings
    )


def _problem(error: ValidationError) -> Text:
    first = error.errors(include_input=False)[0]
    where = ".".join(str(x) for x in first["loc"])
    return say("explain.other_record", where=where) if where else say("explain.not_json")
