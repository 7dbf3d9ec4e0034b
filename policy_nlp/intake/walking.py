"""A walk over a parsed page without recursion: no nesting is too deep for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from policy_nlp.intake.pages.nodes import Node

Event = tuple[Literal["start", "end"], Node] | tuple[Literal["text"], str]


def walk(root: Node) -> Iterator[Event]:
    """Yield the starts and ends of tags and the texts below `root` in document order.

    Tags that are marked to be skipped are passed over; one that is marked at its start has neither content nor end.
    """
    stack: list[tuple[Node, Iterator[Node | str]]] = [(root, iter(root.children))]
    while stack:
        node, children = stack[-1]
        for child in children:
            if isinstance(child, str):
                yield "text", child
            elif not child.skip:
                yield "start", child
                if not child.skip:
                    stack.append((child, iter(child.children)))
                    break
        else:
            stack.pop()
            if stack:
                yield "end", node


def text_of(root: Node, most: int | None = None) -> str:
    """Return the text below a tag; where `most` characters are asked for, little more than those."""
    parts: list[str] = []
    size = 0
    for kind, what in walk(root):
        if isinstance(what, str):
            parts.append(what)
            size += len(what)
            if most is not None and size > most:
                break
        elif kind == "start" and what.name == "br":
            parts.append(" ")
    return "".join(parts)
