"""Pieces: what the readers of the forms hand over, before headings and lead-ins are found."""

from __future__ import annotations

from dataclasses import dataclass

from policy_nlp.document import BlockKind


@dataclass(frozen=True)
class GridCell:
    """One cell of a table's grid; a merged cell stands at each of its places with the same `origin`."""

    text: str
    heading: bool
    """Whether it is marked as a header cell."""
    origin: int
    """Number of the cell in its table; places of one merged cell share it."""
    links: tuple[tuple[str, str], ...] = ()
    """Text and target of each hyperlink in it."""


@dataclass(frozen=True)
class Piece:
    """One line of text with what the form says about it."""

    kind: BlockKind
    text: str
    level: int = 0
    """Headings: 1 to 6. List items: depth from 1."""
    bold: bool = False
    """Whether the whole text is emphasised."""
    soft: bool = False
    """Whether the break before this line may be mere wrapping."""
    indent: int = 0
    """Columns of ASCII white space before the line, where the form shows them."""
    introduces: bool = False
    """Whether it is the term that the following items describe."""
    continues: bool = False
    """Whether an earlier line of the same list item stands before it."""
    resumes: bool = False
    """Whether it is an item of a list that was interrupted (`start="3"`)."""
    links: tuple[tuple[str, str], ...] = ()
    """Text and target of each hyperlink."""
    cells: tuple[GridCell, ...] = ()
    headers: tuple[str, ...] = ()
    """Header of each cell's column."""
    table: int | None = None
    style: str = ""
    """Style of the typed number or of the emphasis, for headings that no tag marks."""

    def but(self, **changes: object) -> Piece:
        """Return a copy with other values."""
        # As `dataclasses.replace` does, in a third of the time: a document has thousands of pieces.
        copy = object.__new__(Piece)
        copy.__dict__.update(self.__dict__, **changes)
        return copy


def paragraph(text: str, *, soft: bool = False, indent: int = 0) -> Piece:
    """Return a paragraph of `text`."""
    return Piece(BlockKind.PARAGRAPH, text, soft=soft, indent=indent)
