"""Times as recorders write them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any


def parse_time(written: Any) -> datetime | None:
    """Read an ISO 8601 time, or seconds or milliseconds since 1970. Without a zone it is UTC.

    None where it cannot be read.
    """
    try:
        if isinstance(written, int | float):
            return datetime.fromtimestamp(written / 1000 if written > 1e11 else written, UTC)
        time = datetime.fromisoformat(str(written).strip())
    except (ValueError, OverflowError, OSError):
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)
