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
_RUNS_ON = re.compile(r"[a-z]")
_CLOSES = re.compile(r"[,;，、；。：）)”》]")
# A width beyond this is no wrapping; one below it is a list of short lines.
_WIDEST, _NARROWEST = 200, 40
_LONG_LINE = 64
_BULLETS = "•·●○◦▪■□◆★※-–*+"


def join_lone_markers(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the pieces with a number or bullet that stands alone joined to the line after it."""
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if before is not None and before.kind is piece.kind and _is_lone(before) and not _is_lone(piece):
            text = f"{before.text} {piece.text}"
            joined[-1] = piece.but(text=text, soft=before.soft, links=before.links + piece.links)
        else:
            joined.append(piece)
    return [p for p in joined if not (_is_lone(p) and p.text in _BULLETS)]


def _is_lone(piece: Piece) -> bool:
    if piece.kind is not BlockKind.PARAGRAPH or len(piece.text) > 8:
        return False
    marker = marker_of(piece.text + " \u4e00")
    return marker is not None and marker.end >= len(piece.text)


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
    if _CLOSES.match(piece.text):
        return True
    size = width(last_line)
    if size < _NARROWEST or (piece.bold and not before.bold):
        return False
    if _RUNS_ON.match(piece.text) or _OPEN_END.search(last_line):
        return True
    # A Chinese line of this length without a full stop was cut, at a space or at the margin.
    chinese = is_wide(last_line[-1]) or is_wide(piece.text[0])
    return (chinese and size >= _LONG_LINE) or (bool(limit) and size >= 0.8 * limit)
