"""MHTML into pieces: the saved page, its frames in their places."""

from __future__ import annotations

from policy_nlp.intake.mhtml import page_of
from policy_nlp.intake.pieces import Piece
from policy_nlp.intake.readers import html


def read(data: bytes, file: str = "") -> tuple[str | None, list[Piece]]:
    """Return the title and the pieces of a saved page. Raises PolicyError where no page is in it."""
    return html.read(page_of(data, file), file)
