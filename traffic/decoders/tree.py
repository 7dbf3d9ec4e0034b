"""From nested values (JSON, MessagePack, plist) to flat parts, without recursion."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from traffic.decoders.decoder import ELEMENT, Part

NESTING = 200
"""Levels of nesting that are followed."""


class Number(str):
    """A number as it is written: no digit is lost, however long it is."""

    __slots__ = ()


class Fields(list[tuple[str, Any]]):
    """Names with values in order; names may repeat."""


def flatten(root: object) -> Iterator[Part]:
    """Give every value of a tree with its place; empty values are left out."""
    pending: list[tuple[tuple[str, ...], Any]] = [((), root)]
    while pending:
        place, value = pending.pop()
        branches = _branches(place, value)
        if branches is None:
            part = _part(place, value)
            if part is not None:
                yield part
        elif len(place) < NESTING:
            pending.extend(reversed(branches))


def is_too_deep(root: object) -> bool:
    """Tell whether `flatten` leaves something out for its depth."""
    pending = [(0, root)]
    while pending:
        depth, value = pending.pop()
        branches = _branches((), value)
        if branches and depth >= NESTING:
            return True
        pending.extend((depth + 1, branch) for _, branch in branches or ())
    return False


def _branches(place: tuple[str, ...], value: object) -> list[tuple[tuple[str, ...], Any]] | None:
    if isinstance(value, Fields):
        return [((*place, str(name)), item) for name, item in value]
    if isinstance(value, dict):
        return [((*place, str(name)), item) for name, item in value.items()]
    if isinstance(value, list | tuple):
        return [((*place, ELEMENT), item) for item in value]
    return None


def _part(place: tuple[str, ...], value: object) -> Part | None:
    if isinstance(value, bool):
        return Part(str(value).lower(), place, "boolean")
    if isinstance(value, Number | int | float):
        return Part(str(value), place, "number")
    if isinstance(value, bytes):
        return Part(value, place, "binary") if value else None
    return Part(str(value), place) if value is not None and value != "" else None
