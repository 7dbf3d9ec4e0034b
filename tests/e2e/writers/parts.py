"""What all writers share: the blocks in order, the rows of a table together, the cells of a row once each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.intake.markers import marker_of

_NUMBERS: tuple[tuple[str, Callable[[int], str]], ...] = (
    ("arabic_both", lambda n: f"({n}) "),
    ("letter_half", lambda n: f"{chr(ord('a') + (n - 1) % 26)}) "),
    ("arabic_half", lambda n: f"{n}) "),
    ("circled", lambda n: chr(ord("①") + (n - 1) % 20)),
    ("arabic", lambda n: f"{n}. "),
)


@dataclass(frozen=True)
class Table:
    """The rows of one table: each cell with how many columns it spans."""

    rows: tuple[tuple[tuple[str, int], ...], ...]
    columns: int
    header: int | None
    """Number of the row with the names of the columns."""


def parts_of(document: Document) -> Iterator[Block | Table]:
    """Yield the blocks of a document, the rows of a table as one."""
    for (number, _), blocks in groupby(document.blocks, key=lambda b: (b.table, b.table is None and b.index)):
        if number is None:
            yield from blocks
        else:
            yield _table(tuple(blocks))


def _table(blocks: Sequence[Block]) -> Table:
    columns = max((len(b.cells) for b in blocks), default=1) or 1
    rows = tuple(tuple(_cells(b)) if b.cells else ((b.text, columns),) for b in blocks)
    header = next((n for n, b in enumerate(blocks) if b.cells), None)
    named = header is not None and all(c.text == c.header for c in blocks[header].cells)
    return Table(rows, columns, header if named else None)


def _cells(row: Block) -> Iterator[tuple[str, int]]:
    for (_, text), places in groupby(row.cells, key=lambda c: (c.start, c.text)):
        yield text, len(list(places))


def depth_of(heading: Block) -> int:
    """Return the level of a heading by those above it: an author may leave levels out."""
    return min(len(heading.headings) + 1, 6)


def is_item(part: Block | Table | None) -> bool:
    """Whether a part is an item of a list."""
    return isinstance(part, Block) and part.kind is BlockKind.LIST_ITEM


def numbers_of(document: Document) -> dict[int, int]:
    """Return the numbers, by block, of the items of lists that text interrupts: bullets could not tell it."""
    lists: dict[tuple[int | None, int], list[Block]] = {}
    for block in document.blocks:
        if block.kind is BlockKind.LIST_ITEM and block.lead_in is not None:
            lists.setdefault((block.lead_in, block.level), []).append(block)
    return {
        block.index: number
        for items in lists.values()
        if _is_interrupted(document, items)
        for number, block in enumerate(items, 1)
    }


def marks_of(document: Document) -> list[Callable[[int], str]]:
    """Return kinds of numbers for the depths of lists, none that the text uses: nobody numbers two things alike."""
    used = {m.style for b in document.blocks if (m := marker_of(b.text)) is not None}
    return [make for style, make in _NUMBERS if style not in used]


def _is_interrupted(document: Document, items: Sequence[Block]) -> bool:
    between = document.blocks[items[0].index : items[-1].index]
    return any(block.kind is not BlockKind.LIST_ITEM for block in between)
