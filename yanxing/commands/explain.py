"""`yanxing explain`: one finding of a saved report, why it was made and what would change it."""

from __future__ import annotations

from pathlib import Path

from corpora.text import Language
from matcher.explaining import choose_finding, explain
from yanxing.commands.output import show
from yanxing.commands.saved import load_report
from yanxing.exit_codes import ExitCode


def explain_finding(finding: str, report: Path, *, output: tuple[str, ...], language: Language) -> int:
    """Show all that a finding of a saved report rests on. Raises ExplainError for what is not there."""
    from yanxing.knowledge.findings import finding_sheet

    saved = load_report(report)
    told = explain(choose_finding(finding, saved), saved)
    show(told, [finding_sheet(told, language)], output, language)
    return ExitCode.OK
