"""The structure that a tagged PDF states: which marked content is which paragraph, heading, item or cell."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as api

from policy_nlp.intake.limits import MAX_LIST_DEPTH, MAX_PDF_TAGS

_INLINE = frozenset({
    "Span", "NonStruct", "Strong", "Em", "Link", "Annot", "Quote", "Code", "Reference", "Note", "BibEntry",
    "Private", "Sub", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Form", "FENote",
})  # fmt: skip
_HEADING = re.compile(r"H([1-6])")
_LONGEST_TYPE = 64


@dataclass(frozen=True)
class Tag:
    """Where in the structure a piece of content stands. Numbers are unique in their page."""

    block: int = 0
    """Number of the paragraph, heading or other block."""
    level: int = 0
    """Level of a heading; 0 for other blocks."""
    depth: int = 0
    """How many lists are open."""
    items: tuple[tuple[int, int], ...] = ()
    """Number and depth of each list item around it, from the outermost."""
    table: int = 0
    row: int = 0
    cell: int = 0
    strong: bool = False
    label: bool = False
    """Whether it is the bullet or number of an item."""


def read_tags(page: pdfium.PdfPage) -> dict[int, Tag]:
    """Return the tag of each marked content of a page, as far as the limit goes."""
    tree = api.FPDF_StructTree_GetForPage(page)
    if not tree:
        return {}
    try:
        return _without_sections(list(_tags(tree)))
    finally:
        api.FPDF_StructTree_Close(tree)


def _tags(tree: object) -> Iterator[tuple[int, Tag]]:
    count = api.FPDF_StructTree_CountChildren(tree)
    stack = [(api.FPDF_StructTree_GetChildAtIndex(tree, n), Tag()) for n in range(min(count, MAX_PDF_TAGS))]
    number = 0
    while stack and number < MAX_PDF_TAGS:
        element, above = stack.pop()
        if not element:
            continue
        number += 1
        tag = _tag(_type(element), above, number)
        for n in range(min(api.FPDF_StructElement_GetMarkedContentIdCount(element), MAX_PDF_TAGS)):
            content = api.FPDF_StructElement_GetMarkedContentIdAtIndex(element, n)
            if content >= 0:
                yield content, tag
        children = min(api.FPDF_StructElement_CountChildren(element), MAX_PDF_TAGS - len(stack))
        stack += [(api.FPDF_StructElement_GetChildAtIndex(element, n), tag) for n in range(children)]


def _without_sections(tags: list[tuple[int, Tag]]) -> dict[int, Tag]:
    """Return the tags; list items around a heading or table are sections of the document, not items."""
    sections = {item for _, tag in tags if tag.level or tag.table for item in tag.items}
    if not sections:
        return dict(tags)
    return {
        content: replace(tag, items=tuple(item for item in tag.items if item not in sections))
        for content, tag in tags
    }


def _type(element: object) -> str:
    buffer = ctypes.create_string_buffer(_LONGEST_TYPE)
    length = api.FPDF_StructElement_GetType(element, buffer, _LONGEST_TYPE)
    return buffer.raw[: max(length - 2, 0)].decode("utf-16-le", "replace") if length <= _LONGEST_TYPE else ""


def _tag(kind: str, above: Tag, number: int) -> Tag:
    """Return the tag of an element of a kind below another."""
    if kind in _INLINE:
        return replace(above, strong=True) if kind == "Strong" else above
    heading = _HEADING.fullmatch(kind)
    tag = replace(above, block=number, level=int(heading.group(1)) if heading else 0)
    changes: dict[str, dict[str, Any]] = {
        "L": {"depth": min(above.depth + 1, MAX_LIST_DEPTH)},
        "LI": {"items": (*above.items, (number, above.depth))[-MAX_LIST_DEPTH:]},
        "Lbl": {"label": True},
        "Table": {"table": number},
        "TR": {"row": number},
        "TD": {"cell": number},
        "TH": {"cell": number, "strong": True},
    }
    return replace(tag, **changes.get(kind, {}))
