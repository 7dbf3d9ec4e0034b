"""Lines of text as a reader meets them, each with the margins that it stands between."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from policy_nlp.intake.markers import marker_of
from policy_nlp.intake.pdf.joining import is_full
from policy_nlp.intake.pdf.rows import Row, text_of
from policy_nlp.intake.pdf.tags import Tag

ENDED = re.compile(r"[。！？；：.!?;:]['\"”’)）】」』]{0,3}$")
_BULLETS = "•·●○◦▪▫■□◆◇‣⁃∙➢➤►▶✓✔\ufffd"
# Parts of the body's size: what is larger is a heading.
_LARGER = 1.12
# The same for what is bold, too.
_BOLD_LARGER = 1.04
# Lines that reach about as far to the right as the margin, at least.
_MARGIN_SHARE = 0.03
# Parts of the lines: those that must have tags, and those that tags may tear apart, for tags to be believed.
_TAGGED, _TORN = 0.8, 0.1
# Ems by which first lines may be indented; part of the lines after which the margin comes back, where most are.
_INDENT, _DEEPEST_INDENT, _INDENTED = 0.8, 4.6, 0.05
# Leading of text that no line tells of, in ems.
_LEADING = 1.3


@dataclass
class Line:
    """One line and where it stands."""

    row: Row
    page: int
    left: float
    """Left margin of its region."""
    right: float
    """Right margin of its region."""
    opens: bool
    """Whether it is the first of its region."""
    bullet: bool = False
    text: str = ""
    """Its text without the bullet."""
    bare: str = ""
    """Its text without what its tags call a label, either."""
    text_left: float = 0.0
    """Where the text after its bullet or number begins."""
    numbered: bool = False
    tag: Tag | None = None
    """What the document says that it is, where all of it is the same."""

    @property
    def starts_item(self) -> bool:
        """Whether a bullet or typed number stands before it."""
        return self.bullet or self.numbered

    def is_full(self, after: Line, *, centred: bool) -> bool:
        """Whether the break between it and the next line may be wrapping."""
        spare = self.row.left - self.left if centred else 0.0
        if self.ended and self.row.right < (self.left + self.right) / 2:
            # A long address had no room here, but nothing says that it belongs here.
            return False
        return is_full(self.row, after.row, self.right - spare)

    @property
    def ended(self) -> bool:
        """Whether a sentence or clause ends with it."""
        return bool(ENDED.search(self.text))


def line_of(row: Row, page: int, margins: tuple[float, float], *, opens: bool) -> Line:
    """Return a line, its bullet or number found."""
    line = Line(row, page, *margins, opens=opens, bullet=row.dotted, text_left=row.left, tag=_tag_of(row))
    first = row.runs[0]
    if first.text[0] in _BULLETS or (first.symbol and len(first.text) <= 2 and len(row.runs) > 1):
        rest = first.cut([first.starts[1]])[1:] if len(first.starts) > 1 and not first.symbol else []
        runs = [*rest, *row.runs[1:]]
        if runs:
            line.bullet, line.text_left, line.text = True, runs[0].left, text_of(runs)
            line.bare = line.text
            return line
    line.text = row.text
    line.bare = text_of([run for run in row.runs if not (run.tag and run.tag.label)]) or line.text
    marker = marker_of(line.text)
    if marker is not None:
        line.numbered = True
        line.text_left = next((r.left for r in row.runs[1:] if r.left > first.left), row.left)
        if len(first.text) > marker.end:
            line.text_left = first.starts[marker.end]
    return line


def _tag_of(row: Row) -> Tag | None:
    tags = {run.tag and replace(run.tag, strong=False) for run in row.runs if not (run.tag and run.tag.label)}
    return tags.pop() if len(tags) == 1 else None


@dataclass(frozen=True)
class Body:
    """What most of the text of a document looks like."""

    size: float
    leading: float
    """Distance of two lines of a paragraph, in ems."""
    bold: bool
    """Whether most of it is bold, so that bold says nothing."""
    sizes: tuple[float, ...]
    """Sizes of the headings, from the largest."""
    tagged: bool = False
    """Whether the tags of the document say what its paragraphs are."""
    indent: float = 0.0
    """By how many ems the first lines of paragraphs are indented."""

    def level_of(self, size: float, *, bold: bool = False) -> int:
        """Return the level of a heading of this size; 0 for the body's size and less."""
        if size < (_BOLD_LARGER if bold and not self.bold else _LARGER) * self.size:
            return 0
        return min(6, 1 + sum(1 for other in self.sizes if other > 1.04 * size))


def body_of(lines: Sequence[Line]) -> Body:
    """Return the look of the body of a document."""
    letters: Counter[float] = Counter()
    bold = 0
    for line in lines:
        for run in line.row.runs:
            letters[round(run.size * 2) / 2] += len(run.text)
            bold += len(run.text) if run.bold else 0
    size = letters.most_common(1)[0][0] if letters else 10.0
    wrapped = [(a, b) for a, b in pairwise(lines) if _is_wrapped(a, b)]
    leading = [(b.row.baseline - a.row.baseline) / a.row.size for a, b in wrapped]
    larger = sorted({round(x.row.size, 1) for x in lines if _is_larger(x.row, size)}, reverse=True)
    levels: list[float] = []
    for other in larger:
        if not levels or other < levels[-1] / 1.04:
            levels.append(other)
    total = sum(letters.values())
    usual = median(leading) if leading else _LEADING
    return Body(
        size, usual, bold > 0.6 * total, tuple(levels), _are_tagged(lines, wrapped), _indent_of(wrapped)
    )


def _is_larger(row: Row, size: float) -> bool:
    return row.size >= _BOLD_LARGER * size and (row.size >= _LARGER * size or row.bold)


def _indent_of(wrapped: Sequence[tuple[Line, Line]]) -> float:
    """Return by how many ems most paragraphs are indented: where a line stands further in than the one after it."""
    shifts = [(a.row.left - b.row.left) / a.row.size for a, b in wrapped if not a.bullet]
    indented = Counter(round(2 * shift) / 2 for shift in shifts if _INDENT <= shift <= _DEEPEST_INDENT)
    shift, times = indented.most_common(1)[0] if indented else (0.0, 0)
    return shift if times >= max(3, _INDENTED * len(shifts)) else 0.0


def _is_wrapped(line: Line, after: Line) -> bool:
    """Whether the break between two lines is clearly mere wrapping."""
    return (
        not after.opens
        and not after.starts_item
        and abs(line.row.size - after.row.size) < 0.05 * line.row.size
        and line.is_full(after, centred=False)
        and not line.ended
    )


def _are_tagged(lines: Sequence[Line], wrapped: Sequence[tuple[Line, Line]]) -> bool:
    """Whether nearly all lines have tags, and these seldom part what is clearly one paragraph."""
    tagged = sum(1 for line in lines if line.tag is not None)
    torn = sum(1 for a, b in wrapped if a.tag and b.tag and a.tag.block != b.tag.block)
    return tagged >= _TAGGED * len(lines) and torn <= _TORN * len(wrapped)


def margins_of(rows: Iterable[Row]) -> tuple[float, float]:
    """Return the left and right margins of rows; a few that run beyond the others do not count."""
    found = list(rows)
    if not found:
        return 0.0, 0.0
    rights = sorted((row.right for row in found), reverse=True)
    place = min(int(_MARGIN_SHARE * len(rights)), len(rights) - 1)
    return min(row.left for row in found), rights[place]
