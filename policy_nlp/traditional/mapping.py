"""From a document as written to the one that is read: Simplified characters and the mainland's words.

Each text keeps its length, so that all offsets hold in both documents.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files

from corpora.script import HAN, count_traditional, simplified
from policy_nlp.document import Block, Document

SHARE = 0.08
"""Share of characters that are Traditional only from which on a text is Traditional; real texts have a third."""

# The written language's word for 的, but not in 之前 (before), 之一 (one of), 总之 (in short) and the like.
_OF = re.compile(r"(?<![总反因换言分与将使由])之(?![前后间一二三四五外内中下上日际所类故处])")
_HAN = re.compile(f"[{HAN}]")


def as_read(document: Document) -> Document:
    """Return `document` with its Traditional text mapped to Simplified; the very document where it has none."""
    if not count_traditional(document.text):
        return document
    whole = is_traditional(document.text)
    blocks = tuple(b if not (whole or is_traditional(b.text)) else _mapped(b) for b in document.blocks)
    if blocks == document.blocks:
        return document
    return replace(
        document,
        blocks=blocks,
        text="\n".join(b.text for b in blocks),
        title=mapped(document.title) if document.title else document.title,
        links=tuple(replace(link, text=mapped(link.text)) for link in document.links),
    )


def is_traditional(text: str) -> bool:
    """Whether `text` is written in Traditional characters."""
    count = count_traditional(text)
    return count > 0 and count >= SHARE * len(_HAN.findall(text))


def mapped(text: str) -> str:
    """Return a Traditional `text` as it is read; every character keeps its offset."""
    return _OF.sub("的", _wordings().sub(lambda m: _words()[m[0]], simplified(text)))


def _mapped(block: Block) -> Block:
    cells = tuple(replace(c, text=mapped(c.text), header=mapped(c.header)) for c in block.cells)
    return replace(block, text=mapped(block.text), headings=tuple(map(mapped, block.headings)), cells=cells)


@cache
def _words() -> Mapping[str, str]:
    """Return the words of other regions and what they are read as, of the same length."""
    file = files("policy_nlp.traditional") / "wordings.toml"
    groups = tomllib.loads(file.read_text("utf8")).values()
    return {word: read for group in groups for word, read in group.items()}


@cache
def _wordings() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_words(), key=len, reverse=True))))
