"""Nested values (JSON, MessagePack, plist): their branches and what stands at their ends, without recursion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, repeat
from typing import Any

from traffic.decoders.declared import media_beside, media_of_field
from traffic.decoders.decoder import ELEMENT, REST, Part

Items = Iterator[tuple[Any, Any]]
"""Names with values; names may be no texts."""
NESTING = 200
"""Levels of nesting that are followed."""
LONG = 128
"""Characters from which a text may be a file in base64."""
NODES = 500_000
"""Values and branches of one tree that are looked at."""
_LISTS = 4
"""Levels of lists in which a map is looked for."""
_FIRST = 10
"""Items of a list among which it is looked for."""


class Number(str):
    """A number as it is written: no digit is lost, however long it is."""

    __slots__ = ()


class Declared(str):
    """A long text of which the fields beside it, or its own name, say what file is in it."""

    __slots__ = ("media_type",)
    media_type: str


class Fields(list[tuple[str, Any]]):
    """Names with values in order; names may repeat."""


class Repeated(list[Fields]):
    """Objects that stand under one name, as fields do that repeat: the place of each is that of the name itself."""


class Tree:
    """Nested values as the parts of a decoded source. The walk goes down them by itself, which is faster."""

    def __init__(self, root: object) -> None:
        self.root = root

    def __iter__(self) -> Iterator[Part]:
        """Give every value with its place; empty values are left out.

        Ends with `REST` where the tree has more than `NODES` or nests below `NESTING`; one may hold itself.
        """
        pending: list[tuple[tuple[str, ...], Any]] = [((), self.root)]
        cut = False
        for _ in range(NODES):
            if not pending:
                break
            place, value = pending.pop()
            items = items_of(value)
            if items is None:
                yield from (replace(part, place=place) for part in scalar_parts(value))
            elif len(place) < NESTING:
                inner = [((*place, str(name)), item) for name, item in items]
                pending.extend(reversed(_declared(inner, value)))
            else:
                cut = True
        if cut or pending:
            yield REST


def flatten(root: object) -> Tree:
    """Return `root` as the parts of a decoded source."""
    return Tree(root)


def items_of(value: object) -> Items | None:
    """Return the fields of an object, or the elements of a list, each with its name; None for any other value."""
    if isinstance(value, Fields):
        return iter(value)
    if isinstance(value, dict):
        return iter(value.items())
    if isinstance(value, Repeated):
        return chain.from_iterable(value)
    if isinstance(value, list | tuple):
        return zip(repeat(ELEMENT), value, strict=False)
    return None


def media_beside_in(branch: object) -> str:
    """Return the media type that the fields of `branch` declare for a long text among them; empty where none do."""
    if isinstance(branch, dict | Fields):
        return media_beside((str(name), value) for name, value in items_of(branch) or ())
    return ""


def media_in(branch: object, name: str, beside: str) -> str:
    """Return the media type of the long text called `name` in `branch`; `beside`: what the fields beside it declare."""
    return media_of_field(name, beside) if isinstance(branch, dict | Fields) else ""


def _declared(inner: list[tuple[tuple[str, ...], Any]], branch: object) -> list[tuple[tuple[str, ...], Any]]:
    """Mark the long texts among the fields of an object for which a media type is declared."""
    if not any(isinstance(v, str) and len(v) >= LONG for _, v in inner):
        return inner
    beside = media_beside_in(branch)
    return [(place, _marked(branch, place[-1], v, beside)) for place, v in inner]


def _marked(branch: object, name: str, value: object, beside: str) -> object:
    media_type = media_in(branch, name, beside) if isinstance(value, str) and len(value) >= LONG else ""
    if not media_type:
        return value
    marked = Declared(value)
    marked.media_type = media_type
    return marked


def scalar_parts(value: object) -> Iterator[Part]:
    """Give a value that has no branches as a part; nothing for an empty one."""
    if value is None or value in ("", b""):
        return
    if isinstance(value, Declared):
        yield Part(str(value), content_type=value.media_type)
    elif isinstance(value, bool):
        yield Part(str(value).lower(), kind="boolean")
    elif isinstance(value, bytes):
        yield Part(value, kind="binary")
    else:
        yield Part(str(value), kind="number" if isinstance(value, Number | int | float) else "text")


def is_named(root: object) -> bool:
    """Tell whether `root` is a map with text for names, or has one in the lists that it begins with."""
    for _ in range(_LISTS):
        if isinstance(root, Fields) or not isinstance(root, list):
            break
        root = next((item for item in root[:_FIRST] if isinstance(item, list) and item), None)
    return isinstance(root, Fields) and bool(root) and all(_is_name(name) for name, _ in root)


def _is_name(name: object) -> bool:
    return type(name) is str and name != "" and name.isprintable()
