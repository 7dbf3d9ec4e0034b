"""Whole numbers as recorders write them."""

from __future__ import annotations

import math
from typing import Any

_DIGITS = 18
PORTS = (0, 65_535)
STATUSES = (1, 999)
"""0 and less stand for a request that was never answered."""


def parse_int(written: Any, bounds: tuple[int, int]) -> int | None:
    """Read a whole number, written as one or as digits. None where it is none, or out of `bounds`."""
    number: int | None = None
    if isinstance(written, float):
        number = int(written) if math.isfinite(written) else None
    elif isinstance(written, int) and not isinstance(written, bool):
        number = written
    elif isinstance(written, str) and written.isascii() and written.isdigit() and len(written) <= _DIGITS:
        number = int(written)
    return number if number is not None and bounds[0] <= number <= bounds[1] else None
