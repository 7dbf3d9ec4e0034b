"""Times as recorders write them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

_YEARS = range(1970, 2200)
"""Years in which a capture may have been made; zero dates and overflows lie outside."""

_LATEST = 1e11
"""Seconds beyond which a number counts milliseconds."""
_LONGEST = 64
_SECONDS = re.compile(r"\d{9,13}(?:\.\d{1,9})?")


def parse_time(written: Any) -> datetime | None:
    """Read a time as ISO 8601 or RFC 5322 write it, or seconds or milliseconds since 1970. Without a zone it is UTC.

    None where it cannot be read or no capture can be of that time.
    """
    if isinstance(written, bool):
        return None
    try:
        if isinstance(written, int | float):
            time = datetime.fromtimestamp(written / 1000 if written > _LATEST else written, UTC)
        else:
            time = _read(str(written)[:_LONGEST].strip())
    except (ValueError, TypeError, OverflowError, OSError):
        return None
    if time.year not in _YEARS:
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def _read(written: str) -> datetime:
    if _SECONDS.fullmatch(written):
        seconds = float(written)
        return datetime.fromtimestamp(seconds / 1000 if seconds > _LATEST else seconds, UTC)
    if written[:1].isalpha():
        return parsedate_to_datetime(written)
    return datetime.fromisoformat(written)
