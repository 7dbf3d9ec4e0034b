"""Text cut where marks begin and end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Span:
    """A stretch of the text that is to be marked; offsets in the document's text."""

    start: int
    end: int
    note: int
    """Number of the note that it belongs to."""
    mention: bool = False
    """Whether it is the phrase that names the data, inside the quote."""


@dataclass(frozen=True)
class Segment:
    """A stretch of text under the same marks."""

    text: str
    notes: tuple[int, ...] = ()
    """Numbers of the notes whose quotes cover it, sorted."""
    mention: bool = False
    """Whether it names data."""
    ends: tuple[int, ...] = ()
    """Numbers of the notes whose quotes end with it, sorted."""


def segments_of(text: str, start: int, spans: Iterable[Span]) -> list[Segment]:
    """Cut `text`, which begins at offset `start` of the document, at the borders of `spans`.

    The texts of the segments joined are `text`; of spans that reach beyond it the part inside counts, and a note ends
    in it only where its own end lies inside. Time: n log n in the number of spans.
    """
    end = start + len(text)
    inside = [s for s in spans if s.start < end and s.end > start and s.start < s.end]
    borders = sorted({start, end, *(min(max(x, start), end) for s in inside for x in (s.start, s.end))})
    opening, closing = _by_border(inside, start, end)
    found: list[Segment] = []
    notes: dict[int, int] = {}
    mentions = 0
    for at, after in pairwise(borders):
        for span in opening.get(at, ()):
            mentions += span.mention
            _count(notes, span, 1)
        ends = sorted({s.note for s in closing.get(after, ()) if not s.mention and s.end == after})
        covering = tuple(sorted(notes))
        found.append(Segment(text[at - start : after - start], covering, mentions > 0, tuple(ends)))
        for span in closing.get(after, ()):
            mentions -= span.mention
            _count(notes, span, -1)
    return found


def _count(notes: dict[int, int], span: Span, step: int) -> None:
    if span.mention:
        return
    notes[span.note] = notes.get(span.note, 0) + step
    if not notes[span.note]:
        del notes[span.note]


def _by_border(
    spans: Sequence[Span], start: int, end: int
) -> tuple[dict[int, list[Span]], dict[int, list[Span]]]:
    opening: dict[int, list[Span]] = {}
    closing: dict[int, list[Span]] = {}
    for span in spans:
        opening.setdefault(max(span.start, start), []).append(span)
        closing.setdefault(min(span.end, end), []).append(span)
    return opening, closing
