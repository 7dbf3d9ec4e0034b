"""A document as plain text, in the styles that people type."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.intake.markers import marker_of
from policy_nlp.intake.normal import is_wide, width

from .parts import Table, depth_of, is_item, marks_of, numbers_of, parts_of


@dataclass(frozen=True)
class Style:
    """How a typist shows structure."""

    heading: Literal["bare", "underlined", "numbered"]
    item: Literal["bullet", "dash", "number"]
    gap: Literal["none", "blocks", "all"]
    """Blank lines: nowhere, between blocks but not between items, everywhere."""
    table: Literal["tabs", "pipes"]
    columns: int = 0
    """Width at which lines are broken; 0 for nowhere."""


BARE = Style("bare", "bullet", "blocks", "tabs")
DENSE = Style("bare", "number", "none", "tabs")
WRAPPED = Style("underlined", "dash", "blocks", "pipes", columns=72)
NUMBERED = Style("numbered", "number", "all", "pipes")


def write_plain(document: Document, style: Style) -> str:
    """Return the text."""
    return "\n".join(_Typist(document, style).lines()) + "\n"


class _Typist:
    def __init__(self, document: Document, style: Style) -> None:
        self.document = document
        self.style = style
        self.numbers: list[int] = []
        """Numbers of the headings that stand open."""
        self.counts: list[int] = []
        """Numbers of the items of the lists that stand open."""
        self.last: Block | None = None
        self.interrupted = numbers_of(document)
        headings = [b for b in document.blocks if b.kind is BlockKind.HEADING]
        self.own_numbers = sum(marker_of(b.text) is not None for b in headings) * 5 > len(headings)
        self.marks = marks_of(document)

    def lines(self) -> Iterator[str]:
        before: Block | Table | None = None
        for part in parts_of(self.document):
            if self.style.gap == "all" or (
                self.style.gap == "blocks" and not (is_item(before) and is_item(part))
            ):
                yield ""
            if isinstance(part, Table):
                yield from self._table(part)
            else:
                yield from self._block(part)
            before = part

    def _block(self, block: Block) -> Iterator[str]:
        if block.kind is BlockKind.HEADING:
            yield from self._heading(block)
        elif block.kind is BlockKind.LIST_ITEM:
            yield from self._item(block)
        else:
            yield from wrap(block.text, self.style.columns)

    def _heading(self, block: Block) -> Iterator[str]:
        depth = depth_of(block)
        self.numbers = [*self.numbers[:depth], *[0] * (depth - len(self.numbers))]
        self.numbers[-1] += 1
        if self.style.heading == "numbered" and not self.own_numbers:
            yield f"{self._number()} {block.text}"
            return
        yield block.text
        if self.style.heading == "underlined":
            yield ("=" if depth == 1 else "-") * min(width(block.text), 72)

    def _number(self) -> str:
        shown = [str(max(n, 1)) for n in self.numbers]
        return ".".join(shown) if len(shown) > 1 else f"{shown[0]}."

    def _item(self, block: Block) -> Iterator[str]:
        if not is_item(self.last) or self.last is None or self.last.index != block.index - 1:
            self.counts = []
        self.counts = [*self.counts[: block.level], *[0] * (block.level - len(self.counts))]
        self.counts[-1] += 1
        self.last = block
        mark = self._mark(block, self.counts[-1])
        indent = "  " * (block.level - 1) + mark
        yield from wrap(block.text, self.style.columns, indent, " " * width(indent))

    def _mark(self, block: Block, number: int) -> str:
        if marker_of(block.text) is not None:
            return ""
        number = self.interrupted.get(block.index, number)
        numbered = block.index in self.interrupted or self.style.item == "number"
        if numbered and block.level <= len(self.marks):
            return self.marks[block.level - 1](number)
        return "- " if self.style.item == "dash" else "•◦▪"[(block.level - 1) % 3] + " "

    def _table(self, table: Table) -> Iterator[str]:
        for number, row in enumerate(table.rows):
            cells = [text for text, span in row for _ in range(span)] if len(row) > 1 else [row[0][0]]
            if len(cells) == 1:
                yield cells[0]
                continue
            if self.style.table == "tabs":
                yield "\t".join(cells)
            else:
                yield "| " + " | ".join(cells) + " |"
                if number == (table.header or 0):
                    yield "|" + " --- |" * table.columns


def wrap(text: str, columns: int, first: str = "", other: str = "") -> list[str]:
    """Return the lines of a text broken at a width; a Chinese text breaks anywhere but before its stops."""
    if not columns:
        return [first + text]
    if sum(map(is_wide, text)) < len(text) / 4:
        return textwrap.wrap(
            text,
            columns,
            initial_indent=first,
            subsequent_indent=other,
            break_long_words=False,
            break_on_hyphens=False,
        )
    lines, line = [], first
    for word in re.findall(r"[!-~]+|.", text):
        if width(line + word) > columns and word not in "，。、；：）》”！？" and line.strip():
            lines.append(line.rstrip())
            line = other + word.lstrip()
        else:
            line += word
    return [*lines, line]
