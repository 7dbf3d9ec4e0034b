"""A walk over a parsed page without recursion: no nesting is too deep for it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Literal

from bs4 import Tag
from bs4.element import CData, NavigableString

Event = tuple[Literal["start", "end"], Tag] | tuple[Literal["text"], str]


def walk(root: Tag, is_dropped: Callable[[Tag], bool] | None = None) -> Generator[Event, bool | None, None]:
    """Yield the starts and ends of tags and the texts below `root` in document order.

    Comments, scripts and what `is_dropped` says are passed over; send True at a start to skip that tag.
    """
    stack = [(root, iter(root.children))]
    while stack:
        tag, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if stack:
                yield "end", tag
        elif isinstance(child, Tag):
            if is_dropped is not None and is_dropped(child):
                continue
            skip = yield "start", child
            if not skip:
                stack.append((child, iter(child.children)))
        elif type(child) is NavigableString or isinstance(child, CData):
            yield "text", str(child)
