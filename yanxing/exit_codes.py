"""Exit statuses of the command line."""

from __future__ import annotations

from enum import IntEnum

LEVELS = ("none", "low", "medium", "high")
"""Values of `--fail-on`, from nothing to the gravest."""


class ExitCode(IntEnum):
    """What the exit status tells."""

    OK = 0
    """Nothing at or above `--fail-on`."""
    FINDINGS = 1
    BAD_INPUT = 2
    """Usage error, unreadable or empty file."""
    INCONCLUSIVE = 3
    """Readable, but no policy text or no requests in it, or less could be read than `--min-coverage`."""
    INTERNAL = 4
    INTERRUPTED = 130
