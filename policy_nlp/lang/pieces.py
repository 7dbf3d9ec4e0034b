"""What a pattern needs: pieces of text of which each match holds one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any

SHORTEST = 2
"""Shorter pieces stand in almost every sentence and tell nothing; a Chinese character counts as two, and so does "@".
Few sentences hold an address."""
MEMBERS = 12
"""Larger sets of characters tell nothing."""
_FIRST_HAN = 0x3000
_SYNTAX: Any = import_module("re._parser")
_Pieces = frozenset[str]


def needed_pieces(pattern: str) -> _Pieces | None:
    """Return pieces, in lower case, one of which is in whatever `pattern` matches; None where none is sure."""
    return next(iter(_best(_SYNTAX.parse(pattern, re.IGNORECASE))), None)


def needed_pairs(pattern: str) -> tuple[_Pieces, _Pieces] | None:
    """Return two sets of such pieces; whatever matches holds one of each. Twice the same where only one is sure."""
    best = _best(_SYNTAX.parse(pattern, re.IGNORECASE))
    return (best[0], best[-1]) if best else None


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


def _best(sequence: Iterable[tuple[Any, Any]]) -> list[_Pieces]:
    """Return the pieces of those two parts of a sequence that tell most."""
    return sorted(dict.fromkeys(filter(_tells, _parts(sequence))), key=_worth, reverse=True)[:2]


def _parts(sequence: Iterable[tuple[Any, Any]]) -> Iterator[_Pieces]:
    """Yield the pieces of every part of a sequence that each match has."""
    run = ""
    for kind, value in sequence:
        if str(kind) == "LITERAL":
            run += chr(value).lower()
            continue
        if run:
            yield frozenset((run,))
        run = ""
        yield from _within(str(kind), value)
    if run:
        yield frozenset((run,))


def _within(kind: str, value: Any) -> Iterator[_Pieces]:
    if kind in ("SUBPATTERN", "ASSERT"):
        yield from _parts(value[-1])
    elif kind in ("MAX_REPEAT", "MIN_REPEAT") and value[0]:
        yield from _parts(value[2])
    elif kind == "IN" and _is_few(value):
        yield frozenset(chr(code).lower() for _, code in value)
    elif kind == "BRANCH":
        best = [_best(part) for part in value[1]]
        for at in (0, -1) if all(best) else ():
            yield frozenset().union(*(parts[at] for parts in best))


def _is_few(members: list[tuple[Any, Any]]) -> bool:
    """Whether a set is a few characters, named one by one."""
    return len(members) <= MEMBERS and all(str(kind) == "LITERAL" for kind, _ in members)


def _tells(pieces: _Pieces) -> bool:
    return all(_length(p) >= SHORTEST for p in pieces)


def _worth(pieces: _Pieces) -> tuple[int, int]:
    return min(map(_length, pieces)), -len(pieces)


def _length(piece: str) -> int:
    return sum(1 if c < "\u3000" and c != "@" else 2 for c in piece)
