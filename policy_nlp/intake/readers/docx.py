"""DOCX into pieces: made the page that Word shows, so that headings, lists and tables need no second reader."""

from __future__ import annotations

from policy_nlp.intake.docx.body import html_of
from policy_nlp.intake.docx.package import Package
from policy_nlp.intake.pieces import Piece
from policy_nlp.intake.readers import html


def read(data: bytes, file: str = "") -> tuple[str | None, list[Piece]]:
    """Return the title and the pieces of a DOCX. Raises PolicyError where it is broken or too large."""
    return html.read(html_of(Package(data, file)), file)
