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
        raise ExplainError("explain.no_file", file=path, problem=error.strerror or "") from error
    try:
        return Report.model_validate_json(content)
    except ValidationError as error:
        raise ExplainError("explain.no_report", file=path, problem=_problem(error)) from error


def _problem(error: ValidationError) -> Text:
    first = error.errors(include_input=False)[0]
    where = ".".join(str(x) for x in first["loc"])
    return say("explain.other_record", where=where) if where else say("explain.not_json")
