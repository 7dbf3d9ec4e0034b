"""What stands on a page: runs of glyphs, ruled lines, boxes, dots, links. y grows downwards."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import NamedTuple

from policy_nlp.intake.pdf.tags import Tag


class Box(NamedTuple):
    """A rectangle; a ruled line is one that is thin."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Extent from left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Extent from top to bottom."""
        return self.bottom - self.top


@dataclass
class Run:
    """Glyphs on one baseline in one style, with no wide gap between them."""

    text: str
    starts: list[float]
    """Left edge of each character of `text`."""
    right: float
    baseline: float
    size: float
    """Height of the em."""
    bold: bool = False
    symbol: bool = False
    """Whether the font holds symbols instead of letters."""
    link: int | None = None
    """Number of the link in its page."""
    spaced: bool = False
    """Whether a space stands before it."""
    tag: Tag | None = None
    """What the structure of the document says that it is."""

    @property
    def left(self) -> float:
        """Left edge of the first character."""
        return self.starts[0]

    @property
    def order(self) -> float:
        """Middle of the first character: marks of full width may reach under the one before them."""
        after = self.starts[1] if len(self.starts) > 1 else self.right
        return (self.starts[0] + after) / 2

    @property
    def top(self) -> float:
        """Upper edge of its letters, about."""
        return self.baseline - 0.8 * self.size

    @property
    def bottom(self) -> float:
        """Lower edge of its letters, about."""
        return self.baseline + 0.2 * self.size

    @property
    def middle(self) -> float:
        """Height of the middle of its letters."""
        return self.baseline - 0.35 * self.size

    def cut(self, places: list[float]) -> list[Run]:
        """Return the run cut before the first character that begins at or beyond each place."""
        parts: list[Run] = []
        begin = 0
        for place in sorted(places):
            end = next((n for n in range(begin, len(self.starts)) if self.starts[n] >= place), None)
            if end is None:
                break
            if end > begin:
                parts.append(self._part(begin, end))
            begin = end
        parts.append(self._part(begin, len(self.starts)))
        return [p for p in parts if p.text.strip()]

    def _part(self, begin: int, end: int) -> Run:
        raw = self.text[begin:end]
        text = raw.strip()
        first = begin + len(raw) - len(raw.lstrip())
        last = first + len(text)
        right = self.starts[last] if last < len(self.starts) else self.right
        starts = self.starts[first:last] or [self.starts[begin]]
        spaced = raw[:1] == " " or (begin > 0 and self.text[begin - 1] == " ") or (not begin and self.spaced)
        return Run(
            text, starts, right, self.baseline, self.size, self.bold, self.symbol, self.link, spaced, self.tag
        )


@dataclass
class Page:
    """One page, upright."""

    number: int
    width: float
    height: float
    runs: list[Run] = field(default_factory=list)
    rules: list[Box] = field(default_factory=list)
    """Ruled lines, horizontal and vertical."""
    boxes: list[Box] = field(default_factory=list)
    """Filled rectangles that are not thin."""
    dots: list[Box] = field(default_factory=list)
    """Small filled or outlined shapes, as bullets are."""
    links: list[tuple[Box, str]] = field(default_factory=list)
    letters: int = 0
    """Glyphs that are no spaces."""
    unreadable: int = 0
    """Those of them for which the file gives no character."""
    pictures: int = 0


def link_runs(runs: list[Run], links: list[tuple[Box, str]]) -> list[Run]:
    """Return the runs, those parts of them that stand in the place of a link cut out and marked with it."""
    if not links:
        return runs
    order = sorted(range(len(runs)), key=lambda n: runs[n].middle)
    heights = [runs[n].middle for n in order]
    parts: dict[int, list[Run]] = {}
    for number, (box, _) in enumerate(links):
        for place in order[bisect_left(heights, box.top) :]:
            if runs[place].middle > box.bottom:
                break
            pieces = parts.get(place, [runs[place]])
            parts[place] = [new for run in pieces for new in _linked(run, box, number)]
    return [new for place, run in enumerate(runs) for new in parts.get(place, [run])]


def _linked(run: Run, box: Box, number: int) -> list[Run]:
    slack = 0.3 * run.size
    if run.link is not None or run.right <= box.left + slack or run.left >= box.right - slack:
        return [run]
    pieces = run.cut([box.left - slack, box.right - slack])
    for piece in pieces:
        middle = (piece.left + piece.right) / 2
        if box.left - slack <= middle <= box.right + slack:
            piece.link = number
    return pieces
