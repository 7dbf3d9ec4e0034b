"""From pieces to blocks: heading paths, lead-ins, offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from policy_nlp.document import Block, BlockKind, Cell, Link
from policy_nlp.intake.pieces import Piece

_INTRODUCES = re.compile(
    r"[:：]\s*[\"”’)）]?$"
    r"|(?:以下|如下|下列|下表|下述|包括|包含|例如)[^。！？]{0,20}[。：:]?$"
    r"|(?:以下|下列|下述)(?:相关)?(?:情形|情况|信息|数据)[^。！？]{0,40}。$"
    r"|\b(?:following|below|as follows|such as|including|include|includes|for example)\b[^.!?]{0,60}[.:]?$",
    re.IGNORECASE,
)
_TAIL = 120
_UNNUMBERED = ("bold", "short")
# The end of an item after which its list goes on, whatever stands between.
_GOES_ON = re.compile(r"[；;，,、]\s?(?:and|or|以及|及|和|或|或者)?\s*$")


def introduces(text: str) -> bool:
    """Whether `text` ends as a sentence does that a list follows."""
    return bool(_INTRODUCES.search(text[-_TAIL:]))


@dataclass
class _Heading:
    style: str
    """Style of its number, "tag" for a tagged one."""
    level: int
    text: str


@dataclass
class _List:
    style: str
    lead: int | None
    last: int
    """Index of its latest item."""


class BlockBuilder:
    """Turns pieces into blocks one after the other."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self._offset = 0
        self._path: list[_Heading] = []
        self._lists: list[_List] = []
        self._terms: set[int] = set()
        self._table: tuple[int | None, int | None] = (None, None)

    def add(self, piece: Piece) -> None:
        """Append one piece as a block."""
        index = len(self.blocks)
        lead, level = None, 0
        if piece.kind is BlockKind.HEADING:
            level = self._enter(piece)
            self._lists.clear()
        elif piece.kind is BlockKind.LIST_ITEM:
            lead, level = self._item(piece, index)
        elif piece.table is not None:
            lead = self._row(piece, index)
        headings = tuple(h.text for h in self._path[: -1 if piece.kind is BlockKind.HEADING else None])
        cells = self._cells(piece)
        self.blocks.append(
            Block(index, piece.kind, piece.text, self._offset, headings, lead, level, cells, piece.table)
        )
        self.links += [Link(text, target, index) for text, target in piece.links]
        self._offset += len(piece.text) + 1
        if piece.introduces:
            self._terms.add(index)

    def _enter(self, piece: Piece) -> int:
        """Put a heading at its place in the path and return its level."""
        style = piece.style or "tag"
        if style == "tag":
            level = piece.level
            while self._path and (self._path[-1].style != "tag" or self._path[-1].level >= level):
                self._path.pop()
        else:
            self._leave(style)
            level = min(6, self._path[-1].level + 1 if self._path else 1)
        self._path.append(_Heading(style, level, piece.text))
        return level

    def _leave(self, style: str) -> None:
        """Leave the headings that a typed one closes: its own style, all below, those without number."""
        if style in _UNNUMBERED:
            while self._path and self._path[-1].style in _UNNUMBERED:
                self._path.pop()
            return
        styles = [h.style for h in self._path]
        if style in styles:
            del self._path[styles.index(style) :]
        while self._path and self._path[-1].style in _UNNUMBERED:
            self._path.pop()

    def _item(self, piece: Piece, index: int) -> tuple[int | None, int]:
        """Return the lead-in and the depth of a list item."""
        if piece.style:
            style, _, number = piece.style.partition(":")
            depth = self._typed_depth(style)
            fresh = number == "1" or (not number and not self._goes_on(style, index))
        else:
            style, depth = f"tag{piece.level}", piece.level
            fresh = not (piece.resumes or self._goes_on(style, index))
            self._leave_deeper(style, piece.level)
        return self._place(style, depth, fresh, index)

    def _place(self, style: str, depth: int, fresh: bool, index: int) -> tuple[int | None, int]:
        if self._lists and self._lists[-1].style == style and not fresh:
            own = self._lists[-1]
        else:
            if self._lists and self._lists[-1].style == style:
                self._lists.pop()
            parent = self._lists[-1].last if self._lists and self._adjacent(index) else None
            own = _List(style, self._lead(index) if parent is None else parent, index)
            self._lists.append(own)
        own.last = index
        return own.lead, max(depth, 1)

    def _leave_deeper(self, style: str, level: int) -> None:
        """Leave the lists below a tagged one; what stands in a typed item is nested in it."""
        styles = [x.style for x in self._lists]
        if style in styles:
            del self._lists[styles.index(style) + 1 :]
        while (
            self._lists and self._lists[-1].style.startswith("tag") and int(self._lists[-1].style[3:]) > level
        ):
            self._lists.pop()

    def _typed_depth(self, style: str) -> int:
        """Return the depth of a typed item, leaving deeper lists."""
        styles = [x.style for x in self._lists]
        if style in styles:
            del self._lists[styles.index(style) + 1 :]
            return len(self._lists)
        return len(self._lists) + 1

    def _adjacent(self, index: int) -> bool:
        return bool(self.blocks) and self.blocks[index - 1].kind is BlockKind.LIST_ITEM

    def _goes_on(self, style: str, index: int) -> bool:
        """Whether an item without number belongs to the list before: directly after it, or it was left open."""
        if self._adjacent(index):
            return True
        own = next((x for x in self._lists if x.style == style), None)
        return (
            own is not None
            and bool(_GOES_ON.search(self.blocks[own.last].text))
            and self._lead(index) is None
        )

    def _lead(self, index: int) -> int | None:
        if not self.blocks:
            return None
        before = self.blocks[index - 1]
        if before.kind is BlockKind.TABLE_ROW:
            return None
        return before.index if before.index in self._terms or introduces(before.text) else None

    def _row(self, piece: Piece, index: int) -> int | None:
        if self._table[0] != piece.table:
            self._table = (piece.table, self._lead(index))
        self._lists.clear()
        return self._table[1] if piece.kind is BlockKind.TABLE_ROW else None

    def _cells(self, piece: Piece) -> tuple[Cell, ...]:
        cells: list[Cell] = []
        start = self._offset
        last: int | None = None
        for cell, header in zip(piece.cells, piece.headers, strict=False):
            if last is not None and cell.origin != last:
                start = cells[-1].end + len(" | ")
            cells.append(Cell(header, cell.text, start, start + len(cell.text)))
            last = cell.origin
        return tuple(cells)


def build_blocks(pieces: Iterable[Piece]) -> tuple[tuple[Block, ...], tuple[Link, ...]]:
    """Return the blocks and links of a document."""
    builder = BlockBuilder()
    for piece in pieces:
        builder.add(piece)
    return tuple(builder.blocks), tuple(builder.links)


def text_of(blocks: Sequence[Block]) -> str:
    """Return the document's text: the texts of its blocks, a line feed between them."""
    return "\n".join(block.text for block in blocks)
