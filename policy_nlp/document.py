"""A policy's text in its structure: blocks with headings, lead-ins and table headers, and where each one stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from corpora.text import Language


class BlockKind(StrEnum):
    """What a block is in the document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"


HEADER_STEP = " › "
"""Between the upper and the lower header of a column whose header takes several rows."""


@dataclass(frozen=True)
class Cell:
    """One cell of a table row; merged cells are repeated."""

    header: str
    """Text of the column's header; empty where the table has none. A header row's cells are their own headers.

    Of a header of several rows, the upper first, joined by HEADER_STEP.
    """
    text: str
    start: int
    """Offset in the document's text, in characters."""
    end: int


@dataclass(frozen=True)
class Block:
    """One heading, paragraph, list item or table row."""

    index: int
    """Number in the document, from 0."""
    kind: BlockKind
    text: str
    """Normalised: NFC, white space folded to single spaces; the cells of a row joined by " | "."""
    start: int
    """Offset of the first character in the document's text."""
    headings: tuple[str, ...] = ()
    """Texts of the headings above, outermost first; a heading's own text is not among them."""
    lead_in: int | None = None
    """Index of the block that introduces this list item or table row ("We collect the following:")."""
    level: int = 0
    """Headings: 1 to 6. List items: depth of nesting from 1. Else 0."""
    cells: tuple[Cell, ...] = ()
    """Table rows only."""
    table: int | None = None
    """Number of the table that a row belongs to."""
    section: str | None = None
    """What part of a policy it is (`policy_nlp.sections`); None before that was asked."""

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.start + len(self.text)

    def in_section(self, section: str | None) -> Block:
        """Return the block with its section."""
        other = object.__new__(Block)
        # Every block of a document is told its section: `dataclasses.replace` takes ten times as long.
        vars(other).update(vars(self), section=section)
        return other


@dataclass(frozen=True)
class Link:
    """A hyperlink in the document."""

    text: str
    target: str
    block: int


@dataclass(frozen=True)
class Document:
    """A document as read, before its sentences are understood."""

    source: str
    sha256: str
    language: Language
    text: str
    """The texts of all blocks joined by line feeds; `text[b.start:b.end] == b.text` for every block."""
    blocks: tuple[Block, ...]
    form: str = "plain"
    """Id of the form that it was read from (`policy_nlp.intake.forms`)."""
    title: str | None = None
    links: tuple[Link, ...] = ()
    base: str | None = None
    """Absolute address that relative links start from, where it is known."""
