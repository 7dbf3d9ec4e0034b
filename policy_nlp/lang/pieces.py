"""What a pattern needs: pieces of text of which each match holds one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib import import_module
from typing import Any

SHORTEST = 2
"""Shorter pieces stand in almost every sentence and tell nothing; a Chinese character counts as two."""
MEMBERS = 12
"""Larger sets of characters tell nothing."""
_FIRST_HAN = 0x3000
_SYNTAX: Any = import_module("re._parser")
_Pieces = frozenset[str]


def needed_pieces(pattern: str) -> _Pieces | None:
    """Return pieces, in lower case, one of which is in whatever `pattern` matches; None where none is sure."""
    return _of_sequence(_SYNTAX.parse(pattern, re.IGNORECASE))


def begins_plainly(pattern: str) -> bool:
    """Whether each alternative of `pattern` begins with a Chinese character, which the engine looks for by itself."""
    first = _first(_SYNTAX.parse(pattern, re.IGNORECASE))
    if first is None:
        return False
    kind, value = first
    if kind == "BRANCH":
        return all(_is_plain(_first(part)) for part in value[1])
    return _is_plain(first)


def _first(sequence: Any) -> tuple[str, Any] | None:
    """Return what a sequence begins with, out of its groups."""
    while len(sequence):
        kind, value = sequence[0]
        if str(kind) != "SUBPATTERN":
            return str(kind), value
        sequence = value[-1]
    return None


def _is_plain(part: tuple[str, Any] | None) -> bool:
    return part is not None and part[0] == "LITERAL" and bool(part[1] >= _FIRST_HAN)


def _of_sequence(sequence: Iterable[tuple[Any, Any]]) -> _Pieces | None:
    """Return the pieces of that part of a sequence that tells most."""
    found: list[_Pieces] = []
    run = ""
    for kind, value in sequence:
        if str(kind) == "LITERAL":
            run += chr(value).lower()
            continue
        found, run = [*found, frozenset((run,))] if run else found, ""
        if (pieces := _of_part(str(kind), value)) is not None:
            found.append(pieces)
    candidates = [*found, frozenset((run,))] if run else found
    return max((c for c in candidates if _tells(c)), key=_worth, default=None)


def _of_part(kind: str, value: Any) -> _Pieces | None:
    if kind in ("SUBPATTERN", "ASSERT"):
        return _of_sequence(value[-1])
    if kind in ("MAX_REPEAT", "MIN_REPEAT"):
        return _of_sequence(value[2]) if value[0] else None
    if kind == "IN":
        return frozenset(chr(code).lower() for _, code in value) if _is_few(value) else None
    if kind == "BRANCH":
        parts = [_of_sequence(part) for part in value[1]]
        return frozenset().union(*(p for p in parts if p)) if all(parts) else None
    return None


def _is_few(members: list[tuple[Any, Any]]) -> bool:
    """Whether a set is a few characters, named one by one."""
    return len(members) <= MEMBERS and all(str(kind) == "LITERAL" for kind, _ in members)


def _tells(pieces: _Pieces) -> bool:
    return all(_length(p) >= SHORTEST for p in pieces)


def _worth(pieces: _Pieces) -> tuple[int, int]:
    return min(map(_length, pieces)), -len(pieces)


def _length(piece: str) -> int:
    return sum(1 if c < "\u3000" else 2 for c in piece)
