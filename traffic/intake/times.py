"""Times as recorders write them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

_YEARS = range(1970, 2200)
"""Years in which a capture may have been made; zero dates and overflows lie outside."""


def parse_time(written: Any) -> datetime | None:
    """Read an ISO 8601 time, or seconds or milliseconds since 1970. Without a zone it is UTC.

    None where it cannot be read or no capture can be of that time.
    """
    if isinstance(written, bool):
        return None
    try:
        if isinstance(written, int | float):
            time = datetime.fromtimestamp(written / 1000 if written > 1e11 else written, UTC)
        else:
            time = datetime.fromisoformat(str(written).strip())
    except (ValueError, OverflowError, OSError):
        return None
    if time.year not in _YEARS:
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)
