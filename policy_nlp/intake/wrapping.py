"""Lines that were cut by a fixed width are joined again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from policy_nlp.document import BlockKind
from policy_nlp.intake.markers import is_lone_marker, marker_of
from policy_nlp.intake.normal import is_wide, width
from policy_nlp.intake.pieces import Piece

_ENDED = re.compile(r"[。！？；：.!?;:|」』]['\"”’)）】》*]{0,3}$")
_OPEN_END = re.compile(r"[，,、（(《“\-]$")
_RUNS_ON = re.compile(r"[a-z]")
_CLOSES = re.compile(r"[,;，、；。：）)”》]")
# A width beyond this is no wrapping; one below it is a list of short lines.
_WIDEST, _NARROWEST = 200, 40
_LONG_LINE = 64
_FEWEST = 5
# "处理方式：…": a line of its own.
_KEYED = re.compile(r"[^：:，。；、\s]{2,16}[：:]")
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
    return piece.kind is BlockKind.PARAGRAPH and is_lone_marker(piece.text)


@dataclass(frozen=True)
class Wrapping:
    """How the lines of a document were cut."""

    width: int = 0
    """The width at which they were; 0 where none is seen."""
    parted: bool = False
    """Whether blank lines part the paragraphs, so that a full line goes on whatever it ends with."""
    loose: bool = True
    """Whether no line is so long that cutting can be ruled out."""


def join_wrapped(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the pieces with wrapped lines joined; only breaks that may be soft are considered."""
    given = list(pieces)
    wrapping = wrapping_of(given)
    joined: list[Piece] = []
    runs: list[list[str]] = []
    last = None
    for piece in given:
        if last is not None and piece.soft and _continues(joined[-1], last, piece, wrapping):
            runs[-1] += ["" if is_wide(last.text[-1]) and is_wide(piece.text[0]) else " ", piece.text]
            joined[-1] = joined[-1].but(
                links=joined[-1].links + piece.links, bold=joined[-1].bold and piece.bold
            )
        else:
            joined.append(piece)
            runs.append([piece.text])
        last = piece
    return [p.but(text="".join(run)) if len(run) > 1 else p for p, run in zip(joined, runs, strict=True)]


def wrapping_of(pieces: Sequence[Piece]) -> Wrapping:
    """Tell how the lines of a document were cut."""
    lines = [p for p in pieces if p.kind is not BlockKind.TABLE_ROW and len(p.text) > 8]
    widths = sorted(p.indent + width(p.text) for p in lines)
    if len(widths) < _FEWEST:
        return Wrapping()
    high = widths[int(len(widths) * 0.97)]
    if not _NARROWEST <= high <= _WIDEST:
        return Wrapping(loose=high <= _WIDEST)
    if _is_parted(lines, high):
        return Wrapping(high, parted=True)
    near = sum(1 for w in widths if w >= 0.8 * high)
    return Wrapping(high if near >= 0.3 * len(widths) else 0)


def _is_parted(lines: Sequence[Piece], limit: int) -> bool:
    """Whether nearly every line directly after another begins there because the other was full."""
    pairs = [(a, b) for a, b in pairwise(lines) if b.soft and marker_of(b.text) is None]
    full = sum(1 for a, b in pairs if _is_full(a, b, limit))
    return len(pairs) >= _FEWEST and full >= 0.85 * len(pairs)


def _is_full(line: Piece, after: Piece, limit: int) -> bool:
    """Whether the first word after a line had no more room in it."""
    size = line.indent + width(line.text)
    if is_wide(line.text[-1]) or is_wide(after.text[0]):
        return size >= limit - 4
    return size + 1 + width(after.text.split(" ", 1)[0]) > limit


def _continues(before: Piece, last: Piece, piece: Piece, wrapping: Wrapping) -> bool:
    if before.kind is not piece.kind or "|" in piece.text or "\t" in piece.text:
        return False
    if marker_of(piece.text) is not None or piece.text.startswith(("#", "**", "==", "--")):
        return False
    if wrapping.parted and _is_full(last, piece, wrapping.width):
        return True
    return not _ENDED.search(last.text) and (
        bool(_CLOSES.match(piece.text)) or _runs_on(before, last.text, piece, wrapping)
    )


def _runs_on(before: Piece, last_line: str, piece: Piece, wrapping: Wrapping) -> bool:
    """Whether a line that no stop ends is long enough to have been cut."""
    size = width(last_line)
    if _RUNS_ON.match(piece.text) and piece.indent > before.indent:
        return True
    if size < _NARROWEST or (piece.bold and not before.bold):
        return False
    if _RUNS_ON.match(piece.text) or _OPEN_END.search(last_line):
        return True
    # A Chinese line of this length without a full stop was cut, at a space or at the margin.
    chinese = is_wide(last_line[-1]) or is_wide(piece.text[0])
    if chinese and size >= _LONG_LINE:
        return wrapping.loose or not _KEYED.match(piece.text)
    return bool(wrapping.width) and size >= 0.8 * wrapping.width
