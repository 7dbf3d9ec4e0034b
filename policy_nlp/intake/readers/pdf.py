"""PDF into pieces: its text layer, ruled lines and links, with the layout undone."""

from __future__ import annotations

from policy_nlp.intake.pdf.assembly import pieces_of, title_of
from policy_nlp.intake.pdf.clock import Clock
from policy_nlp.intake.pdf.opening import read_pages
from policy_nlp.intake.pieces import Piece


def read(data: bytes, file: str = "") -> tuple[str | None, list[Piece]]:
    """Return the title and the pieces of a PDF.

    Raises PolicyError where it is locked, broken, too large or without characters, EmptyPolicyError where it holds
    no text.
    """
    clock = Clock(file)
    document = read_pages(data, file, clock)
    pieces = pieces_of(document.pages, clock)
    return title_of(document.title, pieces), pieces
