"""The policy itself, laid out for a page: blocks and tables with their marks, each with its notes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from policy_nlp.document import Block, BlockKind, Document
from yanxing.report.policy.notes import Note, NoteKind
from yanxing.report.policy.segments import Segment, Span, segments_of

SHOWN_LINKS = ("https://", "http://", "mailto:")
"""Addresses that are shown; any other (javascript:, data:) is hostile or of no use on paper."""


@dataclass(frozen=True)
class Marked:
    """A stretch of text with the kinds of its notes."""

    text: str
    kinds: str
    """Kinds of the notes, parted by spaces; empty for plain text."""
    mention: bool
    ends: tuple[Note, ...]
    """Notes that end here."""


@dataclass(frozen=True)
class Line:
    """A heading, paragraph or list item."""

    tag: str
    """"h2" to "h6", "p" or "li"."""
    level: int
    anchor: str
    parts: tuple[Marked, ...]
    notes: tuple[Note, ...]
    """Notes that begin here."""
    links: tuple[tuple[str, str], ...] = ()
    section: str | None = None
    """Id of the part of the policy that begins here."""


@dataclass(frozen=True)
class Cell:
    """A cell; one that is merged over columns stands once."""

    parts: tuple[Marked, ...]
    columns: int
    head: bool


@dataclass(frozen=True)
class Row:
    """A row of a table."""

    cells: tuple[Cell, ...]
    notes: tuple[Note, ...]
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Grid:
    """A table."""

    rows: tuple[Row, ...]
    section: str | None = None
    """Id of the part of the policy that begins here."""


@dataclass(frozen=True)
class Page:
    """A document with its marks."""

    name: str | None
    """Name of a separate list; None for the policy itself."""
    parts: tuple[Line | Grid, ...]
    headings: tuple[Line, ...]
    """The headings of the two upper levels, for the table of contents."""


def page_of(document: Document, notes: Sequence[Note], name: str | None = None) -> Page:
    """Lay out a document; `notes`: all notes of the policy, `name`: the document that they must belong to."""
    own = [n for n in notes if n.place.document == name]
    layout = _Layout(document, own, prefix="b" if name is None else f"l{document.sha256[:8]}-")
    parts = tuple(layout.parts())
    headings = tuple(p for p in parts if isinstance(p, Line) and p.tag in ("h2", "h3"))
    return Page(name, parts, headings)


class _Layout:
    def __init__(self, document: Document, notes: Sequence[Note], prefix: str) -> None:
        self._document, self._prefix = document, prefix
        self._notes = {n.number: n for n in notes}
        self._starts = [b.start for b in document.blocks]
        self._spans: dict[int, list[Span]] = {}
        self._begun: dict[int, list[Note]] = {}
        for note in notes:
            self._place(note)
        self._section: str | None = None
        self._links: dict[int, list[tuple[str, str]]] = {}
        for link in document.links:
            if link.target.lower().startswith(SHOWN_LINKS):
                self._links.setdefault(link.block, []).append((link.text, link.target))

    def _place(self, note: Note) -> None:
        """Note down in which blocks a note begins and what it marks in each."""
        spans = [s for s in note.spans if s.start < s.end]
        for span in spans:
            first, last = self._block_at(span.start), self._block_at(span.end - 1)
            for index in range(first, last + 1):
                self._spans.setdefault(index, []).append(span)
        if spans:
            self._begun.setdefault(self._block_at(note.place.start), []).append(note)

    def _block_at(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)

    def parts(self) -> Iterator[Line | Grid]:
        for table, group in groupby(self._document.blocks, key=lambda b: b.table):
            blocks = list(group)
            if table is None or not any(b.cells for b in blocks):
                yield from (self._line(b) for b in blocks)
            else:
                columns = max(len(b.cells) for b in blocks)
                section = self._begins(blocks[0])
                yield Grid(tuple(self._row(b, columns) for b in blocks), section)

    def _begins(self, block: Block) -> str | None:
        """Return the part of the policy that begins with a block, if one does."""
        before, self._section = self._section, block.section
        return block.section if block.section != before else None

    def _line(self, block: Block) -> Line:
        return Line(
            tag=_tag(block),
            level=block.level,
            anchor=f"{self._prefix}{block.index}",
            parts=self._marked(block.text, block.start, block.index),
            notes=tuple(self._begun.get(block.index, ())),
            links=tuple(dict.fromkeys(self._links.get(block.index, ()))),
            section=self._begins(block),
        )

    def _row(self, block: Block, columns: int) -> Row:
        cells = []
        for (start, end), places in groupby(block.cells, key=lambda c: (c.start, c.end)):
            merged = list(places)
            parts = self._marked(self._document.text[start:end], start, block.index)
            cells.append(Cell(parts, len(merged), merged[0].header == merged[0].text))
        if not cells:
            cells.append(Cell(self._marked(block.text, block.start, block.index), columns, head=True))
        notes = tuple(self._begun.get(block.index, ()))
        return Row(tuple(cells), notes, tuple(dict.fromkeys(self._links.get(block.index, ()))))

    def _marked(self, text: str, start: int, index: int) -> tuple[Marked, ...]:
        spans = self._spans.get(index)
        if not spans:
            return (Marked(text, "", mention=False, ends=()),)
        return tuple(self._mark(segment) for segment in segments_of(text, start, spans))

    def _mark(self, segment: Segment) -> Marked:
        kinds = sorted({self._notes[n].kind for n in segment.notes}, key=list(NoteKind).index)
        ends = tuple(self._notes[n] for n in segment.ends)
        return Marked(segment.text, " ".join(kinds), segment.mention, ends)


def _tag(block: Block) -> str:
    if block.kind is BlockKind.HEADING:
        return f"h{min(max(block.level, 1) + 1, 6)}"
    return "li" if block.kind is BlockKind.LIST_ITEM else "p"
