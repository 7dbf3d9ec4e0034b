"""From nested values (JSON, MessagePack, plist) to flat parts, without recursion."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from traffic.decoders.declared import media_beside, media_of_field
from traffic.decoders.decoder import ELEMENT, REST, Part

NESTING = 200
"""Levels of nesting that are followed."""
LONG = 128
"""Characters from which a text may be a file in base64."""
NODES = 500_000
"""Values and branches of one tree that are looked at."""


class Number(str):
    """A number as it is written: no digit is lost, however long it is."""

    __slots__ = ()


class Declared(str):
    """A long text of which the fields beside it, or its own name, say what file is in it."""

    __slots__ = ("media_type",)
    media_type: str


class Fields(list[tuple[str, Any]]):
    """Names with values in order; names may repeat."""


def flatten(root: object) -> Iterator[Part]:
    """Give every value of a tree with its place; empty values are left out.

    Ends with `REST` where the tree has more than `NODES` or nests below `NESTING`; one may hold itself.
    """
    pending: list[tuple[tuple[str, ...], Any]] = [((), root)]
    cut = False
    for _ in range(NODES):
        if not pending:
            break
        place, value = pending.pop()
        branches = _branches(place, value)
        if isinstance(value, Declared):
            yield Part(str(value), place, content_type=value.media_type)
        elif branches is None:
            yield from _parts(place, value)
        elif len(place) < NESTING:
            pending.extend(reversed(branches))
        else:
            cut = True
    if cut or pending:
        yield REST


def _branches(place: tuple[str, ...], value: object) -> list[tuple[tuple[str, ...], Any]] | None:
    if isinstance(value, Fields):
        return _declared([((*place, str(name)), item) for name, item in value])
    if isinstance(value, dict):
        return _declared([((*place, str(name)), item) for name, item in value.items()])
    if isinstance(value, list | tuple):
        return [((*place, ELEMENT), item) for item in value]
    return None


def _declared(branches: list[tuple[tuple[str, ...], Any]]) -> list[tuple[tuple[str, ...], Any]]:
    """Mark the long texts among the fields of an object for which a media type is declared."""
    if not any(isinstance(v, str) and len(v) >= LONG for _, v in branches):
        return branches
    beside = media_beside((place[-1], v) for place, v in branches)
    return [(place, _marked(place[-1], v, beside)) for place, v in branches]


def _marked(name: str, value: object, beside: str) -> object:
    if not isinstance(value, str) or len(value) < LONG:
        return value
    media_type = media_of_field(name, beside)
    if not media_type:
        return value
    marked = Declared(value)
    marked.media_type = media_type
    return marked


def _parts(place: tuple[str, ...], value: object) -> Iterator[Part]:
    if value is None or value in ("", b""):
        return
    if isinstance(value, bool):
        yield Part(str(value).lower(), place, "boolean")
    elif isinstance(value, bytes):
        yield Part(value, place, "binary")
    else:
        yield Part(str(value), place, "number" if isinstance(value, Number | int | float) else "text")
