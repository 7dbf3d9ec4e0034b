"""Plain text into pieces: every line one, blank lines between paragraphs."""

from __future__ import annotations

from policy_nlp.intake.normal import fold
from policy_nlp.intake.pieces import Piece, paragraph
from policy_nlp.intake.ragged import mend_tables


def read(text: str, file: str = "") -> tuple[str | None, list[Piece]]:  # noqa: ARG001 - it reads anything
    """Return no title and the lines of `text` as paragraphs; a line directly after another may be wrapped."""
    pieces: list[Piece] = []
    soft = False
    for line in mend_tables(text).split("\n"):
        # Tabs part the cells of a pasted table: they are kept until tables are found.
        shown = (
            "\t".join(fold(part) for part in line.strip(" \n").split("\t"))
            if "\t" in line.strip()
            else fold(line)
        )
        if shown.strip():
            pieces.append(paragraph(shown, soft=soft))
        # Two spaces at the end are Markdown's mark of a meant break; converters of web pages leave it.
        soft = bool(shown.strip()) and not line.endswith("  ")
    return None, pieces
