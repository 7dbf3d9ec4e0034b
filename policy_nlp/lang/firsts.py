"""With what characters a match of a pattern begins: elsewhere none of its alternatives need be tried."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib import import_module
from typing import Any

MOST = 400
"""More characters than this tell little."""
_SYNTAX: Any = import_module("re._parser")
_WITHOUT_WIDTH = ("AT", "ASSERT", "ASSERT_NOT")
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT")


def first_characters(pattern: re.Pattern[str]) -> frozenset[str]:
    """Return the characters and ranges ("0-9") that what `pattern` matches begins with; none where they are unknown."""
    return _firsts(_SYNTAX.parse(pattern.pattern, pattern.flags)) or frozenset()


def guarded(pattern: re.Pattern[str], first: frozenset[str]) -> re.Pattern[str]:
    """Return what answers as `pattern` does and looks at the character of each place before anything else.

    The engine does so by itself only where no alternative begins with what stands before it.
    """
    listed = "".join(sorted(first))
    return re.compile(f"(?=[{listed}])(?:{pattern.pattern})", pattern.flags)


def _firsts(sequence: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """Return what a sequence begins with; None where that is not known, or where it may be empty."""
    found: frozenset[str] = frozenset()
    for kind, value in sequence:
        if str(kind) in _WITHOUT_WIDTH:
            continue
        own = _of(str(kind), value)
        if own is None:
            return None
        found |= own
        if str(kind) not in _REPEATS or value[0]:
            return found
    return None


def _of(kind: str, value: Any) -> frozenset[str] | None:
    """Return what one part of a sequence begins with."""
    if kind == "LITERAL":
        return frozenset((re.escape(chr(value)),))
    if kind == "IN":
        return _of_set(value)
    if kind == "SUBPATTERN":
        # What a group alone takes in either case is not told by the flags of the whole.
        return None if value[1] & re.IGNORECASE else _firsts(value[3])
    if kind in _REPEATS:
        return _firsts(value[2])
    ways = [_firsts(way) for way in value[1]] if kind == "BRANCH" else []
    return frozenset().union(*(way for way in ways if way)) if ways and all(ways) else None


def _of_set(members: list[tuple[Any, Any]]) -> frozenset[str] | None:
    if not all(str(kind) in ("LITERAL", "RANGE") for kind, _ in members):
        return None
    return frozenset(
        "-".join(re.escape(chr(code)) for code in (value if str(kind) == "RANGE" else (value,)))
        for kind, value in members
    )
