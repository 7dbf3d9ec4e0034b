"""Tables of contents: lines that only announce the headings of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpora.script import simplified
from policy_nlp.document import BlockKind
from policy_nlp.intake.markers import Marker, is_short, marker_of
from policy_nlp.intake.pieces import Piece

_PAGE = re.compile(r"(?:\s*[.…·]{3,}\s*|\s+)\d{1,3}$")
_TITLE = re.compile(r"(?:(?:本政策|政策)?(?:目录|提纲)|(?:table of )?contents)\s*[:：]?", re.IGNORECASE)
_FEWEST = 3
_LEADER = 400
_SHARE = 0.6


def bare(text: str) -> str:
    """Return a line without its typed number, its page and its closing colon."""
    text = _without_page(text)
    marker = marker_of(text)
    return text[marker.end if marker is not None else 0 :].strip(" :：*").casefold()


def _without_page(text: str) -> str:
    # Most lines end in no digit; and a line may be a million dots.
    found = _PAGE.search(text, max(len(text) - _LEADER, 0)) if text[-1:].isdigit() else None
    return text if found is None else text[: found.start()]


def contents_lines(pieces: Sequence[Piece], markers: Sequence[Marker | None]) -> frozenset[int]:
    """Find the numbers of the lines that tables of contents are made of.

    They are runs of short lines most of which come back further down, or of numbered ones in which a style of
    number comes back although no text stands between them.
    """
    last = {bare(p.text): n for n, p in enumerate(pieces)}
    found: set[int] = set()
    start = 0
    for index in range(len(pieces) + 1):
        if index < len(pieces) and _may_announce(pieces[index]):
            continue
        run = range(start, index)
        found.update(_announcing(pieces, last, run) or _numbered(pieces, markers, run))
        start = index + 1
    return frozenset(found)


def _may_announce(piece: Piece) -> bool:
    return piece.kind is BlockKind.PARAGRAPH and piece.table is None and is_short(_without_page(piece.text))


def _announcing(pieces: Sequence[Piece], last: dict[str, int], run: range) -> range:
    """Return the part of a run from the first to the last line that comes back; empty where too few do.

    Below the title of a table of contents all lines before the first one that is there a second time count.
    """
    again = [n for n in run if last[bare(pieces[n].text)] > n]
    if len(again) >= 2 and any(
        _TITLE.fullmatch(simplified(p.text)) for p in pieces[max(run.start - 1, 0) : run.start + 1]
    ):
        texts = [bare(pieces[n].text) for n in run]
        first = {text: n for n, text in reversed(list(enumerate(texts)))}
        stop = next((n for n, text in enumerate(texts) if first[text] < n), len(texts))
        return run[:stop]
    if len(again) < _FEWEST:
        return range(0)
    part = range(again[0], again[-1] + 1)
    return part if len(again) >= _SHARE * len(part) else range(0)


def _numbered(pieces: Sequence[Piece], markers: Sequence[Marker | None], run: range) -> set[int]:
    """Return the numbered lines of a run but for the headings at its end, which begin the text."""
    found: set[int] = set()
    for part in _parts(pieces, markers, run):
        styles = [m.style for n in part if (m := markers[n]) is not None]
        changes = [s for n, s in enumerate(styles) if n == 0 or styles[n - 1] != s]
        if len(part) < 4 or len(changes) == len(set(changes)):
            continue
        end = len(part)
        seen: set[str] = set()
        while end > 0:
            marker = markers[part[end - 1]]
            if marker is None or marker.style in seen or marker.number != 1:
                break
            seen.add(marker.style)
            end -= 1
        found.update(part[:end] if end >= _FEWEST else ())
    return found


def _parts(pieces: Sequence[Piece], markers: Sequence[Marker | None], run: range) -> list[range]:
    """Return the stretches of a run that are numbered and not bold."""
    parts: list[range] = []
    start = run.start
    for index in range(run.start, run.stop + 1):
        marker = markers[index] if index < run.stop else None
        if marker is not None and not marker.is_bullet and not pieces[index].bold:
            continue
        parts.append(range(start, index))
        start = index + 1
    return parts
