"""Tables of a DOCX: which cells are merged, which rows are headers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from policy_nlp.intake.docx.package import W, number, value
from policy_nlp.intake.limits import MAX_COLUMNS

# What may stand between a table and its rows, or a row and its cells.
_WRAPPERS = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))


@dataclass
class Span:
    """The place of a cell in the grid of its table."""

    across: int = 1
    down: int = 1
    continued: bool = False
    """Whether it continues the merged cell above."""


def spans_of(table: etree._Element) -> dict[etree._Element, Span]:
    """Return the span of every cell of `table` itself; cells of tables inside it are not among them."""
    spans: dict[etree._Element, Span] = {}
    above: dict[int, Span] = {}
    for row in _children(table, "tr"):
        if is_deleted(row):
            continue
        column = gap_before(row)
        here: dict[int, Span] = {}
        for cell in _children(row, "tc"):
            properties = cell.find(f"{W}tcPr")
            span = Span(across=min(max(number(value(properties, "gridSpan")) or 1, 1), MAX_COLUMNS))
            merge = value(properties, "vMerge")
            if merge is not None and merge != "restart" and column in above:
                span.continued = True
                above[column].down += 1
                here[column] = above[column]
            elif merge is not None:
                here[column] = span
            spans[cell] = span
            column += span.across
        above = here
    return spans


def gap_before(row: etree._Element) -> int:
    """Return how many columns of the grid stay free before the first cell of `row`."""
    return min(max(number(value(row.find(f"{W}trPr"), "gridBefore")) or 0, 0), MAX_COLUMNS)


def is_header(row: etree._Element) -> bool:
    """Whether `row` is repeated at the top of each page."""
    said = value(row.find(f"{W}trPr"), "tblHeader")
    return said is not None and said not in ("0", "false", "off")


def is_deleted(row: etree._Element) -> bool:
    """Whether a tracked change takes `row` out."""
    return row.find(f"{W}trPr/{W}del") is not None


def _children(node: etree._Element, name: str) -> Iterator[etree._Element]:
    stack = [iter(node)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag == W + name:
            yield child
        elif child.tag in _WRAPPERS:
            stack.append(iter(child))
