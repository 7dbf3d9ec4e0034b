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
_EMPTY = ""
"""Among what a part begins with: that it may be empty."""


def first_characters(pattern: re.Pattern[str]) -> frozenset[str]:
    """Return the characters and ranges ("0-9") that what `pattern` matches begins with; none where they are unknown."""
    found = _firsts(_SYNTAX.parse(pattern.pattern, pattern.flags)) or frozenset()
    return frozenset() if _EMPTY in found else found


def is_anchored(pattern: re.Pattern[str]) -> bool:
    """Whether `pattern` matches at the beginning of a text alone."""
    return not pattern.flags & re.MULTILINE and _begins_text(_SYNTAX.parse(pattern.pattern, pattern.flags))


def _begins_text(sequence: Any) -> bool:
    if not len(sequence):
        return False
    kind, value = str(sequence[0][0]), sequence[0][1]
    if kind == "AT":
        return str(value) in ("AT_BEGINNING", "AT_BEGINNING_STRING")
    if kind == "SUBPATTERN":
        return not value[1] & re.MULTILINE and _begins_text(value[3])
    return kind == "BRANCH" and all(map(_begins_text, value[1]))


def guarded(pattern: re.Pattern[str], first: frozenset[str]) -> re.Pattern[str]:
    """Return what answers as `pattern` does and looks at the character of each place before anything else.

    The engine does so by itself only where no alternative begins with what stands before it.
    """
    listed = "".join(sorted(first))
    return re.compile(f"(?=[{listed}])(?:{pattern.pattern})", pattern.flags)


def _firsts(sequence: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """Return what a sequence begins with; None where that is not known."""
    found: frozenset[str] = frozenset()
    for kind, value in sequence:
        if str(kind) in _WITHOUT_WIDTH:
            continue
        own = _of(str(kind), value)
        if own is None:
            return None
        found |= own - {_EMPTY}
        if _EMPTY not in own:
            return found
    return found | {_EMPTY}


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
        repeated = _firsts(value[2])
        return repeated if value[0] or repeated is None else repeated | {_EMPTY}
    ways = [_firsts(way) for way in value[1]] if kind == "BRANCH" else [None]
    return None if None in ways else frozenset().union(*(way for way in ways if way))


def _of_set(members: list[tuple[Any, Any]]) -> frozenset[str] | None:
    if not all(str(kind) in ("LITERAL", "RANGE") for kind, _ in members):
        return None
    return frozenset(
        "-".join(re.escape(chr(code)) for code in (value if str(kind) == "RANGE" else (value,)))
        for kind, value in members
    )
