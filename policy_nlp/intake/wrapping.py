"""Lines that were cut by a fixed width are joined again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from policy_nlp.document import BlockKind
from policy_nlp.intake.markers import marker_of
from policy_nlp.intake.normal import is_wide, width
from policy_nlp.intake.pieces import Piece

_ENDED = re.compile(r"[。！？；：.!?;:|」』]['\"”’)）】》*]{0,3}$")
_OPEN_END = re.compile(r"[，,、（(《“\-]$")
_RUNS_ON = re.compile(r"[a-z,;，、；。）)]")
# A width beyond this is no wrapping; one below it is a list of short lines.
_WIDEST, _NARROWEST = 200, 40


def join_wrapped(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the pieces with wrapped lines joined; only breaks that may be soft are considered."""
    given = list(pieces)
    limit = _wrap_width([p for p in given if p.kind is not BlockKind.TABLE_ROW])
    joined: list[Piece] = []
    runs: list[list[str]] = []
    last_line = ""
    for piece in given:
        if joined and piece.soft and _continues(joined[-1], last_line, piece, limit):
            runs[-1] += ["" if is_wide(last_line[-1]) and is_wide(piece.text[0]) else " ", piece.text]
            joined[-1] = joined[-1].but(
                links=joined[-1].links + piece.links, bold=joined[-1].bold and piece.bold
            )
        else:
            joined.append(piece)
            runs.append([piece.text])
        last_line = piece.text
    return [p.but(text="".join(run)) if len(run) > 1 else p for p, run in zip(joined, runs, strict=True)]


def _wrap_width(pieces: Sequence[Piece]) -> int:
    """Return the width at which the lines are wrapped; 0 where they are not."""
    widths = sorted(width(p.text) for p in pieces if len(p.text) > 8)
    if len(widths) < 5:
        return 0
    high = widths[int(len(widths) * 0.95)]
    if not _NARROWEST <= high <= _WIDEST:
        return 0
    near = sum(1 for w in widths if w >= 0.8 * high)
    return high if near >= 0.3 * len(widths) else 0


def _continues(before: Piece, last_line: str, piece: Piece, limit: int) -> bool:
    if before.kind is not piece.kind or _ENDED.search(last_line) or "|" in piece.text or "\t" in piece.text:
        return False
    if marker_of(piece.text) is not None or piece.text.startswith(("#", "**", "==", "--")):
        return False
    size = width(last_line)
    if _RUNS_ON.match(piece.text) and (size >= _NARROWEST or _OPEN_END.search(last_line)):
        return True
    return bool(limit) and size >= 0.8 * limit
