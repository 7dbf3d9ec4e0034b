"""Items of tagged lists that are sections of the page: a short title and prose below it."""

from __future__ import annotations

from collections.abc import Sequence

from policy_nlp.document import BlockKind
from policy_nlp.intake.markers import is_short
from policy_nlp.intake.pieces import Piece
from policy_nlp.intake.structure import introduces

_PROSE = 100


def open_titled_items(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with titles of such items as headings and their other lines as paragraphs.

    Items that a lead-in introduces stay items: they say what it announces.
    """
    found: list[Piece] = []
    led: dict[int, bool] = {}
    inside: set[int] = set()
    for number, piece in enumerate(pieces):
        if piece.kind is not BlockKind.LIST_ITEM or piece.style:
            led, inside = ({}, set()) if piece.kind is not BlockKind.LIST_ITEM else (led, inside)
            found.append(piece)
            continue
        level = piece.level
        before = pieces[number - 1] if number else None
        if before is None or before.kind is not BlockKind.LIST_ITEM or before.level < level:
            led[level] = before is not None and (
                before.kind is BlockKind.LIST_ITEM or introduces(before.text)
            )
        if not piece.continues:
            inside.discard(level)
            if not led.get(level, False) and _is_title(pieces, number):
                inside.add(level)
                found.append(piece.but(kind=BlockKind.HEADING, level=0, style="solo"))
                continue
        found.append(piece.but(kind=BlockKind.PARAGRAPH, level=0) if level in inside else piece)
    return found


def _is_title(pieces: Sequence[Piece], number: int) -> bool:
    """Whether a short first line of an item stands above prose in the same item."""
    piece = pieces[number]
    after = pieces[number + 1] if number + 1 < len(pieces) else None
    return (
        after is not None
        and after.continues
        and after.level == piece.level
        and len(after.text) >= _PROSE
        and is_short(piece.text)
    )
