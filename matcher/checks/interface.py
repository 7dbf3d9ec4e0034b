"""What only the screens of the app show. Nothing is looked at here; such rules report that they were not judged."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.cases import Case
from matcher.findings import Finding
from matcher.regulations.rules import Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:  # noqa: ARG001 - as every check
    """Yield nothing: rules on the interface need what is never known here."""
    yield from ()
