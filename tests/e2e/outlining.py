"""Documents as outlines: one line for each block, as a careful reader would draw it."""

from __future__ import annotations

from policy_nlp.document import Block, BlockKind, Document

SHOWN = 12
"""Characters of a block's text that an outline shows."""


def outline_of(document: Document) -> list[str]:
    """Return a line per block: "##" a heading of level 2, "--" an item of depth 2, "|" a row, "^" its lead-in.

    Where the heading above a block is not the last one before it, "@" tells it.
    """
    lines = []
    last = ""
    for block in document.blocks:
        above = block.headings[-1] if block.headings else ""
        place = f" @ {above[:SHOWN]}" if block.kind is not BlockKind.HEADING and above != last else ""
        lead = "" if block.lead_in is None else f" ^ {document.blocks[block.lead_in].text[:SHOWN]}"
        lines.append(f"{_mark(block)} {block.text[:SHOWN]}{lead}{place}")
        last = block.text if block.kind is BlockKind.HEADING else last
    return lines


def _mark(block: Block) -> str:
    if block.kind is BlockKind.TABLE_ROW:
        return "|" if any(c.header for c in block.cells) else "?"
    return {BlockKind.HEADING: "#", BlockKind.LIST_ITEM: "-"}.get(block.kind, ".") * max(block.level, 1)
