"""What a sentence stands under: the nearest heading, the labels of a table row, the words before a colon."""

from __future__ import annotations

import re

from policy_nlp.document import Block, BlockKind

LONGEST = 60
"""Longer headings and labels are read to this many characters."""

_LABEL = re.compile(
    r"(?:\W{0,6}\d{1,2}(?:\.\d{1,2}){0,3}[.)、]?)?\W{0,6}(?:[^。；;：:？?.!！|\n]{1,24}[一-龥][”」】\W]{0,3}[：:？?]|[^.。:?!|\n]{2,40}[.:?—-](?=\s))"
)

_TITLE = re.compile(r"[^。；;!！|\n]{1,39}[^。；;.,，、!！|\n]")


def topic_of(block: Block, before: Block | None = None) -> str:
    """Return what the sentences of `block` are about by the words that stand over or before them, one a line.

    `before`: the block before it, which is a title too where it is a few words without an end.
    """
    return "\n".join(text[:LONGEST] for text in _over(block, before))


def _over(block: Block, before: Block | None) -> tuple[str, ...]:
    if block.kind is BlockKind.HEADING:
        return ()
    if block.cells:
        return tuple(c for c in (block.cells[0].text, *(c.header for c in block.cells)) if c != block.text)
    label = _LABEL.match(block.text)
    title = before and not before.cells and _TITLE.fullmatch(before.text)
    return (*block.headings[-1:], *([title[0]] if title else []), *([label[0]] if label else []))
